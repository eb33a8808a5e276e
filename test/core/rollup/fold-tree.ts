import { treeOfPeriod } from '../../../lambdas/core/model/build-org-tree.ts';
import type { CatalogueIndex } from '../../../lambdas/core/model/catalogue-index.ts';
import type { Period } from '../../../lambdas/core/model/period.ts';
import type { NodeRollup } from '../../../lambdas/core/model/rollup.ts';
import { foldNode } from '../../../lambdas/core/rollup/fold-node.ts';
import type { World } from './arbitraries.ts';

/** Every node's rollup, children first, as workers would do it. */
export function foldTree(
  index: CatalogueIndex,
  { org, heads }: World,
  form: string,
  period: Period,
  shuffle: <T>(items: readonly T[]) => T[] = (items) => [...items],
): Map<string, NodeRollup> {
  const tree = treeOfPeriod(org, period);
  const done = new Map<string, NodeRollup>();
  for (const node of [...tree.units.keys()].reverse()) {
    const children = tree.childrenOf(node).flatMap((child) => done.get(child) ?? []);
    const input = { index, tree, form, period, orgVersion: 'v1', node };
    done.set(node, foldNode({ ...input, heads: shuffle(heads), children: shuffle(children) }));
  }
  return done;
}
