import type { Column } from '../model/column.ts';
import type { LayoutColumn, LayoutTable } from '../model/layout.ts';
import type { Ledger } from '../model/ledger.ts';
import { type Fault, fault, listSome } from './fault.ts';

/** Columns of the ledger that a table of a layout fills: they exist, are named once, and the required ones are there. */
export function checkLayoutColumns(ledger: Ledger, table: LayoutTable, at: string): Fault[] {
  const known = new Map(ledger.columns.map((column) => [column.key, column]));
  const unknown = (key: string, field: string) =>
    fault(
      field,
      `台账 ${ledger.code} 没有列 ${key}；现有：${listSome([...known.keys()])}`,
      `${ledger.code} has no column ${key}; it has ${listSome([...known.keys()])}`,
    );
  const faults: Fault[] = [];
  for (const [key, place] of Object.entries(table.columns)) {
    const field = `${at}.columns.${key}`;
    const column = known.get(key);
    if (column) faults.push(...checkSettings(column, place, field), ...checkHeading(place, field));
    else faults.push(unknown(key, field));
  }
  for (const [key, text] of Object.entries(table.constants)) {
    const field = `${at}.constants.${key}`;
    const column = known.get(key);
    if (!column) faults.push(unknown(key, field));
    else faults.push(...checkWord(column, text, field));
    if (key in table.columns)
      faults.push(fault(field, `列 ${key} 已在 columns 中`, `column ${key} is in columns already`));
  }
  if (table.code) faults.push(...checkHeading(table.code, `${at}.code`));
  if (table.rowMeasure) faults.push(...checkHeading(table.rowMeasure, `${at}.rowMeasure`));
  const lacking = ledger.columns.filter(
    ({ key, required }) =>
      (required || isValue(ledger, key)) &&
      !(key in table.columns) &&
      !(key in table.constants) &&
      !isGiven(ledger, table, key),
  );
  if (lacking.length > 0) {
    const keys = listSome(lacking.map(({ key }) => key));
    faults.push(
      fault(
        `${at}.columns`,
        `台账 ${ledger.code} 的必填列没有对应：${keys}`,
        `required columns of ${ledger.code} have no place: ${keys}`,
      ),
    );
  }
  return faults;
}

/** Rows without a number to read would say nothing. */
function isValue({ summaryColumns }: Ledger, key: string): boolean {
  return key === summaryColumns?.value;
}

/** The code of a row, and the value of a single cell, stand elsewhere. */
function isGiven({ summaryColumns }: Ledger, table: LayoutTable, key: string): boolean {
  if (key === summaryColumns?.indicator) return true;
  return key === summaryColumns?.value && table.code === undefined;
}

function checkHeading({ label, under, ofPeriod }: LayoutColumn, field: string): Fault[] {
  if (label || under || ofPeriod) return [];
  return [
    fault(
      field,
      '要写 label（表头）、under（上级表头）或 ofPeriod: true',
      'expected label, under or ofPeriod: true',
    ),
  ];
}

function checkSettings(column: Column, { values, times }: LayoutColumn, field: string): Fault[] {
  const faults = Object.entries(values ?? {}).flatMap(([own, ours]) =>
    checkWord(column, ours, `${field}.values.${own}`),
  );
  if (times !== undefined && column.type !== 'decimal')
    faults.push(
      fault(
        `${field}.times`,
        `times 只能用于 decimal 列，现在是 ${column.type}`,
        `times is for decimal columns, not ${column.type}`,
      ),
    );
  return faults;
}

/** A word for a pick-list is on the list. */
function checkWord(column: Column, text: string, field: string): Fault[] {
  const picked = column.type === 'enum' || column.type === 'list';
  const words = picked ? (column.values ?? []).map(({ value }) => value) : [];
  if (words.length === 0 || words.includes(text)) return [];
  return [
    fault(
      field,
      `“${text}”不是列 ${column.key} 的可选值：${listSome(words)}`,
      `"${text}" is not a choice of ${column.key}: ${listSome(words)}`,
    ),
  ];
}
