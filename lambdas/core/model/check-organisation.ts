import { findMergerLoops, findParentLoops } from './find-parent-loops.ts';
import type { Finding } from './finding.ts';
import { makeFinding } from './finding-kind.ts';
import type { MessageParameters } from './message.ts';
import { compareText, groupRecords } from './org-records.ts';
import { ORGANISATION_FINDINGS, type OrganisationFindingCode } from './organisation-findings.ts';
import type { Unit } from './unit.ts';
import { comparableName } from './unit-name.ts';

/** Sheet and cell of a field of the unit at a position in the list, as the user sees them. */
export type PlaceOfUnit = (
  position: number,
  field: 'code' | 'name' | 'parent' | 'validTo' | 'mergedInto' | 'splitFrom',
) => { readonly sheet: string; readonly cell: string | null } | null;

/**
 * Everything that makes a list of units no organisation, all at once: no top, a code twice at a time, a parent that is
 * not there, a loop of parents, a full name twice at a time, a life that ends before it
 * begins, a successor that is not there, mergers in a loop.
 */
export function checkOrganisation(units: readonly Unit[], placeOf: PlaceOfUnit = () => null): Finding[] {
  const position = new Map(units.map((unit, i) => [unit, i]));
  const finding = (
    code: OrganisationFindingCode,
    unit: Unit | undefined,
    field: Parameters<PlaceOfUnit>[1],
    value: string | null,
    parameters: MessageParameters = {},
  ): Finding => {
    const place = unit && placeOf(position.get(unit) ?? -1, field);
    return makeFinding(
      code,
      ORGANISATION_FINDINGS[code],
      { sheet: place?.sheet ?? null, cell: place?.cell ?? null, value },
      { ...(unit ? { code: unit.code, name: unit.name } : {}), ...parameters },
    );
  };

  const codes = new Set(units.map((unit) => unit.code));
  const findings: Finding[] = [];
  if (units.length > 0 && units.every((unit) => unit.parent !== null))
    findings.push(finding('O001', undefined, 'parent', null));
  for (const unit of overlapping([...groupRecords(units).values()]).map((pair) => pair[1]))
    findings.push(finding('O002', unit, 'code', unit.code));
  for (const unit of units)
    if (unit.parent !== null && !codes.has(unit.parent))
      findings.push(finding('O003', unit, 'parent', unit.parent, { parent: unit.parent }));
  for (const loop of findParentLoops(units)) {
    const first = units.find((unit) => unit.code === loop[0]);
    findings.push(
      finding('O004', first, 'parent', first?.parent ?? null, { loop: [...loop, loop[0]].join(' → ') }),
    );
  }
  for (const [one, other] of overlapping(groupByName(units)))
    if (one.code !== other.code)
      findings.push(finding('O005', other, 'name', other.name, { other: one.code }));
  for (const unit of units)
    if (unit.validTo !== null && unit.validTo < unit.validFrom)
      findings.push(
        finding('O006', unit, 'validTo', unit.validTo, { validFrom: unit.validFrom, validTo: unit.validTo }),
      );
  for (const unit of units) {
    for (const field of ['mergedInto', 'splitFrom'] as const) {
      const value = unit[field];
      if (value === undefined || (codes.has(value) && value !== unit.code)) continue;
      findings.push(finding('O018', unit, field, value, { value, column: RELATION_LABELS[field] }));
    }
    if (unit.mergedInto !== undefined && unit.validTo === null)
      findings.push(finding('O019', unit, 'validTo', null, { value: unit.mergedInto }));
  }
  for (const loop of findMergerLoops(units)) {
    const first = units.find((unit) => unit.code === loop[0] && unit.mergedInto !== undefined);
    findings.push(
      finding('O020', first, 'mergedInto', first?.mergedInto ?? null, {
        loop: [...loop, loop[0]].join(' → '),
      }),
    );
  }
  return findings;
}

const RELATION_LABELS = {
  mergedInto: { zh: '并入单位编码', en: 'Merged into' },
  splitFrom: { zh: '由何单位拆分', en: 'Split from' },
} as const;

/** Neighbours in time of each group whose lives overlap. */
function overlapping(groups: readonly (readonly Unit[])[]): [Unit, Unit][] {
  return groups.flatMap((group) => {
    const pairs: [Unit, Unit][] = [];
    let longest: Unit | undefined;
    for (const unit of [...group].sort((a, b) => compareText(a.validFrom, b.validFrom))) {
      if (longest && (longest.validTo ?? '9999-12-31') >= unit.validFrom) pairs.push([longest, unit]);
      if (!longest || (longest.validTo ?? '9999-12-31') < (unit.validTo ?? '9999-12-31')) longest = unit;
    }
    return pairs;
  });
}

function groupByName(units: readonly Unit[]): Unit[][] {
  const groups = new Map<string, Unit[]>();
  for (const unit of units) {
    const name = comparableName(unit.name);
    const group = groups.get(name);
    if (group) group.push(unit);
    else groups.set(name, [unit]);
  }
  return [...groups.values()];
}
