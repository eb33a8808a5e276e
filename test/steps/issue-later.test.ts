import { describe, expect, it } from 'vitest';
import { createMemoryAuditLog } from '../../lambdas/adapters/memory/audit-log.ts';
import { createMemoryDecisionStore } from '../../lambdas/adapters/memory/decision-store.ts';
import { createMemoryIssueStore } from '../../lambdas/adapters/memory/issue-store.ts';
import { createMemoryObjectStore } from '../../lambdas/adapters/memory/object-store.ts';
import { RefusedError } from '../../lambdas/core/model/refused-error.ts';
import { isBeingMade, makeIssue } from '../../lambdas/steps/issue-later.ts';
import { issuePeriod } from '../../lambdas/steps/issue-period.ts';
import { period } from '../core/rollup/fixtures.ts';
import { TREE } from '../handlers/api/open-test-api.ts';
import { paper } from './fake-check.ts';
import { createPipeline } from './pipeline.ts';

const MARCH = period('2022-03');
const ID = '2022-03-00-r1';
const REQUEST = {
  node: '00',
  period: MARCH,
  asIs: true,
  by: { name: 'wang', via: 'api' },
  at: '2022-04-04T01:00:00.000Z',
  random: 'k3v9',
};

async function start() {
  const { deps, stores, catalogue, submit, settle } = createPipeline();
  await stores.orgs.save(TREE);
  const send = async (unit: string) => {
    const key = { unit, form: 'f', period: MARCH };
    const bytes = paper({ key, verdict: 'accepted', parts: { 'SUM-001': { n: '1' } } });
    await submit({
      fileName: `${unit}.xlsx`,
      expectedKey: key,
      bytes,
      receivedAt: '2022-04-03T01:00:00.000Z',
    });
    await settle();
  };
  const requests = createMemoryObjectStore();
  const issuing = {
    ...deps,
    ...stores,
    catalogue,
    requests,
    decisions: createMemoryDecisionStore(),
    issues: createMemoryIssueStore(),
    audit: createMemoryAuditLog(),
    issued: createMemoryObjectStore(),
  };
  const state = (now: string) => isBeingMade(issuing, ID, now).catch((error: unknown) => error);
  return { issuing, send, state, requests };
}

describe('an issue that another process makes', () => {
  it('takes effect as it was decided when its process died, whatever came in since', async () => {
    const { issuing, send } = await start();
    await send('0101');
    const dying = {
      ...issuing,
      issues: { ...issuing.issues, put: () => Promise.reject(new Error('killed')) },
    };
    await expect(makeIssue(dying, { id: ID, ...REQUEST })).rejects.toThrow('killed');
    await send('0102');
    await makeIssue(issuing, { id: ID, ...REQUEST });
    await makeIssue(issuing, { id: ID, ...REQUEST });
    expect((await issuing.issues.issues(MARCH)).map(({ id, versions }) => [id, versions])).toEqual([
      [ID, { '0101 f 2022-03': 1 }],
    ]);
    const next = await issuePeriod(issuing, TREE, { ...REQUEST, random: 'other' });
    expect(next.revision).toBe(2);
  });

  it('leaves the reason for whoever asked', async () => {
    const { issuing, state } = await start();
    await makeIssue(issuing, { id: ID, ...REQUEST });
    const answer = await state(REQUEST.at);
    expect(answer).toBeInstanceOf(RefusedError);
    expect(String(answer)).toContain('nothing to issue');
  });

  it.each([
    ['not asked for', null, false],
    ['asked for just now', '2022-04-04T01:00:00.000Z', true],
    ['asked for a while ago', '2022-04-04T00:50:01.000Z', true],
    ['asked for too long ago', '2022-04-04T00:50:00.000Z', 'once more'],
  ])('is looked after: %s', async (_, at, expected) => {
    const { requests, state } = await start();
    const bytes = new TextEncoder().encode(JSON.stringify({ state: 'making', at }));
    if (at !== null) await requests.put(`issuing/${ID}.json`, bytes);
    const answer = await state('2022-04-04T01:05:00.000Z');
    if (typeof expected === 'boolean') expect(answer).toBe(expected);
    else expect(String(answer)).toContain(expected);
  });
});
