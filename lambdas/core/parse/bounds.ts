import type { Column } from '../model/column.ts';
import { compareDecimals, parseDecimal } from '../model/decimal.ts';
import { type Parsed, reject } from './parsed.ts';

const OPEN = { zh: '不限', en: 'any number' };

/** Refusal of a number outside the column's declared bounds, or null. */
export function checkBounds(column: Column, number: string): Parsed | null {
  const { min, max } = column;
  if (min === undefined && max === undefined) return null;
  const value = parseDecimal(number);
  const low = min !== undefined && compareDecimals(value, parseDecimal(min)) < 0;
  const high = max !== undefined && compareDecimals(value, parseDecimal(max)) > 0;
  if (!low && !high) return null;
  return reject('bounds', { from: min ?? OPEN, to: max ?? OPEN });
}
