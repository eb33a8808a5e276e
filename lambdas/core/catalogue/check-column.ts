import type { Column } from '../model/column.ts';
import { isPlainDecimal } from '../model/decimal.ts';
import type { Ledger } from '../model/ledger.ts';
import { isDateColumn, isNumberColumn } from './column-kinds.ts';
import { type Fault, fault } from './fault.ts';

/** Settings fit the type of the column; no word stands for two choices. */
export function checkColumn(ledger: Ledger, column: Column): Fault[] {
  const at = `columns.${column.key}`;
  const only = (setting: string, set: boolean, fits: boolean, types: string): Fault[] =>
    !set || fits
      ? []
      : [
          fault(
            `${at}.${setting}`,
            `${setting} 只能用于 ${types} 列，现在是 ${column.type}`,
            `${setting} is for ${types} columns, not ${column.type}`,
          ),
        ];
  const number = isNumberColumn(column);
  const date = isDateColumn(column);
  return [
    ...only(
      'values',
      column.values !== undefined,
      column.type === 'enum' || column.type === 'list',
      'enum / list',
    ),
    ...(column.type === 'enum' && !column.values?.length
      ? [fault(`${at}.values`, 'enum 列要有可选值', 'an enum column needs its values')]
      : []),
    ...only('measure', column.measure !== undefined, number, 'count / decimal / percent / money'),
    ...only('min', column.min !== undefined, number, 'count / decimal / percent / money'),
    ...only('max', column.max !== undefined, number, 'count / decimal / percent / money'),
    ...only('dueDate', column.dueDate, date, 'date / month'),
    ...only('notFuture', column.notFuture, date, 'date / month'),
    ...only('length', column.length !== undefined, column.type === 'code', 'code'),
    ...only('rangeEnd', column.rangeEnd !== undefined, date, 'date / month'),
    ...checkBound(column.min, `${at}.min`),
    ...checkBound(column.max, `${at}.max`),
    ...checkRangeEnd(ledger, column, at),
    ...checkChoices(column, at),
  ];
}

function checkBound(bound: string | undefined, field: string): Fault[] {
  if (bound === undefined || isPlainDecimal(bound)) return [];
  return [fault(field, `“${bound}”不是数字`, `"${bound}" is not a number`)];
}

function checkRangeEnd(ledger: Ledger, column: Column, at: string): Fault[] {
  if (column.rangeEnd === undefined) return [];
  const end = ledger.columns.find((other) => other.key === column.rangeEnd);
  if (end && isDateColumn(end) && end.key !== column.key) return [];
  return [
    fault(
      `${at}.rangeEnd`,
      `应为另一个日期列，“${column.rangeEnd}”不是`,
      `must be another date column; "${column.rangeEnd}" is not`,
    ),
  ];
}

function checkChoices(column: Column, at: string): Fault[] {
  const owner = new Map<string, string>();
  const faults: Fault[] = [];
  for (const choice of column.values ?? [])
    for (const word of [choice.value, ...choice.synonyms, ...choice.confirm]) {
      const other = owner.get(word);
      if (other !== undefined)
        faults.push(
          fault(
            `${at}.values.${choice.value}`,
            `“${word}”同时指“${other}”和“${choice.value}”`,
            `"${word}" means both "${other}" and "${choice.value}"`,
          ),
        );
      owner.set(word, choice.value);
    }
  return faults;
}
