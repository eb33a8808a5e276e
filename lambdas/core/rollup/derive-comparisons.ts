import type { CatalogueIndex } from '../model/catalogue-index.ts';
import type { Change, Comparison } from '../model/comparison.ts';
import { addDecimals, formatDecimal, negateDecimal, parseDecimal } from '../model/decimal.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Period } from '../model/period.ts';
import type { IndicatorValue } from '../model/rollup.ts';
import { divideTerms } from './divide-terms.ts';

/** Values of one node, by indicator. */
export type ValuesOf = ReadonlyMap<string, IndicatorValue>;

/** Lays the values of one node side by side, in catalogue order. */
export function deriveComparisons(input: {
  readonly index: CatalogueIndex;
  readonly now: ValuesOf;
  readonly previous: ValuesOf;
  readonly yearAgo: ValuesOf;
  readonly comparable: { readonly now: ValuesOf; readonly before: ValuesOf };
  readonly cumulative: ValuesOf;
}): Comparison[] {
  const { index, now, comparable } = input;
  return [...index.indicators.values()].map((indicator) => {
    const { code } = indicator;
    const own = now.get(code);
    const value = own?.value ?? null;
    const ofParts = isFoldedFromParts(index, indicator);
    const beside = (a: string | null, values: ValuesOf) =>
      changeOf(indicator, a, values.get(code)?.value ?? null);
    return {
      indicator: code,
      value,
      ...(own?.carried ? { carried: true } : {}),
      previous: beside(value, input.previous),
      yearAgo: beside(value, input.yearAgo),
      comparable: ofParts ? beside(comparable.now.get(code)?.value ?? null, comparable.before) : null,
      cumulative: ofParts ? (input.cumulative.get(code)?.value ?? null) : null,
    };
  });
}

export function changeOf(indicator: Indicator, now: string | null, before: string | null): Change {
  if (now === null || before === null) return { now, before, change: null, rate: null };
  const change = formatDecimal(addDecimals(parseDecimal(now), negateDecimal(parseDecimal(before))));
  const isRatio = 'ratio' in indicator.computation || 'systemRatio' in indicator.computation;
  return { now, before, change, rate: isRatio ? null : divideTerms(change, before, '100', 1) };
}

/** False for what rests on the record of the reporting, which a perimeter or a span of months does not fold. */
function isFoldedFromParts(index: CatalogueIndex, { computation }: Indicator): boolean {
  if ('measure' in computation) return true;
  const terms =
    'ratio' in computation
      ? [computation.ratio.numerator, computation.ratio.denominator]
      : 'total' in computation
        ? computation.total.of
        : [];
  return (
    terms.length > 0 &&
    terms.every((term) => {
      if ('measure' in term) return true;
      const other = index.indicators.get(term.indicator);
      return other !== undefined && isFoldedFromParts(index, other);
    })
  );
}

/** The period one year earlier of the same cadence is this many periods back. */
export function periodsInYear(period: Period): number {
  if (period.length === 4) return 1;
  if (period[4] === '-') return 12;
  return period[4] === 'Q' ? 4 : 2;
}
