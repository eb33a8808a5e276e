import type { Period } from '../../lambdas/core/model/period.ts';
import type { UnitYear } from './events.ts';
import { plainNumber, quotient } from './expect-values.ts';
import { FORMULAS } from './formulas.ts';

/** The numbers a unit types on its summary sheet, by indicator. One that cannot be worked out is left out (不适用). */
export function makeSummary(
  year: UnitYear,
  indicators: readonly string[],
  period: Period,
): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const indicator of indicators) {
    const formula = FORMULAS[indicator];
    if (!formula) continue;
    const leaf = { year, period };
    if ('numerator' in formula) {
      const ratio = quotient(
        formula.numerator.value(leaf),
        formula.denominator.value(leaf),
        formula.times,
        formula.decimals,
      );
      if (ratio !== null) typed[indicator] = ratio;
    } else {
      const value = formula.value(leaf);
      if (value !== null) typed[indicator] = plainNumber(value);
    }
  }
  return typed;
}
