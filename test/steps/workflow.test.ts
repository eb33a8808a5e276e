import { describe, expect, it } from 'vitest';
import { createMemoryAuditLog } from '../../lambdas/adapters/memory/audit-log.ts';
import { createMemoryDecisionStore } from '../../lambdas/adapters/memory/decision-store.ts';
import { createMemoryIssueStore } from '../../lambdas/adapters/memory/issue-store.ts';
import { createMemoryObjectStore } from '../../lambdas/adapters/memory/object-store.ts';
import type { AuditEntry } from '../../lambdas/core/model/audit-entry.ts';
import { RefusedError } from '../../lambdas/core/model/refused-error.ts';
import { approveNode } from '../../lambdas/steps/approve-node.ts';
import { changeDoor } from '../../lambdas/steps/change-door.ts';
import { diffIssue } from '../../lambdas/steps/diff-issue.ts';
import { explainWarnings } from '../../lambdas/steps/explain-warnings.ts';
import { importOrganisation } from '../../lambdas/steps/import-organisation.ts';
import { ingestUpload } from '../../lambdas/steps/ingest-upload.ts';
import { issuePeriod } from '../../lambdas/steps/issue-period.ts';
import { loadMoved } from '../../lambdas/steps/load-moved.ts';
import { loadResult } from '../../lambdas/steps/load-result.ts';
import { readIssued } from '../../lambdas/steps/read-issue.ts';
import { readReturns } from '../../lambdas/steps/read-returns.ts';
import { readRollup } from '../../lambdas/steps/read-rollup.ts';
import { readReturnStatus, readWorkflow } from '../../lambdas/steps/read-workflow.ts';
import { receiveFile } from '../../lambdas/steps/receive-file.ts';
import { takeBack } from '../../lambdas/steps/take-back.ts';
import { organisation, period, unit } from '../core/rollup/fixtures.ts';
import { type Paper, paper } from './fake-check.ts';
import { createPipeline } from './pipeline.ts';

const GROUP = organisation(
  unit('00', null, { reports: false }),
  unit('01', '00', { reports: false, forms: ['f'] }),
  unit('A', '01', { forms: ['f'] }),
  unit('B', '01', { forms: ['f'] }),
);
const MARCH = period('2022-03');
const key = (of: string) => ({ unit: of, form: 'f', period: MARCH });

async function start() {
  const pipeline = createPipeline();
  const more = {
    decisions: createMemoryDecisionStore(),
    issues: createMemoryIssueStore(),
    audit: createMemoryAuditLog(),
    issued: createMemoryObjectStore(),
  };
  const deps = { ...pipeline.deps, ...more };
  await importOrganisation(deps, GROUP);
  await pipeline.settle();
  let minute = 0;
  const at = () => `2022-04-03T01:${String(minute++).padStart(2, '0')}:00.000Z`;
  const doing = (name = 'li.na') => ({ by: { name, via: 'test' }, at: at(), random: `r${minute}` });
  const receive = {
    raw: pipeline.stores.raw,
    uploads: pipeline.stores.uploads,
    async announce({ key: objectKey, versionId }: { key: string; versionId: string }) {
      await ingestUpload(deps, { objectKey, versionId, storedAt: at() });
    },
  };
  const send = async (of: string, content: Partial<Paper> = {}, receivedAt = at()) => {
    const bytes = paper({ key: key(of), verdict: 'accepted', parts: { 'SUM-001': { n: '1' } }, ...content });
    const sent = {
      bytes,
      fileName: `${of}.xlsx`,
      receivedAt,
      random: `s${minute}`,
      sender: 'clerk',
      via: 'test',
    };
    const id = await receiveFile(receive, sent);
    await pipeline.settle();
    return pipeline.stores.uploads.upload(id);
  };
  const status = async (of: string) => (await readReturnStatus(deps, GROUP, key(of), at()))?.status;
  const sum = async (node: string) =>
    (await readRollup(deps, GROUP, { node, form: 'f', period: MARCH }))?.parts['SUM-001']?.n;
  const audit = async () => {
    const entries: AuditEntry[] = [];
    for await (const entry of more.audit.entries('2022-01-01', '2022-12-31')) entries.push(entry);
    return entries;
  };
  const back = (of: string, returned?: string) =>
    takeBack({ ...deps, receive }, GROUP, { ...doing(), key: key(of), returned }).then(() =>
      pipeline.settle(),
    );
  const explain = (of: string, text = '属实') =>
    explainWarnings(deps, GROUP, { ...doing(), key: key(of), text });
  const approve = (node: string, below = false) =>
    approveNode(deps, GROUP, { ...doing(), node, period: MARCH, form: 'f', below });
  const issue = (asIs = false) => issuePeriod(deps, GROUP, { ...doing(), node: '00', period: MARCH, asIs });
  const door = (kind: 'open' | 'close' | 'lock' | 'allow', more: { unit?: string; until?: string } = {}) =>
    changeDoor(deps, { ...doing(), kind, period: MARCH, form: 'f', ...more });
  return { pipeline, deps, doing, send, status, sum, audit, back, explain, approve, issue, door };
}

async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof RefusedError) return error.text.zh;
    throw error;
  }
  throw new Error('was not refused');
}

describe('the workflow of a return', () => {
  it('goes from missing over explaining, accepted and approved to issued', async () => {
    const { send, status, explain, approve, issue } = await start();
    expect(await status('A')).toBe('missing');
    await send('A', { verdict: 'rejected' });
    expect(await status('A')).toBe('returned');
    await send('A', { warnings: 2 });
    expect(await status('A')).toBe('explaining');
    expect(await refusal(approve('A'))).toMatch(/待说明.*A/);
    const { explained, left } = await explain('A');
    expect([explained.length, left]).toEqual([2, 0]);
    expect(await status('A')).toBe('accepted');
    expect(await refusal(explain('A'))).toMatch(/没有需要说明/);
    expect(await refusal(approve('01'))).toMatch(/下级未审核：name A（A）/);
    expect(await refusal(issue())).toMatch(/未审核 1 份/);
    await approve('A');
    const { absent } = await approve('01');
    expect(absent).toEqual([{ unit: 'B', form: 'f', period: MARCH }]);
    await approve('00');
    expect(await status('A')).toBe('approved');
    await issue();
    expect(await status('A')).toBe('issued');
    expect(await status('B')).toBe('missing');
  });

  it('explains one warning of several by its cell', async () => {
    const { deps, doing, send, status } = await start();
    await send('A', { warnings: 3 });
    const request = { ...doing(), key: key('A'), text: 'x' };
    expect(await explainWarnings(deps, GROUP, { ...request, cell: 'A2' })).toMatchObject({ left: 2 });
    expect(await refusal(explainWarnings(deps, GROUP, { ...request, cell: 'Z9' }))).toMatch(
      /V999 s!A1、V999 s!A3/,
    );
    expect(await status('A')).toBe('explaining');
  });

  it('keeps explanations for a later version in which the cell did not change', async () => {
    const { send, status, explain } = await start();
    await send('A', { warnings: 1 });
    await explain('A');
    await send('A', { warnings: 1, note: 'corrected elsewhere' });
    expect(await status('A')).toBe('accepted');
    await send('A', { warnings: 2, note: 'one more' });
    expect(await status('A')).toBe('explaining');
  });

  it('an approval covers one version: a newer one has to be signed again', async () => {
    const { send, status, approve } = await start();
    await send('A');
    await approve('A');
    expect(await status('A')).toBe('approved');
    await send('A', { note: 'again' });
    expect(await status('A')).toBe('accepted');
  });

  it('returned with a reason it does not count until it comes again', async () => {
    const { send, status, sum, back, deps } = await start();
    await send('A');
    await send('B');
    expect(await sum('00')).toBe('2');
    expect(await refusal(back('A', '  '))).toMatch(/退回原因/);
    await back('A', '与纪要不符');
    expect(await status('A')).toBe('returned');
    expect(await sum('00')).toBe('1');
    expect((await readReturnStatus(deps, GROUP, key('A'), '2022-04-09T00:00:00.000Z'))?.reason).toBe(
      '与纪要不符',
    );
    expect(await refusal(back('A', 'again'))).toMatch(/已退回/);
    await send('A');
    expect(await status('A')).toBe('accepted');
    expect(await sum('00')).toBe('2');
  });

  it('withdrawn by the unit it is missing', async () => {
    const { send, status, sum, back } = await start();
    await send('A');
    await back('A');
    expect(await status('A')).toBe('missing');
    expect(await sum('00')).toBeUndefined();
    expect(await refusal(back('B'))).toMatch(/不能撤回/);
  });

  it('withdrawn after a file that had been sent back by the checks it is missing, not sent back', async () => {
    const { send, status, back, deps } = await start();
    await send('A', { verdict: 'rejected' });
    expect(await status('A')).toBe('returned');
    await send('A');
    await back('A');
    expect(await status('A')).toBe('missing');
    const now = '2022-04-21T00:00:00.000Z';
    const [first] = await readReturns(deps, GROUP, { node: 'A', period: MARCH, now });
    expect(first).toMatchObject({ unit: 'A', state: 'missing' });
    await send('A', { verdict: 'rejected' });
    expect(await status('A')).toBe('returned');
  });

  it('lists who owes what, in order of the tree', async () => {
    const { send, deps } = await start();
    await send('B', {}, '2022-04-20T00:00:00.000Z');
    const now = '2022-04-21T00:00:00.000Z';
    const all = await readWorkflow(deps, GROUP, { node: '00', period: MARCH, form: 'f', now });
    expect(all.map((one) => [one.unit, one.status, one.late, one.overdue])).toEqual([
      ['A', 'missing', false, true],
      ['B', 'accepted', true, false],
    ]);
  });
});

describe('a locked period', () => {
  it('takes nothing received later, but what was received in time', async () => {
    const { send, door, sum, status } = await start();
    await send('A');
    await door('close');
    expect(await refusal(door('allow', { unit: 'B' }))).toMatch(/没有锁定/);
    await door('lock');
    expect(await refusal(door('open'))).toMatch(/已锁定/);
    const late = await send('A', { parts: { 'SUM-001': { n: '9' } } });
    expect(late).toMatchObject({ outcome: 'refused', verdict: 'rejected' });
    expect(await sum('00')).toBe('1');
    expect(await status('A')).toBe('accepted');
    const early = await send('B', {}, '2022-04-03T01:00:30.000Z');
    expect(early).toMatchObject({ outcome: 'committed' });
  });

  it('says so of a faulty file as well, beside its faults', async () => {
    const { deps, send, door } = await start();
    await door('lock');
    const faulty = await send('A', { verdict: 'rejected', warnings: 1 });
    const result = faulty && (await loadResult(deps.results, faulty));
    expect(result?.findings.map(({ code }) => code)).toEqual(['U003', 'V999']);
  });

  it('lets one unit in until a day; nobody else, and nothing after', async () => {
    const { send, door, back } = await start();
    await send('A');
    await door('lock');
    expect(await refusal(back('A'))).toMatch(/已锁定/);
    await door('allow', { unit: 'A', until: '2022-04-05' });
    expect(await send('B')).toMatchObject({ outcome: 'refused' });
    expect(await send('A', { note: 'x' })).toMatchObject({ outcome: 'committed' });
    expect(await send('A', { note: 'y' }, '2022-04-06T01:00:00.000Z')).toMatchObject({ outcome: 'refused' });
  });
});

describe('an issue', () => {
  it('may be made of what a node above has signed off', async () => {
    const { deps, doing, send, approve } = await start();
    await send('A');
    const issueBelow = () => issuePeriod(deps, GROUP, { ...doing(), node: '01', period: MARCH });
    expect(await refusal(issueBelow())).toContain('未审核');
    await approve('00', true);
    expect((await issueBelow()).id).toBe('2022-03-01-r1');
  });

  it('never changes; later data go into the next revision', async () => {
    const { deps, send, issue, door } = await start();
    await send('A', { parts: { 'SUM-001': { n: '5' } } });
    expect(await refusal(issue())).toMatch(/--as-is/);
    const first = await issue(true);
    expect(first.id).toBe('2022-03-00-r1');
    expect(await refusal(issue(true))).toMatch(/完全相同/);
    const before = await Promise.all(
      (['snapshot', 'xlsx', 'csv', 'json'] as const).map((format) => readIssued(deps, first.id, format)),
    );
    await door('lock');
    await door('allow', { unit: 'A' });
    await send('A', { parts: { 'SUM-001': { n: '8' } } });
    await send('B');
    const second = await issue(true);
    expect(second).toMatchObject({ id: '2022-03-00-r2', revision: 2 });
    const after = await Promise.all(
      (['snapshot', 'xlsx', 'csv', 'json'] as const).map((format) => readIssued(deps, first.id, format)),
    );
    expect(after).toEqual(before);
    expect(first.versions).toEqual({ 'A f 2022-03': 1 });
    expect(second.versions).toEqual({ 'A f 2022-03': 2 });
  });

  it('the same state gives the same bytes, whoever issues it and when', async () => {
    const hashes = new Set<string>();
    for (const delay of [0, 7]) {
      const { send, issue, doing } = await start();
      await send('A', {}, '2022-04-03T00:00:00.000Z');
      for (let i = 0; i < delay; i++) doing();
      const { snapshot, exports } = await issue(true);
      hashes.add([snapshot.sha256, exports.xlsx.sha256, exports.csv.sha256, exports.json.sha256].join());
    }
    expect(hashes.size).toBe(1);
  });

  it('is compared with now: numbers, submissions and cells', async () => {
    const { deps, send, issue, back } = await start();
    await send('A', { parts: { 'SUM-001': { n: '5' } } });
    await send('B', { parts: { 'SUM-001': { n: '2' } } });
    const { id } = await issue(true);
    expect(await diffIssue(deps, GROUP, id)).toMatchObject({ values: [], submissions: [], orgVersion: null });
    await send('A', { parts: { 'SUM-001': { n: '8.5' } } });
    await back('B', '重复');
    const { values, submissions } = await diffIssue(deps, GROUP, id);
    expect(values.filter((one) => one.indicator === 'SUM-001')).toEqual([
      { node: '00', period: MARCH, indicator: 'SUM-001', before: '7', after: '8.5', change: '1.5' },
      { node: '01', period: MARCH, indicator: 'SUM-001', before: '7', after: '8.5', change: '1.5' },
      { node: 'A', period: MARCH, indicator: 'SUM-001', before: '5', after: '8.5', change: '3.5' },
      { node: 'B', period: MARCH, indicator: 'SUM-001', before: '2', after: null, change: null },
    ]);
    expect(
      submissions.map((one) => [one.unit, one.kind, one.issuedVersion, one.version, one.reason]),
    ).toEqual([
      ['A', 'corrected', 1, 2, null],
      ['B', 'returned', 1, null, '重复'],
    ]);
  });

  it('whose object was tampered with is not given out', async () => {
    const { deps, send, issue } = await start();
    await send('A');
    const { id, exports } = await issue(true);
    const broken = { get: async () => ({ ...exports.csv, bytes: new Uint8Array([1]), metadata: {} }) };
    expect(await refusal(readIssued({ ...deps, issued: broken }, id, 'csv'))).toMatch(/校验值不符/);
    expect(await refusal(readIssued(deps, '2022-03-00-r9', 'csv'))).toMatch(/没有发布/);
  });
});

describe('the audit log', () => {
  it('says who changed which number, from what to what', async () => {
    const { send, back, audit } = await start();
    await send('A', { parts: { 'SUM-001': { n: '5' }, 'SUM-002': { n: '1' } } });
    await send('A', { parts: { 'SUM-001': { n: '8' }, 'SUM-002': { n: '1' } } });
    await send('A', { verdict: 'rejected' });
    await back('A', '重报');
    const entries = await audit();
    expect(entries.map((one) => [one.action, one.actor.name, one.unit])).toEqual([
      ['submission.committed', 'clerk', 'A'],
      ['submission.committed', 'clerk', 'A'],
      ['submission.refused', 'clerk', 'A'],
      ['submission.returned', 'li.na', 'A'],
    ]);
    expect(entries[0]).toMatchObject({ before: null, after: { version: 1, 'SUM-001': '5', 'SUM-002': '1' } });
    expect(entries[1]?.before).toMatchObject({ version: 1, 'SUM-001': '5' });
    expect(entries[1]?.after).toMatchObject({ version: 2, 'SUM-001': '8' });
    expect(entries[1]?.after).not.toHaveProperty('SUM-002');
    expect(entries[3]).toMatchObject({ note: '重报', before: { 'SUM-001': '8' } });
  });

  it('says it once, however often an upload is delivered', async () => {
    const { pipeline, deps, send, audit } = await start();
    const record = await send('A');
    if (!record) throw new Error('no record');
    const again = { ...deps, uploads: { ...deps.uploads, upload: async () => null } };
    await ingestUpload(again, {
      objectKey: record.objectKey,
      versionId: record.versionId ?? '',
      storedAt: record.receivedAt,
    });
    await pipeline.settle();
    expect(await audit()).toHaveLength(1);
  });

  it('holds every decision', async () => {
    const { send, explain, approve, issue, door, audit } = await start();
    await send('A', { warnings: 1 });
    await explain('A', '');
    await approve('A');
    await issue(true);
    await door('lock');
    await door('allow', { unit: 'A', until: '2022-05-01' });
    const entries = await audit();
    expect(entries.map((one) => one.action)).toEqual([
      'submission.committed',
      'submission.explained',
      'submission.approved',
      'issue.created',
      'period.locked',
      'period.allowed',
    ]);
    expect(entries[1]?.after).toMatchObject({ confirmed: true, cell: 'A1' });
    expect(entries[4]).toMatchObject({ before: { state: 'open' }, after: { state: 'locked' } });
  });
});

describe('upward trace', () => {
  it('names every number a version moved, at every node and period above it', async () => {
    const { deps, send } = await start();
    await send('A', { parts: { 'SUM-001': { n: '5' } } });
    await send('B', { parts: { 'SUM-001': { n: '2' } } });
    await send('A', { parts: { 'SUM-001': { n: '8' } } });
    const second = await loadMoved(deps, GROUP, key('A'), 2);
    const sums = second?.values.filter((one) => one.indicator === 'SUM-001');
    expect(sums?.map((one) => [one.period, one.node, one.before, one.after, one.change])).toEqual(
      ['2022-03', '2022Q1', '2022H1', '2022'].flatMap((at) => [
        [at, 'A', '5', '8', '3'],
        [at, '01', '7', '10', '3'],
        [at, '00', '7', '10', '3'],
      ]),
    );
    const first = await loadMoved(deps, GROUP, key('A'), 1);
    expect(first).toMatchObject({ version: 1, head: 2 });
    expect(first?.values.find((one) => one.node === '00' && one.indicator === 'SUM-001')).toMatchObject({
      before: '2',
      after: '7',
    });
    expect(await loadMoved(deps, GROUP, key('A'), 3)).toBeNull();
  });
});
