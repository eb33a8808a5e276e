import { partNumber } from '../measure/compare-summary.ts';
import { absolute } from '../measure/within-printed.ts';
import type { CatalogueIndex } from '../model/catalogue-index.ts';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  divideDecimals,
  formatDecimal,
  multiplyDecimals,
  negateDecimal,
  parseDecimal,
} from '../model/decimal.ts';
import { knownNumber } from './known-number.ts';
import type { CompileCheck } from './run-check.ts';
import type { Subject } from './subject.ts';
import { summaryFinding } from './summary-finding.ts';

/**
 * A typed ratio equals the one computed from its numerator and denominator, within `tolerance` in the ratio's own unit
 * (percentage points). Compared without dividing. Besides what summary findings say: `part` numerator as `count`,
 * denominator as `total`.
 */
export const compileSummaryRatioMatches: CompileCheck<'summaryRatioMatches'> = (rule, check, index) => {
  const tolerance = parseDecimal(check.tolerance);
  const wanted = new Set(check.indicators);
  return (subject) =>
    subject.summary.flatMap((entry) => {
      const ratio = wanted.has(entry.indicator) ? ratioOf(subject, index, entry.indicator) : null;
      if (!ratio || !entry.value) return [];
      const typed = parseDecimal(entry.value.number);
      const { numerator, denominator, times, decimals } = ratio;
      const scaled = multiplyDecimals(times, numerator);
      const gap = absolute(addDecimals(multiplyDecimals(typed, denominator), negateDecimal(scaled)));
      if (compareDecimals(gap, multiplyDecimals(tolerance, absolute(denominator))) <= 0) return [];
      const computed = divideDecimals(scaled, denominator, decimals);
      if (!computed) return [];
      return summaryFinding(subject, rule, entry, computed, {
        count: formatDecimal(numerator),
        total: formatDecimal(denominator),
      });
    });
};

interface Ratio {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
  readonly times: Decimal;
  readonly decimals: number;
}

/** Null when it is no ratio or a term is missing. */
function ratioOf(subject: Subject, index: CatalogueIndex, code: string): Ratio | null {
  const indicator = index.indicators.get(code);
  if (!indicator || !('ratio' in indicator.computation)) return null;
  const term = (which: 'n' | 'd') => {
    const key = index.termParts.get(`${code}/${which}`);
    const part = key === undefined ? undefined : knownNumber(subject, key);
    return part && partNumber(part);
  };
  const numerator = term('n');
  const denominator = term('d');
  if (!numerator || !denominator) return null;
  const { times } = indicator.computation;
  return { numerator, denominator, times: parseDecimal(times), decimals: indicator.decimals };
}
