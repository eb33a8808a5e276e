import type { DutyRecord } from '../model/duty-record.ts';
import type { DutyInput } from './duty-input.ts';
import { judgeCount } from './judge-count.ts';
import { judgeDeadline } from './judge-deadline.ts';
import { judgeRate } from './judge-rate.ts';

/** What became of one obligation of one unit, a record per window, actor or row, in order of the due day. */
export function judgeDuty(input: DutyInput): DutyRecord[] {
  const { duty } = input.obligation;
  const records =
    duty.kind === 'count'
      ? judgeCount(input, duty)
      : duty.kind === 'rate'
        ? judgeRate(input, duty)
        : judgeDeadline(input, duty);
  return records.sort((a, b) => (a.due === b.due ? 0 : a.due < b.due ? -1 : 1));
}
