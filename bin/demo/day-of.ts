import { lastDay, type Period } from '../../lambdas/core/model/period.ts';
import type { Random } from './random.ts';

/** Some day of a month. */
export function dayOf(month: Period, random: Random): string {
  const day = random.int(1, Number(lastDay(month).slice(8)));
  return `${month}-${String(day).padStart(2, '0')}`;
}
