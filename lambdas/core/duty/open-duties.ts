import { addDays } from '../model/add-days.ts';
import { daysBetween } from '../model/compare-dates.ts';
import type { DutyRecord } from '../model/duty-record.ts';
import type { Obligation } from '../model/obligation.ts';
import { duesAhead } from './duty-reminder.ts';

/** A duty somebody has to see to. */
export interface OpenDuty {
  readonly obligation: Obligation;
  readonly record: DutyRecord;
  readonly state: 'overdue' | 'due';
  /** Days from today to the due day; negative when it is past. */
  readonly days: number;
}

/**
 * What is overdue or comes up: a pending duty from its first reminder on, or within `ahead` days when that is further.
 * Overdue first, then by due day.
 */
export function openDuties(
  records: readonly DutyRecord[],
  obligations: readonly Obligation[],
  today: string,
  ahead: number,
): OpenDuty[] {
  const byCode = new Map(obligations.map((one) => [one.code, one]));
  return records
    .flatMap((record): OpenDuty[] => {
      const obligation = byCode.get(record.obligation);
      if (!obligation || (record.state !== 'missing' && record.state !== 'pending')) return [];
      const dueOn = record.due.slice(0, 10);
      const last = addDays(today, Math.max(ahead, duesAhead(obligation)));
      if (record.state === 'pending' && dueOn > last) return [];
      const days = daysBetween(today, dueOn) ?? 0;
      return [{ obligation, record, state: record.state === 'missing' ? 'overdue' : 'due', days }];
    })
    .sort((a, b) => a.days - b.days);
}
