import { formatDecimal } from '../model/decimal.ts';
import type { OrgTree } from '../model/org-tree.ts';
import type { Parts, PartValue } from '../model/part-value.ts';
import type { Period } from '../model/period.ts';
import type { NodeRollup } from '../model/rollup.ts';
import type { FactColumn } from './fact-column.ts';
import { REPORTED, readMarks } from './fact-marks.ts';
import type { FactTable } from './fact-table.ts';
import { type FoldedMarks, foldMarks } from './fold-marks.ts';
import { foldNumbers } from './fold-numbers.ts';
import { foldRecord } from './fold-record.ts';
import { foldValues } from './fold-values.ts';
import { type ForestFrame, frameForest } from './forest-frame.ts';

/** The rollups of every node of a tree for one form and period, kept in columns until they are asked for. */
export interface Forest {
  /** Parents before children. */
  readonly nodes: readonly string[];
  /** What `foldNode` gives for the node, to the byte. @throws RangeError when the tree has no such node */
  rollup(node: string): NodeRollup;
}

/**
 * Folds everything at once: the same results as `foldNode` from the leaves up, at the speed of adding arrays.
 * @throws RangeError on a form the period is too fine for
 */
export function foldForest(input: {
  readonly facts: FactTable;
  /** The tree of the period. */
  readonly tree: OrgTree;
  readonly period: Period;
  readonly orgVersion: string;
}): Forest {
  const { facts, tree, period, orgVersion } = input;
  const frame = frameForest(facts, tree, period);
  if (frame.spans.length === 0)
    throw new RangeError(`form ${facts.form.code} is due each ${facts.form.cadence}: not for ${period}`);
  const record = foldRecord(facts, frame);
  const columns = foldColumns(facts, frame);
  const places = new Map(frame.nodes.map((node, place) => [node, place]));
  return {
    nodes: frame.nodes,
    rollup(node) {
      const place = places.get(node);
      if (place === undefined) throw new RangeError(`unknown node: ${node}`);
      const parts: Parts = {};
      for (const { key, valueAt } of columns) {
        const value = valueAt(place);
        if (value) parts[key] = value;
      }
      return {
        period,
        form: facts.form.code,
        orgVersion,
        node,
        parts,
        completeness: record.completeness(place),
        counts: record.counts(place),
      };
    },
  };
}

interface FoldedColumn {
  readonly key: string;
  readonly valueAt: (place: number) => PartValue | null;
}

function foldColumns(facts: FactTable, frame: ForestFrame): FoldedColumn[] {
  const folded = new Map<Uint16Array, Map<string, FoldedMarks>>();
  const marksFor = ({ marks, definition: { part } }: Extract<FactColumn, { kind: 'numbers' }>) => {
    const ofSource = folded.get(marks) ?? new Map<string, FoldedMarks>();
    folded.set(marks, ofSource);
    const fold = `${part.overTime} ${part.overUnits}`;
    const found = ofSource.get(fold) ?? foldMarks(frame, marks, part, facts.stride - 1);
    ofSource.set(fold, found);
    return found;
  };
  return facts.columns.map((column) => {
    const { key, part } = column.definition;
    if (column.kind === 'values') {
      const values = foldValues(frame, column.facts, part);
      return { key, valueAt: (place) => values[place] ?? null };
    }
    const { marks, picks } = marksFor(column);
    const numbers = foldNumbers(frame, column.values, part, picks);
    return { key, valueAt: (place) => readNumber(numbers[place] ?? 0, column.scale, marks[place] ?? 0) };
  });
}

function readNumber(number: number, scale: number, marks: number): PartValue | null {
  if (!(marks & REPORTED)) return null;
  return { n: formatDecimal({ coefficient: BigInt(number), scale }), ...readMarks(marks) };
}
