import { cellAddress } from '../model/a1.ts';
import type { Finding } from '../model/finding.ts';
import { makeFinding } from '../model/finding-kind.ts';
import { ORGANISATION_FINDINGS } from '../model/organisation-findings.ts';
import type { Unit } from '../model/unit.ts';
import { comparableName } from '../model/unit-name.ts';
import type { Sheet } from '../model/workbook.ts';
import { cellIn, cellText, findTable } from './find-table.ts';

/** A sheet beside the units that says which values headquarters gave to which unit. */
export interface ListSheet {
  /** Name under which rules know the list. */
  readonly name: string;
  readonly sheet: string;
  /** Header texts of the column with the values, the usual one first. */
  readonly valueColumns: readonly string[];
}

const UNIT_COLUMNS = [
  '单位编码',
  '责任单位编码',
  '责任单位',
  '单位名称',
  '单位全称',
  '单位',
  'Unit code',
  'Unit',
];

/** Unit code → values in order of the sheet, each once. The unit may be written as code or full name. */
export function readListSheet(
  sheet: Sheet,
  list: ListSheet,
  units: readonly Unit[],
): { values: Record<string, string[]>; findings: Finding[] } {
  const names = new Map<'unit' | 'value', readonly string[]>([
    ['value', list.valueColumns],
    ['unit', UNIT_COLUMNS],
  ]);
  const table = findTable(sheet, names, ['unit', 'value']);
  if (!table) {
    if (sheet.rows.length === 0) return { values: {}, findings: [] };
    const parameters = { sheet: sheet.name, column: `${UNIT_COLUMNS[0]}”“${list.valueColumns[0] ?? ''}` };
    const place = { sheet: sheet.name, cell: null };
    return { values: {}, findings: [makeFinding('O016', ORGANISATION_FINDINGS.O016, place, parameters)] };
  }
  const codeOf = new Map<string, string>();
  for (const unit of units) codeOf.set(comparableName(unit.name), unit.code);
  for (const unit of units) codeOf.set(comparableName(unit.code), unit.code);
  const values = new Map<string, Set<string>>();
  const findings: Finding[] = [];
  for (const row of table.rows) {
    const unit = cellText(cellIn(table, row, 'unit'));
    const value = cellText(cellIn(table, row, 'value'));
    if (value === '') continue;
    const code = codeOf.get(comparableName(unit));
    if (code === undefined) {
      const cell = cellAddress(row.number, table.columns.get('unit') ?? 1);
      const place = { sheet: sheet.name, cell, value: unit || null };
      findings.push(makeFinding('O015', ORGANISATION_FINDINGS.O015, place, { value: unit }));
    } else values.set(code, (values.get(code) ?? new Set()).add(value));
  }
  return { values: Object.fromEntries([...values].map(([code, set]) => [code, [...set]])), findings };
}
