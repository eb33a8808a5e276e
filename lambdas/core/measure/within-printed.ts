import { addDecimals, compareDecimals, type Decimal, negateDecimal, parseDecimal } from '../model/decimal.ts';
import type { TypedNumber } from './summary-entries.ts';

/**
 * True when a typed number says the same as a computed one: they differ by at most half a unit of the last printed
 * digit, or, where the typed number is marked approximate, by one unit of its last digit that is not 0.
 * @example 12.3 ~ 12.34 · 5000余 ~ 5321 · not 12 ~ 13
 */
export function withinPrinted(typed: TypedNumber, computed: Decimal): boolean {
  const printed = parseDecimal(typed.number);
  const difference = absolute(addDecimals(printed, negateDecimal(computed)));
  const tolerance = typed.qualifier ? lastDigitUnit(printed) : { coefficient: 5n, scale: printed.scale + 1 };
  return compareDecimals(difference, tolerance) <= 0;
}

export function absolute(a: Decimal): Decimal {
  return a.coefficient < 0n ? negateDecimal(a) : a;
}

function lastDigitUnit({ coefficient, scale }: Decimal): Decimal {
  let unit = 1n;
  if (coefficient !== 0n) while (coefficient % (unit * 10n) === 0n) unit *= 10n;
  return { coefficient: unit, scale };
}
