import type { Period } from '../../../../lambdas/core/model/period.ts';
import type { Random } from '../../random.ts';
import type { Worker } from './events.ts';

/** A day of a month so many months later; days go up to the 28th only. */
export function monthsAfter(day: string, months: number): string {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-${day.slice(8)}`;
}

/** Party-affairs workers on a unit's roster: most are trained soon after they took the post, some late or never. */
export function makeWorkers(unit: string, year: Period, random: Random): Worker[] {
  const first = `${Number(year) - 2}-01-${String(random.int(1, 28)).padStart(2, '0')}`;
  return Array.from({ length: random.int(2, 6) }, (_, i) => {
    const appointed = monthsAfter(first, random.int(0, 35));
    return {
      person: `${unit}W${i + 1}`,
      appointed,
      inducted: random.chance(0.75) ? monthsAfter(appointed, random.int(1, 9)) : null,
      standing: random.pick(['在岗', '在岗', '在岗', '调出', null]),
    };
  });
}
