import { lastDay, type Period, periodsWithin } from '../../lambdas/core/model/period.ts';
import type { Random } from './random.ts';

/** A day of the period; with `upTo` none after that day of its month. */
export function randomDay(period: Period, random: Random, upTo = 31): string {
  const month = random.pick(periodsWithin(period, 'month'));
  const last = Math.min(upTo, Number(lastDay(month).slice(8)));
  return `${month}-${String(random.int(1, last)).padStart(2, '0')}`;
}
