import type { OrgTree } from '../model/org-tree.ts';

/** A node with children, or leaves of one parent that stand in a row. Numbers of parents and nodes are `inner` ones. */
export interface TreeStep {
  /** First and last place. */
  readonly from: number;
  readonly to: number;
  /** -1 for leaves. */
  readonly inner: number;
  /** -1 for a top. */
  readonly parent: number;
}

/** A tree as plain arrays. */
export interface TreeShape {
  /** Parents before children. */
  readonly nodes: readonly string[];
  readonly places: ReadonlyMap<string, number>;
  /** Place of the parent, -1 for a top. */
  readonly parents: Int32Array;
  /** Numbers the nodes that have children, -1 for a leaf. */
  readonly inner: Int32Array;
  readonly innerCount: number;
  /** The whole tree from the last place to the first: children before parents. */
  readonly steps: readonly TreeStep[];
}

const known = new WeakMap<OrgTree, TreeShape>();

/** Made once per tree. */
export function treeShape(tree: OrgTree): TreeShape {
  const found = known.get(tree);
  if (found) return found;
  const nodes = [...tree.units.keys()];
  const places = new Map(nodes.map((node, place) => [node, place]));
  const parents = new Int32Array(nodes.length).fill(-1);
  for (const [place, node] of nodes.entries())
    for (const child of tree.childrenOf(node)) parents[places.get(child) ?? 0] = place;
  const inner = new Int32Array(nodes.length).fill(-1);
  let innerCount = 0;
  for (const [place, node] of nodes.entries())
    if (tree.childrenOf(node).length > 0) inner[place] = innerCount++;
  const shape = { nodes, places, parents, inner, innerCount, steps: stepsOf(parents, inner) };
  known.set(tree, shape);
  return shape;
}

function stepsOf(parents: Int32Array, inner: Int32Array): TreeStep[] {
  const steps: TreeStep[] = [];
  for (let to = parents.length - 1; to >= 0; ) {
    const above = parents[to] ?? -1;
    let from = to;
    if (inner[to] === -1) while (inner[from - 1] === -1 && parents[from - 1] === above) from -= 1;
    steps.push({ from, to, inner: inner[to] ?? -1, parent: inner[above] ?? -1 });
    to = from - 1;
  }
  return steps;
}
