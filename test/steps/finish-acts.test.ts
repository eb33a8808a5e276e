import { describe, expect, it } from 'vitest';
import { createMemoryAuditLog } from '../../lambdas/adapters/memory/audit-log.ts';
import { createMemoryDecisionStore } from '../../lambdas/adapters/memory/decision-store.ts';
import { createFixedClock } from '../../lambdas/adapters/memory/fixed-clock.ts';
import { createMemoryIssueStore } from '../../lambdas/adapters/memory/issue-store.ts';
import { createMemoryObjectStore } from '../../lambdas/adapters/memory/object-store.ts';
import type { Deed } from '../../lambdas/core/model/act.ts';
import { finishActs } from '../../lambdas/steps/finish-acts.ts';
import { performAct } from '../../lambdas/steps/perform-act.ts';
import { period } from '../core/rollup/fixtures.ts';

const MARCH = period('2022-03');
const RANGE = { days: 366, minutes: 5 };
const by = { name: 'li.na', via: 'test' };
const at = (minute: number, day = '03') => `2022-04-${day}T01:${String(minute).padStart(2, '0')}:00.000Z`;

function start(now = at(59)) {
  const stores = {
    raw: createMemoryObjectStore(),
    decisions: createMemoryDecisionStore(),
    issues: createMemoryIssueStore(),
    audit: createMemoryAuditLog(),
  };
  const deps = { ...stores, clock: createFixedClock(now) };
  const approval = (node: string, when: string): Deed => ({
    kind: 'approve',
    approvals: [{ form: 'f', period: MARCH, node, versions: { [node]: 1 }, by, at: when }],
  });
  const approve = (node: string, when: string, into = deps) =>
    performAct(into, { by, at: when, random: node }, approval(node, when));
  /** Dies once the decision is written down. */
  const dying = {
    ...deps,
    decisions: { ...stores.decisions, putApproval: () => Promise.reject(new Error('killed')) },
  };
  const signed = async () => (await stores.decisions.approvals('f', MARCH)).map(({ node }) => node);
  const audited = async () => {
    const found: string[] = [];
    for await (const { unit } of stores.audit.entries('0000-01-01', '9999-12-31')) found.push(unit ?? '');
    return found;
  };
  return { deps, dying, approve, signed, audited };
}

describe('a decision whose process died before it took effect', () => {
  it('takes effect when somebody finishes it, and only once', async () => {
    const { deps, dying, approve, signed, audited } = start();
    await approve('A', at(1));
    await expect(approve('B', at(2), dying)).rejects.toThrow('killed');
    expect(await signed()).toEqual(['A']);
    expect(await finishActs(deps, RANGE)).toHaveLength(2);
    expect(await finishActs(deps, RANGE)).toHaveLength(2);
    expect(await signed()).toEqual(['A', 'B']);
    expect(await audited()).toEqual(['A', 'B']);
  });

  it('does not displace what was decided later', async () => {
    const { deps, dying, approve } = start();
    await expect(approve('A', at(1), dying)).rejects.toThrow('killed');
    await approve('A', at(5));
    await finishActs(deps, RANGE);
    expect((await deps.decisions.approvals('f', MARCH)).map((one) => one.at)).toEqual([at(5)]);
  });

  it.each([
    ['of today', at(1, '04'), ['today', 'yesterday']],
    ['however long ago', '2022-12-24T00:00:00.000Z', ['today', 'yesterday']],
    ['within reason', '2024-01-01T00:00:00.000Z', []],
  ])('is looked for among the latest and those just before it: %s', async (_, now, expected) => {
    const { deps, dying, approve, signed } = start(now);
    for (const [node, when] of [
      ['old', '2022-04-03T23:54:00.000Z'],
      ['yesterday', '2022-04-03T23:56:00.000Z'],
      ['today', '2022-04-04T00:00:00.000Z'],
    ] as const)
      await expect(approve(node, when, dying)).rejects.toThrow('killed');
    expect(await finishActs(deps, RANGE)).toHaveLength(expected.length);
    expect(await signed()).toEqual(expected);
  });
});
