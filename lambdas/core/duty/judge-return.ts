import { addDays } from '../model/add-days.ts';
import type { DutyRecord } from '../model/duty-record.ts';
import type { Duty } from '../model/obligation.ts';
import { firstDay, lastDay, parsePeriod, periodsWithin, shiftPeriod } from '../model/period.ts';
import type { DutyInput } from './duty-input.ts';

/** A return of the form for each of its periods, by the form's own due day. */
export function judgeReturn(
  { obligation, unit, range, today, form: formOf, returnsOf }: DutyInput,
  duty: Extract<Duty, { kind: 'return' }>,
): DutyRecord[] {
  const form = formOf(duty.form);
  const year = parsePeriod(range.from.slice(0, 4));
  if (!form || !year) return [];
  const received = new Map(returnsOf(duty.form).map((one) => [one.period, one]));
  return [shiftPeriod(year, -1), year]
    .flatMap((one) => periodsWithin(one, form.cadence))
    .flatMap((period): DutyRecord[] => {
      const [from, to] = [firstDay(period), lastDay(period)];
      const due = addDays(to, form.dueDays);
      if (due < range.from || due > range.to) return [];
      if (unit.validFrom > to || (unit.validTo !== null && unit.validTo < to)) return [];
      const base = { obligation: obligation.code, unit: unit.code, subject: null, from, to, due, need: 1 };
      const one = received.get(period);
      if (!one) {
        const state = due < today ? 'missing' : 'pending';
        return [{ ...base, state, done: 0, doneOn: null, noReturn: true }];
      }
      const state = one.late ? 'late' : 'met';
      return [{ ...base, state, done: 1, doneOn: one.receivedOn, noReturn: false }];
    });
}
