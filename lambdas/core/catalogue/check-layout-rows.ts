import type { Form } from '../model/form.ts';
import type { LayoutTable } from '../model/layout.ts';
import type { Ledger } from '../model/ledger.ts';
import type { CatalogueNames } from './catalogue-names.ts';
import { type Fault, fault } from './fault.ts';

/** What says which indicator a row or cell is belongs to summary tables; how rows end belongs to the others. */
export function checkLayoutRows(
  names: CatalogueNames,
  form: Form,
  ledger: Ledger,
  table: LayoutTable,
  at: string,
): Fault[] {
  const summary = ledger.kind === 'summary';
  return [
    ...(summary ? checkSummary(names, form, table, at) : checkOthers(table, at)),
    ...checkEnd(table, summary, at),
  ];
}

function checkSummary(names: CatalogueNames, form: Form, table: LayoutTable, at: string): Fault[] {
  const maps = [
    { path: `${at}.codes`, codes: table.codes },
    ...table.sections.map(({ codes }, i) => ({ path: `${at}.sections[${i}].codes`, codes })),
  ];
  const faults = maps.flatMap(({ path, codes }) => [
    ...Object.entries(codes).flatMap(([code, indicator]) =>
      checkIndicator(names, form, indicator, `${path}.${code}`),
    ),
    ...checkTwice(Object.keys(codes), path),
  ]);
  table.cells.forEach(({ indicator }, i) => {
    faults.push(...checkIndicator(names, form, indicator, `${at}.cells[${i}].indicator`));
  });
  const rows = maps.some(({ codes }) => Object.keys(codes).length > 0);
  if (table.code && !rows)
    faults.push(
      fault(`${at}.codes`, '有 code 列，但没有代码对照', 'there is a code column, but no table of codes'),
    );
  if (!table.code && rows)
    faults.push(fault(`${at}.code`, '缺少：代码在哪一列', 'missing: which column holds the codes'));
  if (!rows && table.cells.length === 0)
    faults.push(fault(at, '汇总表要有 codes 或 cells', 'a summary table needs codes or cells'));
  const known = new Set(maps.flatMap(({ codes }) => Object.keys(codes).map(plain)));
  table.mayLack.forEach((code, i) => {
    if (!known.has(plain(code)))
      faults.push(fault(`${at}.mayLack[${i}]`, `没有代码“${code}”`, `there is no code "${code}"`));
  });
  return faults;
}

function checkIndicator(names: CatalogueNames, form: Form, code: string, field: string): Fault[] {
  if (!names.indicators.has(code)) return [fault(field, `没有指标 ${code}`, `there is no indicator ${code}`)];
  if (form.summary.includes(code)) return [];
  return [
    fault(
      field,
      `指标 ${code} 不在报表 ${form.code} 的 summary 中`,
      `indicator ${code} is not in the summary of form ${form.code}`,
    ),
  ];
}

function checkTwice(codes: readonly string[], path: string): Fault[] {
  const seen = new Map<string, string>();
  return codes.flatMap((code) => {
    const before = seen.get(plain(code));
    seen.set(plain(code), code);
    return before === undefined
      ? []
      : [fault(`${path}.${code}`, `与“${before}”读作同一代码`, `is read as the same code as "${before}"`)];
  });
}

/** As rows are compared: no spaces, half-width, no marks at the end. */
function plain(code: string): string {
  return code
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[:：;；,，。、]+$/, '')
    .toLowerCase();
}

function checkOthers(table: LayoutTable, at: string): Fault[] {
  const used = [
    table.code && 'code',
    table.rowMeasure && 'rowMeasure',
    Object.keys(table.codes).length > 0 && 'codes',
    table.sections.length > 0 && 'sections',
    table.cells.length > 0 && 'cells',
  ];
  return used.flatMap((field) =>
    field ? [fault(`${at}.${field}`, `${field} 只用于汇总表`, `${field} is for summary tables`)] : [],
  );
}

function checkEnd(table: LayoutTable, summary: boolean, at: string): Fault[] {
  const { endsWithBlank: key, endsAt, totalBelow, panels } = table;
  const faults: Fault[] = [];
  if (key !== undefined && !(key in table.columns))
    faults.push(
      fault(`${at}.endsWithBlank`, `columns 中没有列 ${key}`, `there is no column ${key} in columns`),
    );
  if (!totalBelow) return faults;
  if (summary || panels || (key === undefined && endsAt.length === 0))
    faults.push(
      fault(
        `${at}.totalBelow`,
        '只用于没有 panels 的台账，并要写明表在哪里结束（endsAt 或 endsWithBlank）',
        'is for ledgers without panels whose end is said by endsAt or endsWithBlank',
      ),
    );
  return faults;
}
