import type { OrgTree } from '../model/org-tree.ts';
import type { Period } from '../model/period.ts';
import { livedIn } from './counting-heads.ts';
import type { FactTable } from './fact-table.ts';
import { owesForm } from './owed-periods.ts';
import { type PeriodSpan, periodSpans } from './period-spans.ts';
import { type TreeShape, treeShape } from './tree-shape.ts';

/** A tree, a period and where its facts stand in the table, as plain arrays by place in the tree. */
export interface ForestFrame extends TreeShape {
  readonly period: Period;
  readonly spans: readonly PeriodSpan[];
  /** By form period: the slot of each node, or one that is empty. */
  readonly slots: readonly Int32Array[];
  /** By form period: first slot when the nodes stand in the table as they stand in the tree, else -1. */
  readonly runs: readonly number[];
  /** By form period: 1 where the node owes the form. */
  readonly owed: readonly Uint8Array[];
  /** 1 where the node lives when the period ends. */
  readonly alive: Uint8Array;
}

export function frameForest(table: FactTable, tree: OrgTree, period: Period): ForestFrame {
  const shape = treeShape(tree);
  const { nodes } = shape;
  const spans = periodSpans(period, table.form.cadence);
  const start = spans[0]?.from ?? '';
  const nobody = table.stride - 1;
  const rows = new Int32Array(nodes.length);
  const owes = new Uint8Array(nodes.length);
  const alive = new Uint8Array(nodes.length).fill(1);
  /** Nodes that opened, closed or changed since the period began: each form period is asked for anew. */
  const changing: number[] = [];
  let place = 0;
  for (const [node, unit] of tree.units) {
    rows[place] = table.units.get(node) ?? nobody;
    if (unit.reports && (unit.forms.length === 0 || unit.forms.includes(table.form.code))) owes[place] = 1;
    if (unit.validTo !== null || unit.validFrom > start) changing.push(place);
    place += 1;
  }
  const nodeAt = (at: number) => nodes[at] ?? '';
  for (const at of changing) alive[at] = tree.recordOn(nodeAt(at), tree.day) ? 1 : 0;

  const owed = spans.map((span) => {
    if (changing.length === 0) return owes;
    const ofSpan = owes.slice();
    for (const at of changing) ofSpan[at] = owesForm(tree, nodeAt(at), table.form, span) ? 1 : 0;
    return ofSpan;
  });
  const slots = spans.map((span) => slotsOf(span, table, rows));
  for (const [i, span] of spans.entries())
    for (const at of changing) if (!livedIn(tree, nodeAt(at), span)) (slots[i] ?? rows)[at] = nobody;
  return { ...shape, period, spans, slots, runs: slots.map(runOf), owed, alive };
}

function slotsOf(span: PeriodSpan, table: FactTable, rows: Int32Array): Int32Array {
  const nobody = table.stride - 1;
  const slots = new Int32Array(rows.length).fill(nobody);
  const column = table.periods.get(span.period);
  if (column === undefined) return slots;
  const base = column * table.stride;
  for (let i = 0; i < rows.length; i++) slots[i] = base + (rows[i] ?? nobody);
  return slots;
}

/** The first slot where slots stand in a row, else -1. */
export function runOf(slots: Int32Array): number {
  const first = slots[0] ?? -1;
  for (let i = 1; i < slots.length; i++) if (slots[i] !== first + i) return -1;
  return first;
}
