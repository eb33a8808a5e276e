import type { CatalogueIndex } from '../model/catalogue-index.ts';
import type { DutyCount, DutyRecord } from '../model/duty-record.ts';
import type { Indicator } from '../model/indicator.ts';
import { lastDay, type Period, periodHolds } from '../model/period.ts';
import type { SystemNumber } from './system-number.ts';

/** Whether an indicator counts duties. */
export function isAboutDuties({ computation }: Indicator): boolean {
  const about = (name: SystemNumber) => name === 'obligationsDue' || name === 'obligationsMet';
  if ('system' in computation) return about(computation.system);
  return 'systemRatio' in computation && about(computation.systemRatio.numerator);
}

/** Whether anything about duties is known of a period: not before the day from which they are judged. */
export function knowsDuties({ source }: Pick<CatalogueIndex, 'source'>, period: Period): boolean {
  return lastDay(period) >= (source.parameters.dutiesFrom?.value ?? '');
}

/**
 * Duties whose day has passed and that apply, and those of them that were done, in time or late: by node, the units
 * below it included, and by the period that holds the due day.
 * @param pathOf a unit and everything above it in the tree of a period
 */
export function countDutiesByNode(
  records: readonly DutyRecord[],
  periods: readonly Period[],
  today: string,
  pathOf: (unit: string, period: Period) => readonly string[],
): (node: string, period: Period) => DutyCount {
  const counts = new Map<string, { due: number; met: number }>();
  for (const { unit, due, state } of records) {
    if (state === 'notApplicable' || due.slice(0, 10) >= today) continue;
    for (const period of periods) {
      if (!periodHolds(period, due)) continue;
      for (const node of pathOf(unit, period)) {
        const key = `${node} ${period}`;
        const count = counts.get(key) ?? { due: 0, met: 0 };
        counts.set(key, count);
        count.due++;
        if (state === 'met' || state === 'late') count.met++;
      }
    }
  }
  return (node, period) => counts.get(`${node} ${period}`) ?? { due: 0, met: 0 };
}
