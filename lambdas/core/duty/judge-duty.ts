import type { DutyRecord } from '../model/duty-record.ts';
import type { Duty } from '../model/obligation.ts';
import type { DutyInput } from './duty-input.ts';
import { judgeCount } from './judge-count.ts';
import { judgeDeadline } from './judge-deadline.ts';
import { judgeRate } from './judge-rate.ts';
import { judgeReturn } from './judge-return.ts';

/** What became of one obligation of one unit, a record per window, actor or row, in order of the due day. */
export function judgeDuty(input: DutyInput): DutyRecord[] {
  const { duty } = input.obligation;
  return judge(input, duty)
    .filter(({ from }) => from >= input.since)
    .sort((a, b) => (a.due === b.due ? 0 : a.due < b.due ? -1 : 1));
}

function judge(input: DutyInput, duty: Duty): DutyRecord[] {
  switch (duty.kind) {
    case 'count':
      return judgeCount(input, duty);
    case 'rate':
      return judgeRate(input, duty);
    case 'return':
      return judgeReturn(input, duty);
    case 'deadline':
      return judgeDeadline(input, duty);
  }
}
