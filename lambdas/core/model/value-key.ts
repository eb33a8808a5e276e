import { formatDecimal, parseDecimal } from './decimal.ts';
import type { Qualifier, Value } from './value.ts';

/**
 * What a cell is compared by: equal cells have equal keys whatever their type prints like (`5.0` and `5` are one).
 * A list has one key per member. Empty and not-applicable cells have none.
 */
export function valueKeys(value: Value | undefined): readonly string[] {
  if (value === undefined || value === null) return [];
  if ('list' in value) return value.list;
  const key = valueKey(value);
  return key === null ? [] : [key];
}

/** One key for the whole cell; null when the cell is empty or not applicable. */
export function valueKey(value: Value | undefined): string | null {
  if (value === undefined || value === null) return null;
  if ('text' in value) return value.text === '' ? null : value.text;
  if ('number' in value) return numberKey(value.number);
  if ('date' in value) return value.date;
  if ('bool' in value) return String(value.bool);
  return value.list.length === 0 ? null : value.list.join('、');
}

function numberKey(number: string): string {
  return number.includes('.') ? formatDecimal(parseDecimal(number)) : number;
}

/** The cell as people read it. @example {bool: true} → 是 */
export function valueText(value: Value | undefined): string | null {
  if (value !== null && value !== undefined && 'bool' in value) return value.bool ? '是' : '否';
  if (value === null) return '不适用';
  if (value !== undefined && 'number' in value) return numberText(value.number, value.qualifier);
  return valueKey(value);
}

const BEFORE_NUMBER: readonly Qualifier[] = ['约', '近', '超'];

/** @example ('5000', '余') → 5000余; ('5000', '约') → 约5000 */
function numberText(number: string, qualifier: Qualifier | undefined): string {
  if (!qualifier) return number;
  return BEFORE_NUMBER.includes(qualifier) ? qualifier + number : number + qualifier;
}
