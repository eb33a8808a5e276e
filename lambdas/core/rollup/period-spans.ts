import type { Cadence } from '../model/period.ts';
import { firstDay, lastDay, type Period, periodsWithin } from '../model/period.ts';

/** A period with its first and last calendar day. */
export interface PeriodSpan {
  readonly period: Period;
  readonly from: string;
  readonly to: string;
}

const known = new Map<string, readonly PeriodSpan[]>();

/** The periods of a cadence inside a period, in order; empty when the cadence is coarser. Remembered: there are few. */
export function periodSpans(period: Period, cadence: Cadence): readonly PeriodSpan[] {
  const key = `${cadence} ${period}`;
  const found = known.get(key);
  if (found) return found;
  const spans = periodsWithin(period, cadence).map((one) => ({
    period: one,
    from: firstDay(one),
    to: lastDay(one),
  }));
  known.set(key, spans);
  return spans;
}
