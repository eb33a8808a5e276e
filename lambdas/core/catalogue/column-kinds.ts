import type { Column, ColumnType } from '../model/column.ts';

const NUMBERS: ReadonlySet<ColumnType> = new Set(['count', 'decimal', 'percent', 'money']);
const DATES: ReadonlySet<ColumnType> = new Set(['date', 'datetime', 'month']);

export const isNumberColumn = (column: Column): boolean => NUMBERS.has(column.type);
export const isDateColumn = (column: Column): boolean => DATES.has(column.type);
