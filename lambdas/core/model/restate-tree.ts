import { assembleOrgTree } from './assemble-org-tree.ts';
import { buildOrgTree, nearestLiving } from './build-org-tree.ts';
import { groupRecords, livesOn, recordBetween } from './org-records.ts';
import type { OrgTree } from './org-tree.ts';
import type { Organisation } from './organisation.ts';
import { firstDay, lastDay, type Period } from './period.ts';
import type { Unit } from './unit.ts';
import { unitRelatives } from './unit-relatives.ts';

/**
 * The tree of another day, with every unit that lived in the period: history restated. Units of that day stand where
 * they stand then. One that has closed by then hangs from the unit it was merged into or split into (from the lowest
 * node above all of them when they are several), one that had not opened yet from those it came of, anything else from
 * the nearest living node above it. What finds no place this way, because nobody above it lived on that day, stands
 * where it stood in the period. When a unit lived and what it owed stays as it was in the period, so that nothing
 * counted is lost and nothing is counted twice.
 */
export function restateTree(organisation: Organisation, period: Period, day: string): OrgTree {
  return restateSpan(organisation, { from: firstDay(period), to: lastDay(period) }, day);
}

/** The same for any span of days. */
export function restateSpan(
  organisation: Organisation,
  span: { readonly from: string; readonly to: string },
  day: string,
): OrgTree {
  const records = groupRecords(organisation.units);
  const base = buildOrgTree(organisation, day);
  const relatives = unitRelatives(organisation.units);
  const placed = standing(base);
  const units = new Map<string, Unit>([...base.units].filter(([code]) => placed.has(code)));
  for (const [code, history] of records) {
    const record = recordBetween(history, span.from, span.to);
    if (record && !units.has(code)) units.set(code, record);
  }

  const anchors = new Map<string, string | null>();
  const anchorOf = (code: string, seen: ReadonlySet<string>): string | null => {
    if (placed.has(code)) return code;
    const known = anchors.get(code);
    if (known !== undefined) return known;
    if (seen.has(code)) return null;
    const history = records.get(code) ?? [];
    const unopened = history.every((record) => record.validFrom > day);
    const kin = unopened ? relatives.predecessorsOf(code) : relatives.successorsOf(code);
    const path = new Set([...seen, code]);
    const found = [...new Set(kin.flatMap((other) => anchorOf(other, path) ?? []))];
    const anchor = found.length > 0 ? lowestAbove(base, found) : above(history, path);
    // Nothing found on a way that leads in a circle says nothing about the other ways.
    if (anchor !== null || seen.size === 0) anchors.set(code, anchor);
    return anchor;
  };
  const above = (history: readonly Unit[], path: ReadonlySet<string>): string | null => {
    const last = history.findLast((record) => livesOn(record, span.to)) ?? history.at(-1);
    return last === undefined || last.parent === null ? null : anchorOf(last.parent, path);
  };

  return assembleOrgTree({
    version: organisation.version,
    day: span.to,
    units,
    records,
    parentOf: (code) =>
      placed.has(code)
        ? nearestLiving(code, base.units, records, day)
        : (anchorOf(code, new Set()) ?? nearestLiving(code, units, records, span.to)),
  });
}

/** Tops and what is below them. A unit of which no parent lives is no top, though nobody is above it. */
function standing(tree: OrgTree): Set<string> {
  const tops = tree.roots.filter((code) => tree.units.get(code)?.parent === null);
  return new Set(tops.flatMap(tree.subtreeOf));
}

/** The lowest node that has all of these at or below it; null when they stand under different tops. */
function lowestAbove(tree: OrgTree, codes: readonly string[]): string | null {
  const paths = codes.map((code) => [code, ...tree.ancestorsOf(code)]);
  const [first = [], ...others] = paths;
  const sets = others.map((path) => new Set(path));
  return first.find((code) => sets.every((set) => set.has(code))) ?? null;
}
