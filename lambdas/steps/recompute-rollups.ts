import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { OrgTree } from '../core/model/org-tree.ts';
import type { Period } from '../core/model/period.ts';
import type { NodeRollup } from '../core/model/rollup.ts';
import type { Head } from '../core/model/submission.ts';
import { foldNode } from '../core/rollup/fold-node.ts';

export interface RecomputeInput {
  readonly index: CatalogueIndex;
  readonly tree: OrgTree;
  readonly form: string;
  readonly period: Period;
  /** Only this node and what is below it; the whole tree when absent. */
  readonly top?: string;
  /** The heads of a unit for the form; none when it never reported. */
  headsOf(unit: string): readonly Head[];
}

/**
 * Folds a whole tree bottom-up with the function that folds a single node. Nodes below which nobody ever reported in
 * the period have no rollup, as in the store.
 */
export function recomputeRollups(input: RecomputeInput): Map<string, NodeRollup> {
  const { index, tree, form, period } = input;
  const rollups = new Map<string, NodeRollup>();
  const nodes = input.top === undefined ? [...tree.units.keys()] : [...tree.subtreeOf(input.top)];
  for (const node of nodes.reverse()) {
    const heads = input.headsOf(node);
    const children = tree.childrenOf(node).flatMap((child) => rollups.get(child) ?? []);
    if (heads.length === 0 && children.length === 0) continue;
    rollups.set(
      node,
      foldNode({ index, tree, form, period, orgVersion: tree.version, node, heads, children }),
    );
  }
  return rollups;
}
