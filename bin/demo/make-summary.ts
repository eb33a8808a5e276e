import { plainNumber, quotient, readLeaf } from './expect-values.ts';
import type { FormulaTable, Leaf } from './formula.ts';

/** The numbers a unit types on its summary sheet, by indicator. One that cannot be worked out is left out (不适用). */
export function makeSummary(
  formulas: FormulaTable,
  indicators: readonly string[],
  leaf: Leaf,
): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const indicator of indicators) {
    const formula = formulas[indicator];
    if (!formula || 'total' in formula) continue;
    if ('numerator' in formula) {
      const { numerator, denominator, times, decimals } = formula;
      const ratio = quotient(readLeaf(numerator, leaf), readLeaf(denominator, leaf), times, decimals);
      if (ratio !== null) typed[indicator] = ratio;
    } else {
      const value = readLeaf(formula, leaf);
      if (value !== null) typed[indicator] = plainNumber(value);
    }
  }
  return typed;
}
