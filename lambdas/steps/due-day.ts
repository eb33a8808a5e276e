import { addDays } from '../core/model/add-days.ts';
import type { Form } from '../core/model/form.ts';
import { lastDay, type Period } from '../core/model/period.ts';

/** Last day on which a return is on time. @example March, 5 days → '2022-04-05' */
export function dueDay(form: Pick<Form, 'dueDays'>, period: Period): string {
  return addDays(lastDay(period), form.dueDays);
}
