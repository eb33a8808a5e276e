import type { OrgTree } from '../model/org-tree.ts';
import type { Parts } from '../model/part-value.ts';
import type { Period } from '../model/period.ts';
import type { NodeRollup } from '../model/rollup.ts';
import type { FactTable } from './fact-table.ts';
import { type ForestColumns, foldColumns } from './fold-columns.ts';
import { type FoldedRecord, foldRecord } from './fold-record.ts';
import { type ForestFrame, frameForest } from './forest-frame.ts';

/** The rollups of every node of a tree for one form and period, kept in columns until they are asked for. */
export interface Forest {
  readonly period: Period;
  /** Parents before children. */
  readonly nodes: readonly string[];
  /** What `foldNode` gives for the node, to the byte. @throws RangeError when the tree has no such node */
  rollup(node: string): NodeRollup;
}

/**
 * Folds everything at once: the same results as `foldNode` from the leaves up, at the speed of adding arrays. Several
 * periods are best folded together: each column is then read once.
 * @param input.at periods, each with its tree
 * @returns in the order of `at`
 * @throws RangeError on a period that is too fine for the form
 */
export function foldForests(input: {
  readonly facts: FactTable;
  readonly at: readonly { readonly period: Period; readonly tree: OrgTree }[];
  readonly orgVersion: string;
}): Forest[] {
  const { facts, orgVersion } = input;
  const frames = input.at.map(({ period, tree }) => frameForest(facts, tree, period));
  for (const { spans, period } of frames)
    if (spans.length === 0)
      throw new RangeError(`form ${facts.form.code} is due each ${facts.form.cadence}: not for ${period}`);
  const columns = foldColumns(facts, frames);
  return frames.map((frame, i) =>
    forestOf(facts.form.code, orgVersion, frame, foldRecord(facts, frame), columns[i] ?? []),
  );
}

function forestOf(
  form: string,
  orgVersion: string,
  { period, nodes, places }: ForestFrame,
  record: FoldedRecord,
  columns: ForestColumns,
): Forest {
  return {
    period,
    nodes,
    rollup(node) {
      const place = places.get(node);
      if (place === undefined) throw new RangeError(`unknown node: ${node}`);
      const parts: Parts = {};
      for (const { key, valueAt } of columns) {
        const value = valueAt(place);
        if (value) parts[key] = value;
      }
      const completeness = record.completeness(place);
      return { period, form, orgVersion, node, parts, completeness, counts: record.counts(place) };
    },
  };
}
