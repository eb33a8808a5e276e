import { addDays } from '../model/add-days.ts';
import type { Obligation } from '../model/obligation.ts';

/** Nobody is reminded any more this many days after the due day. */
const LAST = 42;

/**
 * The reminder of a duty that is due today, as days from its due day: the latest whose day has come. Null before the
 * first, when an overdue duty is not repeated, and when it is long past.
 * @example remind [30, 7, 0], due 2022-03-31, today 2022-03-25 → -7
 */
export function dutyReminder(
  { remind, overdueEvery }: Pick<Obligation, 'remind' | 'overdueEvery'>,
  dueOn: string,
  today: string,
): number | null {
  if (today > addDays(dueOn, LAST)) return null;
  const steps = remind.map((days) => 0 - days);
  if (overdueEvery !== undefined)
    for (let step = overdueEvery; step <= LAST; step += overdueEvery) steps.push(step);
  const reached = steps.filter((step) => addDays(dueOn, step) <= today);
  if (reached.length === 0) return null;
  const step = Math.max(...reached);
  return step <= 0 && today > addDays(dueOn, 7) ? null : step;
}

/** Days before the due day from which people are to know of it. */
export function duesAhead({ remind }: Pick<Obligation, 'remind'>): number {
  return Math.max(0, ...remind);
}
