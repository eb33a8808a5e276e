import { compareText, recordBetween } from './org-records.ts';
import type { OrgTree } from './org-tree.ts';
import type { Unit } from './unit.ts';

/** Lays units out as a tree. @throws RangeError when parents form a loop: `checkOrganisation` says which */
export function assembleOrgTree(input: {
  readonly version: string;
  readonly day: string;
  /** Units of the tree by code. */
  readonly units: ReadonlyMap<string, Unit>;
  /** Every record of every code, in order of time. */
  readonly records: ReadonlyMap<string, readonly Unit[]>;
  /** Code of a unit of the tree; null for a top. */
  readonly parentOf: (code: string) => string | null;
}): OrgTree {
  const { version, day, records } = input;
  const parents = new Map<string, string>();
  const children = new Map<string, string[]>();
  const roots: string[] = [];
  for (const code of [...input.units.keys()].sort(compareText)) {
    const parent = input.parentOf(code);
    if (parent === null) {
      roots.push(code);
      continue;
    }
    parents.set(code, parent);
    const siblings = children.get(parent);
    if (siblings) siblings.push(code);
    else children.set(parent, [code]);
  }

  const order = walk(roots, children);
  if (order.length !== input.units.size) throw new RangeError('the organisation has a loop of parents');
  const units = new Map<string, Unit>();
  for (const code of order) {
    const unit = input.units.get(code);
    if (unit) units.set(code, unit);
  }
  return {
    version,
    day,
    units,
    roots,
    recordOn: (code, when, from = when) => recordBetween(records.get(code) ?? [], from, when),
    childrenOf: (code) => children.get(code) ?? [],
    ancestorsOf: (code) => {
      const path: string[] = [];
      for (let up = parents.get(code); up !== undefined; up = parents.get(up)) path.push(up);
      return path;
    },
    subtreeOf: (code) => (units.has(code) ? walk([code], children) : []),
  };
}

/** Depth first, parents before children, siblings in order of code. No recursion: depth is the user's. */
function walk(tops: readonly string[], children: ReadonlyMap<string, readonly string[]>): string[] {
  const order: string[] = [];
  const stack = [...tops].reverse();
  for (let code = stack.pop(); code !== undefined; code = stack.pop()) {
    order.push(code);
    const below = children.get(code) ?? [];
    for (let i = below.length - 1; i >= 0; i--) {
      const child = below[i];
      if (child !== undefined) stack.push(child);
    }
  }
  return order;
}
