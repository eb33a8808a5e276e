import type { Period } from '../../../../lambdas/core/model/period.ts';
import type { Random } from '../../random.ts';
import { monthsAfter } from '../organisation/make-workers.ts';
import type { Graduate } from './events.ts';

/** People who became full members in the year before, and what courses they took before and after. */
export function makeGraduates(
  unit: string,
  branches: readonly { readonly no: string }[],
  year: Period,
  random: Random,
): Graduate[] {
  return Array.from({ length: random.int(0, 4) }, (_, i) => {
    const january = `${Number(year) - 1}-01-${String(random.int(1, 28)).padStart(2, '0')}`;
    const full = monthsAfter(january, random.int(0, 11));
    const received = monthsAfter(full, -13);
    return {
      no: `FZ${unit}-Z${i + 1}`,
      branch: random.pick(branches).no,
      applied: monthsAfter(received, -40),
      activist: monthsAfter(received, -28),
      prospective: monthsAfter(received, -4),
      hours: 24,
      received,
      probationEnds: monthsAfter(received, 12),
      extension: null,
      full,
      ended: null,
      trainedInProbation: random.chance(0.8) ? monthsAfter(received, random.int(1, 11)) : null,
      trainedLater: random.chance(0.8) ? monthsAfter(full, random.int(1, 16)) : null,
    };
  });
}
