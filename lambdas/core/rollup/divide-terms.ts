import { divideDecimals, formatDecimal, multiplyDecimals, parseDecimal } from '../model/decimal.ts';

/** numerator × times ÷ denominator, half up to `decimals` places; null when a term is missing or the denominator is 0. */
export function divideTerms(
  numerator: string | null,
  denominator: string | null,
  times: '1' | '100',
  decimals: number,
): string | null {
  if (numerator === null || denominator === null) return null;
  const scaled = multiplyDecimals(parseDecimal(numerator), parseDecimal(times));
  const quotient = divideDecimals(scaled, parseDecimal(denominator), decimals);
  return quotient && formatDecimal(quotient);
}
