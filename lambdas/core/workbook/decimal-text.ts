const CANONICAL = /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/;
const NUMERIC = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,4})?$/;
const LONGEST = 400;

/**
 * The stored text of a number as a plain exact decimal of at most 15 significant digits, which is what a
 * spreadsheet program keeps. Null when it is not a finite number.
 *
 * @example decimalText('1.2E-3') === '0.0012'
 * @example decimalText('0.30000000000000004') === '0.3'
 */
export function decimalText(raw: string): string | null {
  if (raw.length <= 15 && CANONICAL.test(raw)) return raw === '-0' ? '0' : raw;
  const trimmed = raw.trim();
  if (trimmed.length > LONGEST || !NUMERIC.test(trimmed)) return null;
  return decimalOfDouble(Number(trimmed));
}

/** @example decimalOfDouble(1e21) === '1000000000000000000000' */
export function decimalOfDouble(value: number): string | null {
  if (!Number.isFinite(value)) return null;
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e15) return String(value === 0 ? 0 : value);
  const [mantissa = '', exponentText = '0'] = value.toExponential(14).split('e');
  const negative = mantissa.startsWith('-');
  const digits = mantissa.replace(/[-.]/g, '').replace(/0+$/, '');
  const point = Number(exponentText) + 1;
  return (negative ? '-' : '') + placePoint(digits, point);
}

function placePoint(digits: string, point: number): string {
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return digits + '0'.repeat(point - digits.length);
  return `${digits.slice(0, point)}.${digits.slice(point)}`;
}
