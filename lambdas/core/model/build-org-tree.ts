import { assembleOrgTree } from './assemble-org-tree.ts';
import { groupRecords, recordBetween } from './org-records.ts';
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

  return assembleOrgTree({
    version: organisation.version,
    day,
    units: alive,
    records,
    parentOf: (code) => nearestLiving(code, alive, records, day),
  });
}

/** The parent, or whoever is next above it, among the living; null for a top. */
export function nearestLiving(
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
