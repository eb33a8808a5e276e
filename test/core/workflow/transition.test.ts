import { describe, expect, it } from 'vitest';
import { STATUSES, type Status } from '../../../lambdas/core/model/status.ts';
import {
  EVENTS,
  TRANSITIONS,
  transition,
  type WorkflowEvent,
} from '../../../lambdas/core/workflow/transition.ts';

/** Written out a second time, as people would draw it: `.` may not happen. */
const EXPECTED: Record<Status, string> = {
  //          arrive    pass      warn        refuse    explain   return    withdraw approve   issue
  missing: '  received  .         .           .         .         .         .        .         .',
  received: ' received  accepted  explaining  returned  .         .         .        .         .',
  returned: ' received  .         .           .         .         .         .        .         .',
  explaining: 'received .         .           .         accepted  returned  missing  .         issued',
  accepted: ' received  .         .           .         .         returned  missing  approved  issued',
  approved: ' received  .         .           .         .         returned  missing  approved  issued',
  issued: '   received  .         .           .         .         returned  missing  issued    issued',
};

const CASES = STATUSES.flatMap((status) =>
  EXPECTED[status]
    .trim()
    .split(/\s+/)
    .map((next, i): [Status, WorkflowEvent, string] => [status, EVENTS[i] ?? 'arrive', next]),
);

describe('transition', () => {
  it('is asked about every status and event', () => {
    expect(CASES).toHaveLength(STATUSES.length * EVENTS.length);
    expect(Object.keys(TRANSITIONS)).toEqual([...STATUSES]);
  });

  it.each(CASES.filter(([, , next]) => next !== '.'))('%s, %s → %s', (status, event, next) => {
    expect(transition(status, event)).toEqual({ ok: true, next });
  });

  it.each(CASES.filter(([, , next]) => next === '.'))('%s, %s is refused with a reason', (status, event) => {
    const refused = transition(status, event);
    if (refused.ok) throw new Error('allowed');
    expect(refused.reason.zh).toMatch(/^当前状态为“.+”，不能.+。/);
    expect(refused.reason.en).toMatch(/^It is .+: cannot .+\./);
  });

  it.each([
    ['explaining', 'approve', /huibao explain/],
    ['missing', 'approve', /请先报送/],
    ['returned', 'approve', /重新报送/],
    ['accepted', 'explain', /没有需要说明的警告/],
  ] as const)('%s, %s says what to do', (status, event, words) => {
    const refused = transition(status, event);
    expect(refused.ok ? '' : refused.reason.zh).toMatch(words);
  });

  it('every status can be reached from the first one', () => {
    const reached = new Set<Status>(['missing']);
    for (const status of reached) for (const next of Object.values(TRANSITIONS[status])) reached.add(next);
    expect([...reached].sort()).toEqual([...STATUSES].sort());
  });
});
