import { compareDecimals, parseDecimal } from '../model/decimal.ts';
import type { Completeness } from '../model/rollup.ts';
import { divideTerms } from './divide-terms.ts';

/** Percentages with one decimal; null when nothing was expected. */
export interface ReportingRate {
  readonly rate: string | null;
  readonly onTimeRate: string | null;
  /** Less came than the threshold asks for: a total over it must be marked. */
  readonly incomplete: boolean;
}

/** @param threshold percent, exact decimal. @example rateReporting({expected: 60, received: 57, late: 3}, '100') */
export function rateReporting(completeness: Completeness, threshold: string): ReportingRate {
  const { expected, received, late } = completeness;
  const percent = (count: number) => divideTerms(String(count), String(expected), '100', 1);
  const short = compareDecimals(parseDecimal(String(received * 100)), {
    ...parseDecimal(threshold),
    coefficient: parseDecimal(threshold).coefficient * BigInt(expected),
  });
  return {
    rate: percent(received),
    onTimeRate: percent(received - late),
    incomplete: expected > 0 && short < 0,
  };
}
