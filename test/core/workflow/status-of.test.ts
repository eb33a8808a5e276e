import { describe, expect, it } from 'vitest';
import { type ReturnFacts, statusOf } from '../../../lambdas/core/workflow/status-of.ts';
import { transition, type WorkflowEvent } from '../../../lambdas/core/workflow/transition.ts';
import { head } from '../rollup/fixtures.ts';

const NOTHING: ReturnFacts = {
  head: null,
  refused: false,
  pending: false,
  openWarnings: 0,
  approved: false,
  issued: false,
};
const good = head('01', '2022-03', {});
const facts = (over: Partial<ReturnFacts>): ReturnFacts => ({ ...NOTHING, ...over });

describe('statusOf', () => {
  it.each([
    ['missing', facts({})],
    ['received', facts({ pending: true })],
    ['received', facts({ pending: true, head: good, issued: true })],
    ['returned', facts({ refused: true })],
    ['returned', facts({ head: { ...good, withdrawn: true, returned: '数字不实' } })],
    ['returned', facts({ head: { ...good, withdrawn: true }, refused: true })],
    ['missing', facts({ head: { ...good, withdrawn: true } })],
    ['explaining', facts({ head: good, openWarnings: 2 })],
    ['accepted', facts({ head: good })],
    // a bad newer file does not displace what counts
    ['accepted', facts({ head: good, refused: true })],
    ['approved', facts({ head: good, approved: true })],
    ['explaining', facts({ head: good, approved: true, openWarnings: 1 })],
    ['issued', facts({ head: good, approved: true, issued: true })],
  ] as const)('%s', (status, given) => {
    expect(statusOf(given)).toBe(status);
  });

  it.each([
    ['arrive', {}, { pending: true }],
    ['pass', { pending: true }, { head: good }],
    ['warn', { pending: true }, { head: good, openWarnings: 1 }],
    ['refuse', { pending: true }, { refused: true }],
    ['explain', { head: good, openWarnings: 1 }, { head: good }],
    ['approve', { head: good }, { head: good, approved: true }],
    ['issue', { head: good, approved: true }, { head: good, approved: true, issued: true }],
    ['withdraw', { head: good }, { head: { ...good, withdrawn: true } }],
    ['return', { head: good }, { head: { ...good, withdrawn: true, returned: 'x' } }],
  ] as [WorkflowEvent, Partial<ReturnFacts>, Partial<ReturnFacts>][])(
    'what is stored after %s is what the table says',
    (event, before, after) => {
      expect(transition(statusOf(facts(before)), event)).toEqual({ ok: true, next: statusOf(facts(after)) });
    },
  );
});
