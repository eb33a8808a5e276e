import { compareDecimals, type Decimal, parseDecimal, ZERO } from '../model/decimal.ts';
import type { IndicatorValue } from '../model/rollup.ts';

export interface SuppressionRule {
  readonly isRestricted: (indicator: string) => boolean;
  /** Numbers above 0 and below it are not shown. */
  readonly limit: string;
  /** Direct children of a node in the view; empty for a unit without any. */
  readonly childrenOf: (node: string, period: string) => readonly string[];
  /** False for numbers that a parent does not add up: nothing can be worked out from the others. */
  readonly isAdded: (indicator: string) => boolean;
}

/**
 * Takes out of a view over several units what could point at persons: of restricted indicators every number above 0 and
 * below the limit, with ratios over such a number, and where exactly one child of a shown total would be missing, the
 * smallest other child as well, so that it cannot be worked out from the total. What is taken out is null and marked.
 */
export function suppressSmall(values: readonly IndicatorValue[], rule: SuppressionRule): IndicatorValue[] {
  const limit = parseDecimal(rule.limit);
  const hidden = new Set<string>();
  const byPlace = new Map<string, IndicatorValue>();
  for (const one of values) {
    if (!rule.isRestricted(one.indicator)) continue;
    byPlace.set(placeOf(one), one);
    if ([one.value, one.numerator, one.denominator].some((number) => isSmall(number, one, limit)))
      hidden.add(placeOf(one));
  }
  // Hiding a total leaves one more hidden child above it: until nothing changes.
  for (let before = -1; hidden.size !== before; ) {
    before = hidden.size;
    for (const one of byPlace.values()) hideSecond(one);
  }
  return values.map((one) => (hidden.has(placeOf(one)) ? suppressed(one) : one));

  function hideSecond(one: IndicatorValue): void {
    if (hidden.has(placeOf(one)) || !rule.isAdded(one.indicator)) return;
    const children = rule.childrenOf(one.node, one.period).flatMap((node) => {
      const child = byPlace.get(placeOf({ ...one, node }));
      return child ? [child] : [];
    });
    if (children.filter((child) => hidden.has(placeOf(child))).length !== 1) return;
    const shown = children.filter((child) => !hidden.has(placeOf(child)) && isAboveZero(child.value));
    const smallest = shown.toSorted((a, b) => compareDecimals(decimalOf(a), decimalOf(b)))[0];
    if (smallest) hidden.add(placeOf(smallest));
    else hidden.add(placeOf(one));
  }
}

function suppressed({ node, period, indicator }: IndicatorValue): IndicatorValue {
  return { node, period, indicator, value: null, suppressed: true };
}

/** A rate is told by its terms: a share of 3 out of 200 is not a small number, but its numerator is. */
function isSmall(number: string | null | undefined, one: IndicatorValue, limit: Decimal): boolean {
  if (number === null || number === undefined) return false;
  if (number === one.value && one.denominator !== undefined) return false;
  return isBelow(number, limit);
}

/** Whether a number could point at persons: above 0 and below the limit. */
export function isBelow(number: string, limit: Decimal): boolean {
  const decimal = parseDecimal(number);
  return decimal.coefficient > 0n && compareDecimals(decimal, limit) < 0;
}

function isAboveZero(number: string | null): boolean {
  return number !== null && compareDecimals(parseDecimal(number), ZERO) > 0;
}

function decimalOf({ value }: IndicatorValue): Decimal {
  return value === null ? ZERO : parseDecimal(value);
}

function placeOf({ node, period, indicator }: Pick<IndicatorValue, 'node' | 'period' | 'indicator'>): string {
  return `${node} ${period} ${indicator}`;
}
