import type { DutyRecord } from '../model/duty-record.ts';

/** Whether `need` days came, and whether the one that made it enough came in time. */
export function fulfilled(
  days: readonly string[],
  need: number,
  due: string,
  today: string,
): Pick<DutyRecord, 'state' | 'need' | 'done' | 'doneOn'> {
  const doneOn = days.toSorted()[need - 1] ?? null;
  const counts = { need, done: days.length, doneOn };
  if (doneOn !== null) return { state: doneOn <= due ? 'met' : 'late', ...counts };
  return { state: due < today ? 'missing' : 'pending', ...counts };
}
