import { cellAddress } from '../model/a1.ts';
import { isPlainDecimal } from '../model/decimal.ts';
import type { Finding } from '../model/finding.ts';
import { makeFinding } from '../model/finding-kind.ts';
import { ORGANISATION_FINDINGS } from '../model/organisation-findings.ts';
import type { Target } from '../model/target.ts';
import type { Unit } from '../model/unit.ts';
import { comparableName } from '../model/unit-name.ts';
import type { Sheet } from '../model/workbook.ts';
import { cellIn, cellText, type FoundTable, findTable } from './find-table.ts';

/** Name of the sheet beside the units that carries the figures planned for a year. */
export const TARGET_SHEET = '年度目标';

const COLUMNS = {
  unit: ['单位编码', '单位', '单位名称', '单位全称', 'Unit code', 'Unit'],
  year: ['年度', '年份', 'Year'],
  indicator: ['指标编码', '指标代码', 'Indicator'],
  value: ['目标值', '计划数', '目标', 'Target'],
  source: ['来源', '依据', 'Source'],
} as const;
type Field = keyof typeof COLUMNS;

/** One target per unit, year and indicator. A blank unit is the top. */
export function readTargetSheet(
  sheet: Sheet,
  units: readonly Unit[],
  indicators: ReadonlySet<string>,
): { targets: Target[]; findings: Finding[] } {
  const names = new Map(Object.entries(COLUMNS) as [Field, readonly string[]][]);
  const table = findTable(sheet, names, ['year', 'indicator', 'value']);
  if (!table) {
    if (sheet.rows.length === 0) return { targets: [], findings: [] };
    const parameters = { sheet: sheet.name, column: '年度”“指标编码”“目标值' };
    const place = { sheet: sheet.name, cell: null };
    return { targets: [], findings: [makeFinding('O016', ORGANISATION_FINDINGS.O016, place, parameters)] };
  }
  const codeOf = new Map<string, string>();
  for (const unit of units) codeOf.set(comparableName(unit.name), unit.code);
  for (const unit of units) codeOf.set(comparableName(unit.code), unit.code);
  const top = units.find((unit) => unit.parent === null)?.code;
  const targets = new Map<string, Target>();
  const findings: Finding[] = [];
  for (const row of table.rows) {
    const text = (field: Field) => cellText(cellIn(table, row, field));
    const told = (code: 'O015' | 'O021' | 'O022' | 'O023' | 'O024', field: Field) =>
      findings.push(
        makeFinding(code, ORGANISATION_FINDINGS[code], placeOf(table, row.number, field, text(field)), {
          value: text(field),
          row: row.number,
        }),
      );
    if (Object.keys(COLUMNS).every((field) => text(field as Field) === '')) continue;
    const unit = text('unit') === '' ? top : codeOf.get(comparableName(text('unit')));
    const year = text('year').replace(/年度?$/, '');
    const value = text('value').replace(/%$/, '').replaceAll(',', '');
    const known = indicators.has(text('indicator'));
    if (unit === undefined) told('O015', 'unit');
    if (!/^(19|20)\d{2}$/.test(year)) told('O021', 'year');
    if (!known) told('O022', 'indicator');
    if (!isPlainDecimal(value)) told('O023', 'value');
    if (unit === undefined || !/^(19|20)\d{2}$/.test(year) || !known || !isPlainDecimal(value)) continue;
    const key = `${unit} ${year} ${text('indicator')}`;
    if (targets.has(key)) told('O024', 'indicator');
    const source = text('source');
    targets.set(key, { unit, year, indicator: text('indicator'), value, ...(source ? { source } : {}) });
  }
  return { targets: [...targets.values()], findings };
}

function placeOf(table: FoundTable<Field>, row: number, field: Field, value: string) {
  return {
    sheet: table.sheet.name,
    cell: cellAddress(row, table.columns.get(field) ?? 1),
    value: value || null,
  };
}
