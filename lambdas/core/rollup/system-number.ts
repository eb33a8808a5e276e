import type * as z from 'zod';
import type { CatalogueIndex } from '../model/catalogue-index.ts';
import type { SystemNumberSchema } from '../model/indicator.ts';
import type { OrgTree } from '../model/org-tree.ts';
import type { Period } from '../model/period.ts';
import type { NodeRollup } from '../model/rollup.ts';
import { expectedSubmissions } from './expected-submissions.ts';
import { formCovers } from './rollup-form.ts';

export type SystemNumber = z.infer<typeof SystemNumberSchema>;

export interface NodeAtPeriod {
  readonly index: CatalogueIndex;
  /** The tree of the period. */
  readonly tree: OrgTree;
  readonly period: Period;
  readonly node: string;
  /** Form code → the node's rollup for the period; null or absent where nothing was reported. */
  readonly rollups: ReadonlyMap<string, NodeRollup | null>;
  /** Duties below the node whose window ended in the period; absent when they were not worked out. */
  readonly obligations?: { readonly due: number; readonly met: number };
}

/**
 * A number about the reporting itself, over all forms. Units and what is expected, received or late are known even
 * when nothing came; what stands inside submissions is null then.
 */
export function systemNumber(name: SystemNumber, at: NodeAtPeriod): string | null {
  const { index, tree, period, node } = at;
  if (name === 'units') return String(reportingUnits(tree, node).length);
  if (name === 'obligationsDue') return at.obligations ? String(at.obligations.due) : null;
  if (name === 'obligationsMet') return at.obligations ? String(at.obligations.met) : null;
  const forms = [...index.forms.values()].filter((form) => formCovers(form, period));
  const rollups = forms.flatMap((form) => at.rollups.get(form.code) ?? []);
  if (name === 'expected')
    return add(forms.map((form) => expectedSubmissions(tree, form, period).get(node) ?? 0));
  if (name === 'received' || name === 'late') return add(rollups.map((rollup) => rollup.completeness[name]));
  const reported = rollups.filter((rollup) => rollup.completeness.received > 0);
  return reported.length === 0 ? null : add(reported.map((rollup) => rollup.counts[name]));
}

/** Units below the node (itself included) that live on the tree's day and report. */
function reportingUnits(tree: OrgTree, node: string): string[] {
  return tree.subtreeOf(node).filter((code) => tree.recordOn(code, tree.day)?.reports === true);
}

function add(numbers: readonly number[]): string {
  return String(numbers.reduce((sum, number) => sum + number, 0));
}
