import { checkOrganisation } from '../model/check-organisation.ts';
import type { Finding } from '../model/finding.ts';
import { makeFinding } from '../model/finding-kind.ts';
import type { Form } from '../model/form.ts';
import type { Organisation } from '../model/organisation.ts';
import { ORGANISATION_FINDINGS } from '../model/organisation-findings.ts';
import type { Target } from '../model/target.ts';
import type { Unit } from '../model/unit.ts';
import type { Workbook } from '../model/workbook.ts';
import { findTable } from './find-table.ts';
import { type OrganisationTable, placeIn } from './organisation-cells.ts';
import { ORGANISATION_COLUMNS, type OrganisationField } from './organisation-columns.ts';
import { type ListSheet, readListSheet } from './read-list-sheet.ts';
import { readTargetSheet, TARGET_SHEET } from './read-target-sheet.ts';
import { readUnits } from './read-units.ts';

export interface OrganisationReading {
  /** Null when a finding is an error. The version, a hash, is the caller's to make. */
  readonly organisation: Omit<Organisation, 'version'> | null;
  readonly findings: readonly Finding[];
}

/**
 * The organisation out of its workbook: one row per unit (or per state of a unit that moved), and reference lists on
 * sheets of their own. Everything that is wrong is told at once, with sheet and cell.
 * @param options.forms the forms a unit may owe, written as code or name
 * @param options.lists sheets that hold reference lists; an absent sheet is an empty list
 */
export function readOrganisation(
  workbook: Workbook,
  options: {
    readonly forms?: readonly Pick<Form, 'code' | 'name'>[];
    readonly lists?: readonly ListSheet[];
    /** Codes that targets may name. */
    readonly indicators?: ReadonlySet<string>;
  } = {},
): OrganisationReading {
  const table = findUnits(workbook);
  if (!table) return { organisation: null, findings: [whole('O007')] };
  const { units, rows, findings } = readUnits(table, workbook.date1904, options.forms ?? []);
  if (units.length === 0 && findings.length === 0)
    return { organisation: null, findings: [whole('O014', table.sheet.name)] };
  const withParents = resolveParents(units);
  const checks = checkOrganisation(withParents, (position, field) =>
    placeIn(table, rows[position] ?? 0, field),
  );
  const lists: Organisation['lists'] = {};
  const listFindings = (options.lists ?? []).flatMap((list) => {
    const sheet = workbook.sheets.find((one) => one !== table.sheet && one.name.trim() === list.sheet);
    if (!sheet) return [];
    const read = readListSheet(sheet, list, withParents);
    lists[list.name] = read.values;
    return read.findings;
  });
  const targetSheet = workbook.sheets.find((one) => one !== table.sheet && one.name.trim() === TARGET_SHEET);
  const planned = targetSheet
    ? readTargetSheet(targetSheet, withParents, options.indicators ?? new Set())
    : { targets: [], findings: [] };
  const all = [...findings, ...checks, ...listFindings, ...planned.findings];
  const refused = all.some((finding) => finding.severity === 'error');
  return {
    organisation: refused ? null : { units: withParents, lists, ...targetsOf(planned.targets) },
    findings: all,
  };
}

/** Without targets an organisation keeps the hash it had. */
function targetsOf(targets: readonly Target[]) {
  return targets.length > 0 ? { targets: [...targets] } : {};
}

function findUnits(workbook: Workbook): OrganisationTable | null {
  const fields = Object.entries(ORGANISATION_COLUMNS) as [
    OrganisationField,
    (typeof ORGANISATION_COLUMNS)['code'],
  ][];
  const names = new Map(
    fields.map(([field, { label, synonyms }]) => [field, [label.zh, label.en, ...synonyms]]),
  );
  const found = workbook.sheets.flatMap((sheet) => findTable(sheet, names, ['code', 'name']) ?? []);
  return found.sort((a, b) => b.columns.size - a.columns.size)[0] ?? null;
}

/** A parent, or another unit named beside it, that is written as a full name becomes its code where that is one unit's name and nobody's code. */
function resolveParents(units: readonly Unit[]): Unit[] {
  const codes = new Set(units.map((unit) => unit.code));
  const codesOfName = new Map<string, Set<string>>();
  for (const unit of units) {
    const set = codesOfName.get(unit.name) ?? new Set<string>();
    codesOfName.set(unit.name, set.add(unit.code));
  }
  const codeOf = (text: string): string => {
    if (codes.has(text)) return text;
    const [code, ...others] = codesOfName.get(text) ?? [];
    return code !== undefined && others.length === 0 ? code : text;
  };
  return units.map((unit) => ({
    ...unit,
    parent: unit.parent === null ? null : codeOf(unit.parent),
    ...(unit.mergedInto === undefined ? {} : { mergedInto: codeOf(unit.mergedInto) }),
    ...(unit.splitFrom === undefined ? {} : { splitFrom: codeOf(unit.splitFrom) }),
  }));
}

function whole(code: 'O007' | 'O014', sheet: string | null = null): Finding {
  return makeFinding(code, ORGANISATION_FINDINGS[code], { sheet, cell: null }, {});
}
