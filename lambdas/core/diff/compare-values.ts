import { addDecimals, formatDecimal, negateDecimal, parseDecimal } from '../model/decimal.ts';
import type { Period } from '../model/period.ts';
import type { IndicatorValue } from '../model/rollup.ts';

/** A number that is another one now. */
export interface ValueChange {
  readonly node: string;
  readonly period: Period;
  readonly indicator: string;
  readonly before: string | null;
  readonly after: string | null;
  /** `after` − `before`; null where either is missing. */
  readonly change: string | null;
}

/** Which numbers differ, in the order of the later list, then those that are no longer there. */
export function compareValues(
  before: readonly IndicatorValue[],
  after: readonly IndicatorValue[],
): ValueChange[] {
  const old = new Map(before.map((value) => [idOf(value), value]));
  const now = new Map(after.map((value) => [idOf(value), value]));
  const gone = before.filter((value) => !now.has(idOf(value)));
  return [...after, ...gone].flatMap((value) => {
    const { node, period, indicator } = value;
    const was = old.get(idOf(value))?.value ?? null;
    const is = now.get(idOf(value))?.value ?? null;
    if (was === is) return [];
    return [{ node, period, indicator, before: was, after: is, change: differenceOf(was, is) }];
  });
}

function differenceOf(before: string | null, after: string | null): string | null {
  if (before === null || after === null) return null;
  return formatDecimal(addDecimals(parseDecimal(after), negateDecimal(parseDecimal(before))));
}

function idOf({ node, period, indicator }: IndicatorValue): string {
  return `${node} ${period} ${indicator}`;
}
