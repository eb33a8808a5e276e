import {
  type Cadence,
  cadenceOf,
  enclosingPeriods,
  type Period,
  PeriodSchema,
  shiftPeriod,
} from '../core/model/period.ts';

/** The period of a cadence that holds the day, and `count` before it, latest first. */
export function recentPeriods(day: string, cadence: Cadence, count: number): Period[] {
  const month = PeriodSchema.parse(day.slice(0, 7));
  const now = enclosingPeriods(month).find((period) => cadenceOf(period) === cadence) ?? month;
  return Array.from({ length: count + 1 }, (_, i) => shiftPeriod(now, -i));
}
