import { addDays } from '../core/model/add-days.ts';

/** Days from the due day on which units are reminded: three days before, on the day, a day and a week after. */
const REMINDER_STEPS = [-3, 0, 1, 7] as const;
export const LAST_REMINDER = 7;

/**
 * The reminder that is due: the latest whose day has come. One whose day passed while nothing ran is sent late, unless
 * a later one is due by now. Null before the first and when the last is more than a week past.
 */
export function reminderStep(today: string, dueOn: string): number | null {
  if (today > addDays(dueOn, LAST_REMINDER + 7)) return null;
  return REMINDER_STEPS.filter((step) => addDays(dueOn, step) <= today).at(-1) ?? null;
}
