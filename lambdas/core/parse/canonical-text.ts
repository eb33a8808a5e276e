import type { Column } from '../model/column.ts';
import type { MoneyUnit } from '../model/money-unit.ts';
import type { Value } from '../model/value.ts';
import { moneyText } from './compile-money.ts';
import { percentText } from './compile-percent.ts';
import { qualifiedText } from './qualifiers.ts';

/**
 * The text that reads back as exactly this value in this column; '' for an empty cell.
 * @param moneyUnit declared by the column's header
 */
export function canonicalText(value: Value | undefined, column: Column, moneyUnit: MoneyUnit | null): string {
  if (value === undefined) return '';
  if (value === null) return '不适用';
  if ('text' in value) return value.text;
  if ('date' in value) return value.date;
  if ('bool' in value) return value.bool ? '是' : '否';
  if ('list' in value) return value.list.join('、');
  if (column.type === 'percent') return percentText(value.number, value.qualifier);
  if (column.type === 'money') return moneyText(value.number, moneyUnit, value.qualifier);
  return qualifiedText(value.number, value.qualifier);
}
