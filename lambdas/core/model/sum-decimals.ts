import { addDecimals, type Decimal, formatDecimal, parseDecimal, ZERO } from './decimal.ts';

/** A whole number of so many digits is exact as a double, and so are many of them added up. */
const SHORT = 15;
/** Below this a sum stays exact when one more such number is added. */
const ROOM = Number.MAX_SAFE_INTEGER - 10 ** SHORT;
const [MINUS, POINT, FIRST_DIGIT, LAST_DIGIT] = [45, 46, 48, 57];

/**
 * The exact sum of plain decimals, in shortest plain notation. What is added are whole numbers of the smallest unit: as
 * doubles as long as every bit of them counts, as big integers from there on.
 * @throws RangeError on a text that is not a plain decimal
 */
export function sumDecimals(texts: readonly string[]): string {
  const sums: number[] = [];
  const short: Short = { coefficient: 0, scale: 0 };
  let rest: Decimal = ZERO;
  for (const text of texts) {
    if (!readShort(text, short)) {
      rest = addDecimals(rest, parseDecimal(text));
      continue;
    }
    const { scale } = short;
    while (sums.length <= scale) sums.push(0);
    const sum = (sums[scale] ?? 0) + short.coefficient;
    const fits = sum < ROOM && sum > -ROOM;
    sums[scale] = fits ? sum : 0;
    if (!fits) rest = addDecimals(rest, { coefficient: BigInt(sum), scale });
  }
  for (const [scale, sum] of sums.entries())
    if (sum !== 0) rest = addDecimals(rest, { coefficient: BigInt(sum), scale });
  return formatDecimal(rest);
}

/** A decimal whose digits are exact as a double. */
interface Short {
  coefficient: number;
  scale: number;
}

/** Reads into `short`; false for a text that is long or not a plain decimal. */
function readShort(text: string, short: Short): boolean {
  const { length } = text;
  const first = text.charCodeAt(0) === MINUS ? 1 : 0;
  if (length - first > SHORT || length === first) return false;
  let value = 0;
  let point = length;
  for (let i = first; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code >= FIRST_DIGIT && code <= LAST_DIGIT) value = value * 10 + (code - FIRST_DIGIT);
    else if (code === POINT && point === length && i > first && i < length - 1) point = i;
    else return false;
  }
  short.coefficient = first === 1 ? -value : value;
  short.scale = point === length ? 0 : length - point - 1;
  return true;
}
