import {
  type Cadence,
  cadenceOf,
  enclosingPeriods,
  lastDay,
  type Period,
  periodsWithin,
  shiftPeriod,
} from '../core/model/period.ts';

/** The latest period of a cadence that ends no later than `period`. @example 2022-04, quarter → 2022Q1 */
export function lastPeriodEndingBy(period: Period, cadence: Cadence): Period {
  const within = periodsWithin(period, cadence).at(-1);
  if (within) return within;
  const around = enclosingPeriods(period).find((one) => cadenceOf(one) === cadence) ?? period;
  return lastDay(around) <= lastDay(period) ? around : shiftPeriod(around, -1);
}
