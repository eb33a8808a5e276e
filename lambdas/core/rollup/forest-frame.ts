import type { OrgTree } from '../model/org-tree.ts';
import type { Period } from '../model/period.ts';
import { livedIn } from './counting-heads.ts';
import type { FactTable } from './fact-table.ts';
import { owesForm } from './owed-periods.ts';
import { type PeriodSpan, periodSpans } from './period-spans.ts';

/** A tree, a period and where its facts stand in the table, as plain arrays by place in the tree. */
export interface ForestFrame {
  readonly tree: OrgTree;
  readonly period: Period;
  /** Parents before children. */
  readonly nodes: readonly string[];
  /** Place of the parent, -1 for a top. */
  readonly parents: Int32Array;
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
  const nodes = [...tree.units.keys()];
  const places = new Map(nodes.map((node, i) => [node, i]));
  const parents = new Int32Array(nodes.length).fill(-1);
  for (const [node, place] of places)
    for (const child of tree.childrenOf(node)) parents[places.get(child) ?? 0] = place;
  const spans = periodSpans(period, table.form.cadence);
  const start = spans[0]?.from ?? '';
  /** Records that hold throughout the period answer for every day in it. */
  const steady = [...tree.units.values()].map((unit) => unit.validFrom <= start && unit.validTo === null);
  const slots = spans.map((span) => {
    const base = (table.periods.get(span.period) ?? -1) * table.stride;
    const nobody = table.stride - 1;
    return Int32Array.from(nodes, (node, i) => {
      const place = base < 0 ? undefined : table.units.get(node);
      const there = place !== undefined && (steady[i] || livedIn(tree, node, span));
      return there ? base + place : nobody;
    });
  });
  const owed = spans.map((span) =>
    Uint8Array.from(nodes, (node, i) => {
      const unit = steady[i] ? tree.units.get(node) : undefined;
      if (!unit) return owesForm(tree, node, table.form, span) ? 1 : 0;
      return unit.reports && (unit.forms.length === 0 || unit.forms.includes(table.form.code)) ? 1 : 0;
    }),
  );
  const alive = Uint8Array.from(nodes, (node, i) =>
    steady[i] || tree.recordOn(node, tree.day) !== undefined ? 1 : 0,
  );
  const runs = slots.map((of) => {
    const first = of[0] ?? -1;
    return of.every((slot, i) => slot === first + i) ? first : -1;
  });
  return { tree, period, nodes, parents, spans, slots, runs, owed, alive };
}
