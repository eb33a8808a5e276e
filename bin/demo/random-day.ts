import { type Period, periodsWithin } from '../../lambdas/core/model/period.ts';
import { dayOf } from './day-of.ts';
import type { Random } from './random.ts';

/** Some day of a period, of whatever length. */
export const randomDay = (period: Period, random: Random) =>
  dayOf(random.pick(periodsWithin(period, 'month')), random);
