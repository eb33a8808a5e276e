import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type Caller, WHOLE_ORGANISATION } from '../../../lambdas/core/model/caller.ts';
import { period } from '../../core/rollup/fixtures.ts';
import { type Paper, paper } from '../../steps/fake-check.ts';
import { as, openTestApi } from './open-test-api.ts';

const MARCH = period('2022-03');
const HEADQUARTERS = as('analyst', WHOLE_ORGANISATION);
const CLERK = as('clerk', '0101');
const REVIEWER = as('reviewer', '01');

/** What these tests look at in answers; all of them are checked against the document as well. */
const AnswerSchema = z.looseObject({
  code: z.string().default(''),
  text: z.object({ zh: z.string() }).default({ zh: '' }),
  items: z
    .array(
      z.looseObject({
        unit: z.string().optional(),
        form: z.string().optional(),
        status: z.string().optional(),
        action: z.string().optional(),
        warnings: z.array(z.looseObject({ explanation: z.unknown() })).default([]),
      }),
    )
    .default([]),
  values: z.array(z.looseObject({ node: z.string() })).default([]),
  submissions: z.unknown().optional(),
  exports: z.object({ csv: z.looseObject({ key: z.string(), sha256: z.string() }) }).optional(),
});

async function start() {
  const api = await openTestApi();
  let minute = 0;
  const tick = () => api.clock.set(`2022-04-03T01:${String(minute++).padStart(2, '0')}:00.000Z`);
  const submit = async (unit: string, more: Partial<Paper> = {}) => {
    tick();
    const key = { unit, form: 'f', period: MARCH };
    const bytes = paper({ key, verdict: 'accepted', parts: { 'SUM-001': { n: '1' } }, ...more });
    const receivedAt = api.clock.now();
    await api.pipeline.submit({ fileName: `${unit}.xlsx`, expectedKey: key, bytes, receivedAt });
    await api.pipeline.settle();
  };
  const ask = async (caller: Caller, method: string, path: string, body?: unknown) => {
    tick();
    const answer = await api.call(caller, method, path, body);
    await api.pipeline.settle();
    return { status: answer.status, body: AnswerSchema.parse(await answer.json()) };
  };
  const of = (unit: string, what: string) => `/submissions/${unit}/f/${MARCH}/${what}`;
  const statuses = async (node = '01') => {
    const { body } = await ask(REVIEWER, 'GET', `/returns?node=${node}&period=${MARCH}&form=f`);
    return Object.fromEntries(body.items.map((one) => [one.unit, one.status]));
  };
  return { ...api, submit, ask, of, statuses };
}

describe('the workflow over the interface', () => {
  it('goes from explained over approved, level by level, to issued, returned and sent again', async () => {
    const { submit, ask, of, statuses } = await start();
    await submit('0101', { warnings: 2 });
    await submit('0102');
    expect(await statuses()).toMatchObject({ '0101': 'explaining', '0102': 'accepted', '01': 'missing' });
    const early = await ask(REVIEWER, 'POST', '/approvals', { unit: '01', period: MARCH, form: 'f' });
    expect(early).toMatchObject({ status: 409, body: { code: 'refused' } });
    expect(early.body.text.zh).toContain('待说明');

    const one = await ask(CLERK, 'POST', of('0101', 'explanations'), { cell: 'A1', text: '本月补开' });
    expect(one.body).toMatchObject({ explained: [{ cell: 'A1' }], left: 1 });
    const rest = await ask(CLERK, 'POST', of('0101', 'explanations'), { confirm: true });
    expect(rest.body).toMatchObject({ explained: [{ cell: 'A2' }], left: 0 });
    const { body } = await ask(CLERK, 'GET', `/returns?period=${MARCH}&form=f`);
    expect(body.items[0]?.warnings.map((warning) => warning.explanation)).toMatchObject([
      { text: '本月补开', by: 'clerk-0101' },
      { text: '', by: 'clerk-0101' },
    ]);

    for (const unit of ['0101', '0102', '01'])
      expect((await ask(REVIEWER, 'POST', '/approvals', { unit, period: MARCH, form: 'f' })).status).toBe(
        200,
      );
    expect(await statuses()).toMatchObject({ '0101': 'approved', '0102': 'approved' });

    const issue = { unit: '00', period: MARCH };
    expect((await ask(HEADQUARTERS, 'POST', '/issues', issue)).body.text.zh).toContain('未审核');
    await ask(HEADQUARTERS, 'POST', '/approvals', { unit: '00', period: MARCH, form: 'f', below: true });
    const made = await ask(HEADQUARTERS, 'POST', '/issues', issue);
    expect(made).toMatchObject({
      status: 200,
      body: { id: '2022-03-00-r1', by: { name: 'analyst-*', via: 'api' } },
    });
    expect(await statuses()).toMatchObject({ '0101': 'issued' });

    await ask(REVIEWER, 'POST', of('0102', 'return'), { reason: '与纪要不符' });
    expect(await statuses()).toMatchObject({ '0102': 'returned' });
    const diff = await ask(HEADQUARTERS, 'GET', '/issues/2022-03-00-r1/diff');
    expect(diff.body.submissions).toMatchObject([{ unit: '0102', kind: 'returned', reason: '与纪要不符' }]);
    expect(diff.body.values.find((value) => value.node === '00')).toMatchObject({
      before: '2',
      after: '1',
    });
    await submit('0102', { note: 'again' });
    expect(await statuses()).toMatchObject({ '0102': 'accepted' });
  });

  it('a locked period takes nothing back, and lets one unit in', async () => {
    const { submit, ask, of, statuses } = await start();
    await submit('0101');
    await submit('0102');
    const doors = `/periods/${MARCH}/doors`;
    expect((await ask(HEADQUARTERS, 'POST', doors, { kind: 'lock' })).status).toBe(200);
    expect((await ask(HEADQUARTERS, 'POST', doors, { kind: 'open' })).body.code).toBe('refused');
    const returned = await ask(REVIEWER, 'POST', of('0101', 'return'), { reason: '重报' });
    expect(returned.body.text.zh).toContain('已锁定');
    expect((await ask(REVIEWER, 'DELETE', `/submissions/0101/f/${MARCH}`)).body.code).toBe('refused');
    const allow = { kind: 'allow', unit: '0101', until: '2022-04-10', reason: '更正' };
    expect((await ask(HEADQUARTERS, 'POST', doors, allow)).status).toBe(200);
    expect((await ask(REVIEWER, 'POST', of('0101', 'return'), { reason: '重报' })).status).toBe(200);
    expect(await statuses()).toMatchObject({ '0101': 'returned', '0102': 'accepted' });
    const state = (await ask(CLERK, 'GET', doors)).body.items.find((one) => one.form === 'f');
    expect(state).toMatchObject({
      state: 'locked',
      events: [{ kind: 'lock' }, { kind: 'allow', unit: '0101' }],
    });
  });

  it.each([
    ['an explanation that neither says nor confirms anything', 'explanations', {}],
    ['an explanation that does both', 'explanations', { text: '属实', confirm: true }],
    ['a return without a reason', 'return', {}],
    ['something unheard of', 'return', { reason: 'x', other: 1 }],
  ])('refuses %s', async (_, what, body) => {
    const { submit, ask, of } = await start();
    await submit('0101', { warnings: 1 });
    const caller = what === 'return' ? REVIEWER : CLERK;
    expect(await ask(caller, 'POST', of('0101', what), body)).toMatchObject({ status: 400 });
  });

  it.each([
    ['allow without a unit', { kind: 'allow' }, 400],
    ['lock of one unit', { kind: 'lock', unit: '0101' }, 400],
    ['lock until a day', { kind: 'lock', until: '2022-05-01' }, 400],
    ['allow for a unit that is not there', { kind: 'allow', unit: '9999' }, 404],
    ['an exception where nothing is locked', { kind: 'allow', unit: '0101' }, 409],
    ['an exception until a day that is no day', { kind: 'allow', unit: '0101', until: '2022-02-31' }, 400],
    ['an exception until a day that is past', { kind: 'allow', unit: '0101', until: '2022-03-31' }, 409],
  ])('refuses at the door: %s', async (_, body, status) => {
    const { ask } = await start();
    expect((await ask(HEADQUARTERS, 'POST', `/periods/${MARCH}/doors`, body)).status).toBe(status);
  });

  it('a return with blanks for a reason says what is missing', async () => {
    const { submit, ask, of } = await start();
    await submit('0101');
    const answer = await ask(REVIEWER, 'POST', of('0101', 'return'), { reason: '  ' });
    expect(answer).toMatchObject({ status: 409, body: { code: 'refused' } });
    expect(answer.body.text.zh).toContain('退回原因');
  });

  it('the audit log shows an auditor the units below, and everything at the top', async () => {
    const { submit, ask, of } = await start();
    await submit('0101', { warnings: 1 });
    await submit('0201');
    await ask(CLERK, 'POST', of('0101', 'explanations'), { text: '属实' });
    await ask(HEADQUARTERS, 'POST', `/periods/${MARCH}/doors`, { kind: 'close', form: 'f' });
    const actions = async (caller: Caller, query = '') => {
      const { body } = await ask(caller, 'GET', `/audit${query}`);
      return body.items.map((one) => `${one.action} ${one.unit ?? ''}`.trim());
    };
    expect(await actions(as('auditor', '01'))).toEqual(['submission.explained 0101']);
    expect(await actions(as('auditor', '02'))).toEqual([]);
    expect(await actions(as('auditor', '00'))).toEqual(['submission.explained 0101', 'period.closed']);
    expect(await actions(HEADQUARTERS, '?action=period')).toEqual(['period.closed']);
    expect(await actions(HEADQUARTERS, '?by=clerk-0101&form=f&period=2022-03')).toEqual([
      'submission.explained 0101',
    ]);
    expect(await actions(HEADQUARTERS, '?from=2022-04-04')).toEqual([]);
    for (const query of ['?from=2022-04-04&to=2022-04-03', '?from=2022-13-01'])
      expect((await ask(HEADQUARTERS, 'GET', `/audit${query}`)).status).toBe(400);
  });

  it('gives out the very bytes that were issued', async () => {
    const { submit, ask, call, deps } = await start();
    await submit('0101');
    await ask(HEADQUARTERS, 'POST', '/issues', { unit: '00', period: MARCH, asIs: true });
    const { body } = await ask(HEADQUARTERS, 'GET', '/issues/2022-03-00-r1');
    const answer = await call(HEADQUARTERS, 'GET', '/issues/2022-03-00-r1/files/csv');
    const stored = await deps.workflow.issued.get(body.exports?.csv.key ?? '');
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(Buffer.from(stored?.bytes ?? []));
    expect(answer.headers.get('etag')).toBe(`"${body.exports?.csv.sha256}"`);
    expect((await ask(HEADQUARTERS, 'GET', `/issues?period=${MARCH}`)).body).toMatchObject({ total: 1 });
    expect((await ask(REVIEWER, 'GET', `/issues?period=${MARCH}`)).body).toMatchObject({ total: 0 });
    expect((await call(HEADQUARTERS, 'GET', '/issues/2022-03-00-r9')).status).toBe(404);
    expect((await call(HEADQUARTERS, 'GET', '/issues/nonsense')).status).toBe(404);
  });
});
