import type { Organisation } from '../core/model/organisation.ts';
import type { Period } from '../core/model/period.ts';
import type { NodeRollup } from '../core/model/rollup.ts';
import { type RollupStore, TOP } from '../ports/rollup-store.ts';
import type { TreeOf } from './org-trees.ts';

export interface ReadRollupDeps {
  readonly rollups: Pick<RollupStore, 'rollup' | 'children'>;
  readonly treeOf: TreeOf;
}

/** The stored rollup of a node for one form and period; null when nobody below it has reported. */
export async function readRollup(
  deps: ReadRollupDeps,
  organisation: Organisation,
  at: { readonly node: string; readonly form: string; readonly period: Period },
): Promise<NodeRollup | null> {
  const tree = deps.treeOf(organisation, at.period);
  if (!tree.units.has(at.node)) return null;
  const parent = tree.ancestorsOf(at.node)[0] ?? TOP;
  return deps.rollups.rollup({ ...at, orgVersion: organisation.version, parent });
}

/** The stored rollups of a node and everything below it, by code: one query per node with children. */
export async function readSubtree(
  deps: ReadRollupDeps,
  organisation: Organisation,
  at: { readonly node: string; readonly form: string; readonly period: Period },
): Promise<Map<string, NodeRollup>> {
  const tree = deps.treeOf(organisation, at.period);
  const found = new Map<string, NodeRollup>();
  const top = await readRollup(deps, organisation, at);
  if (top) found.set(at.node, top);
  const parents = tree.subtreeOf(at.node).filter((code) => tree.childrenOf(code).length > 0);
  const levels = await Promise.all(
    parents.map((parent) => deps.rollups.children(at.period, at.form, organisation.version, parent)),
  );
  for (const rollup of levels.flat()) found.set(rollup.node, rollup);
  return found;
}
