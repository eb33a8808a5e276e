import { compareText, groupRecords, recordBetween } from './org-records.ts';
import type { OrgTree } from './org-tree.ts';
import type { Organisation } from './organisation.ts';
import { firstDay, lastDay, type Period } from './period.ts';
import type { Unit } from './unit.ts';

/** The tree a period uses: as it stood on the last day, with the units that closed inside the period. */
export function treeOfPeriod(organisation: Organisation, period: Period): OrgTree {
  return buildOrgTree(organisation, lastDay(period), firstDay(period));
}

/**
 * Cuts the tree of one day out of an organisation, of any depth. A unit whose parent does not live hangs from its
 * nearest living ancestor, or becomes a top. With `since`, units that closed between `since` and `day` stay in.
 * @throws RangeError when parents form a loop: `checkOrganisation` says which.
 */
export function buildOrgTree(organisation: Organisation, day: string, since: string = day): OrgTree {
  const records = groupRecords(organisation.units);
  const alive = new Map<string, Unit>();
  for (const [code, history] of records) {
    const unit = recordBetween(history, since, day);
    if (unit) alive.set(code, unit);
  }

  const parentOf = new Map<string, string>();
  const children = new Map<string, string[]>();
  const roots: string[] = [];
  for (const code of [...alive.keys()].sort(compareText)) {
    const parent = nearestLiving(code, alive, records, day);
    if (parent === null) {
      roots.push(code);
      continue;
    }
    parentOf.set(code, parent);
    const siblings = children.get(parent);
    if (siblings) siblings.push(code);
    else children.set(parent, [code]);
  }

  const order = walk(roots, children);
  if (order.length !== alive.size) throw new RangeError('the organisation has a loop of parents');
  const units = new Map<string, Unit>();
  for (const code of order) {
    const unit = alive.get(code);
    if (unit) units.set(code, unit);
  }
  return {
    version: organisation.version,
    day,
    units,
    roots,
    recordOn: (code, when, from = when) => recordBetween(records.get(code) ?? [], from, when),
    childrenOf: (code) => children.get(code) ?? [],
    ancestorsOf: (code) => {
      const path: string[] = [];
      for (let up = parentOf.get(code); up !== undefined; up = parentOf.get(up)) path.push(up);
      return path;
    },
    subtreeOf: (code) => (units.has(code) ? walk([code], children) : []),
  };
}

function nearestLiving(
  code: string,
  alive: ReadonlyMap<string, Unit>,
  records: ReadonlyMap<string, readonly Unit[]>,
  day: string,
): string | null {
  const seen = new Set([code]);
  let up = alive.get(code)?.parent ?? null;
  while (up !== null && !alive.has(up)) {
    if (seen.has(up)) return null;
    seen.add(up);
    const history = records.get(up);
    up = (history && (recordBetween(history, '', day) ?? history[0]))?.parent ?? null;
  }
  return up === code ? null : up;
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
