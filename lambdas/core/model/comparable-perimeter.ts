import type { OrgTree } from './org-tree.ts';
import type { Organisation } from './organisation.ts';
import { firstDay, lastDay, type Period } from './period.ts';
import { unitRelatives } from './unit-relatives.ts';

/** What two periods can fairly be compared over at one node. */
export interface ComparablePerimeter {
  /** Units whose numbers count on either side. */
  readonly units: ReadonlySet<string>;
  /** Units of the later period without anything to compare with, in tree order. */
  readonly opened: readonly string[];
  /** Units of the earlier period that nothing came of, in tree order. */
  readonly closed: readonly string[];
}

/**
 * Units below a node that were there in both periods, taking merged and split units together with what they came of:
 * a group of kin counts when some of it lived in either period.
 * @param trees the tree of the later period, and the earlier period restated on it
 */
export function comparablePerimeter(
  organisation: Organisation,
  node: string,
  now: { readonly period: Period; readonly tree: OrgTree },
  before: { readonly period: Period; readonly tree: OrgTree },
): ComparablePerimeter {
  const kinOf = kinGroups(organisation);
  const living = ({ period, tree }: typeof now) =>
    tree.subtreeOf(node).filter((code) => tree.recordOn(code, lastDay(period), firstDay(period)));
  const [later, earlier] = [living(now), living(before)];
  const groups = (codes: readonly string[]) => new Set(codes.map(kinOf));
  const [inLater, inEarlier] = [groups(later), groups(earlier)];
  const common = (code: string) => inLater.has(kinOf(code)) && inEarlier.has(kinOf(code));
  return {
    units: new Set([...later, ...earlier].filter(common)),
    opened: later.filter((code) => !common(code)),
    closed: earlier.filter((code) => !common(code)),
  };
}

/** Names the group of kin a unit belongs to: units joined by mergers and splits, however many steps. */
function kinGroups(organisation: Organisation): (code: string) => string {
  const relatives = unitRelatives(organisation.units);
  const groupOf = new Map<string, string>();
  for (const { code } of organisation.units) {
    if (groupOf.has(code)) continue;
    const stack = [code];
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      if (groupOf.has(at)) continue;
      groupOf.set(at, code);
      stack.push(...relatives.successorsOf(at), ...relatives.predecessorsOf(at));
    }
  }
  return (code) => groupOf.get(code) ?? code;
}
