import { sumDecimals } from '../model/sum-decimals.ts';

/** The exact sum of the numbers that are known; null when none is. */
export function addKnown(values: readonly (string | null)[]): string | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : sumDecimals(known);
}
