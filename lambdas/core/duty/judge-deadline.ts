import { compareDates } from '../model/compare-dates.ts';
import type { DutyRecord, DutyState } from '../model/duty-record.ts';
import { readMark } from '../model/evidence.ts';
import type { Duty } from '../model/obligation.ts';
import type { DutyInput } from './duty-input.ts';

/** Every row with a day by which it is to be done. Of a register the latest list counts, of events every return. */
export function judgeDeadline(input: DutyInput, duty: Extract<Duty, { kind: 'deadline' }>): DutyRecord[] {
  const { obligation, unit, range, today } = input;
  const returns = input.returnsWith(duty.ledger);
  const counting = input.isRegister(duty.ledger) ? returns.slice(-1) : returns;
  const rows = counting.flatMap(({ evidence }) => (evidence[obligation.code] ?? []).map(readMark));
  return rows.flatMap(([subject = '', due = '', done = '']) => {
    const day = due.slice(0, 10);
    if (day < range.from || day > range.to) return [];
    return [
      {
        obligation: obligation.code,
        unit: unit.code,
        subject,
        from: day,
        to: day,
        due,
        state: stateOf(due, done, today),
        need: 1,
        done: done === '' ? 0 : 1,
        doneOn: done === '' ? null : done,
        noReturn: false,
      },
    ];
  });
}

/** Days and moments are compared as far as both are known. */
function stateOf(due: string, done: string, today: string): DutyState {
  if (done !== '') return compareDates(done, due) <= 0 ? 'met' : 'late';
  return due.slice(0, 10) < today ? 'missing' : 'pending';
}
