import type { CatalogueIndex } from '../model/catalogue-index.ts';
import type { OrgTree } from '../model/org-tree.ts';
import type { Period } from '../model/period.ts';
import type { NodeRollup } from '../model/rollup.ts';
import type { Head } from '../model/submission.ts';
import { foldNode } from './fold-node.ts';

/**
 * The rollups from a unit up to the top when it has these heads and everybody else is as stored: what a submission
 * moves. Nodes below which nobody reported are absent, as in the store.
 */
export function foldPath(input: {
  readonly index: CatalogueIndex;
  readonly tree: OrgTree;
  readonly form: string;
  readonly period: Period;
  readonly unit: string;
  readonly heads: readonly Head[];
  /** Own heads of a node above the unit, inside the period. */
  readonly headsOf: (node: string) => readonly Head[];
  /** Stored rollups below a node of the path. */
  readonly childrenOf: (node: string) => readonly NodeRollup[];
}): Map<string, NodeRollup> {
  const { index, tree, form, period, unit } = input;
  const path = new Map<string, NodeRollup>();
  let below: string | null = null;
  for (const node of [unit, ...tree.ancestorsOf(unit)]) {
    const own = node === unit ? input.heads : input.headsOf(node);
    const others = input.childrenOf(node).filter((child) => child.node !== below);
    const child = below === null ? undefined : path.get(below);
    const children = child ? [...others, child] : others;
    below = node;
    if (own.length === 0 && children.length === 0) continue;
    const orgVersion = tree.version;
    path.set(node, foldNode({ index, tree, form, period, orgVersion, node, heads: own, children }));
  }
  return path;
}
