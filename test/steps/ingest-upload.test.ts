import { expect, it } from 'vitest';
import { RAW_METADATA } from '../../lambdas/contract.ts';
import type { SubmissionKey } from '../../lambdas/core/model/submission.ts';
import { UploadResultSchema } from '../../lambdas/core/model/upload-result.ts';
import { organisation, period, unit } from '../core/rollup/fixtures.ts';
import { type Paper, paper } from './fake-check.ts';
import { createPipeline } from './pipeline.ts';

const ORG = {
  ...organisation(unit('00', null), unit('01', '00')),
  lists: { issued: { '01': ['P-1'], '00': ['P-9'] } },
};
const key = (at = '2022-03', of = '01'): SubmissionKey => ({ unit: of, form: 'f', period: period(at) });
const accepted = (at = '2022-03', n = '1'): Paper => ({
  key: key(at),
  verdict: 'accepted',
  parts: { 'SUM-001': { n } },
});

async function start() {
  const pipeline = createPipeline();
  await pipeline.stores.orgs.save(ORG);
  const send = async (content: Paper, more: { receivedAt?: string; expectedKey?: SubmissionKey } = {}) => {
    const id = await pipeline.submit({
      bytes: paper(content),
      fileName: '会议 台账.xlsx',
      receivedAt: '2022-04-02T16:30:00.000Z',
      ...more,
    });
    await pipeline.settle();
    return pipeline.stores.uploads.upload(id);
  };
  const result = async (resultKey: string | null | undefined) => {
    const object = await pipeline.stores.results.get(resultKey ?? '');
    return UploadResultSchema.parse(JSON.parse(new TextDecoder().decode(object?.bytes)));
  };
  return { ...pipeline, send, result };
}

it('commits an accepted workbook and says so', async () => {
  const { send, stores, result } = await start();
  const record = await send({ ...accepted(), warnings: 2 });
  expect(record).toMatchObject({
    fileName: '会议 台账.xlsx',
    state: 'done',
    ...key(),
    verdict: 'accepted',
    outcome: 'committed',
    version: 1,
  });
  const told = await result(record?.resultKey);
  expect(told.findings).toHaveLength(2);
  expect(told.annotated).toBeNull();
  const head = await stores.submissions.head(key());
  expect(head).toMatchObject({ version: 1, late: false, counts: { errors: 0, warnings: 2 } });
});

it('refuses a rejected one, keeps the good head, and gives the marked copy', async () => {
  const { send, stores, result } = await start();
  await send(accepted());
  const record = await send({ ...accepted('2022-03', '9'), verdict: 'rejected' });
  expect(record).toMatchObject({ verdict: 'rejected', outcome: 'refused', version: null });
  expect((await stores.submissions.head(key()))?.parts['SUM-001']?.n).toBe('1');
  expect((await stores.uploads.latestAttempt(key()))?.id).toBe(record?.id);
  const told = await result(record?.resultKey);
  expect(told.annotated?.fileName).toBe('marked.xlsx');
  expect((await stores.results.get(told.annotated?.key ?? ''))?.bytes).toEqual(new Uint8Array([1]));
});

it('tells what it could not identify, without a key', async () => {
  const { send } = await start();
  const record = await send({ key: null, verdict: 'not-a-template', parts: {} });
  expect(record).toMatchObject({ unit: null, verdict: 'not-a-template', outcome: 'refused' });
});

it.each([
  ['another unit', key('2022-03', '00')],
  ['another period', key('2022-04')],
])('refuses a workbook sent to the place of %s', async (_, expectedKey) => {
  const { send, stores, result } = await start();
  const record = await send(accepted(), { expectedKey });
  expect(record).toMatchObject({ ...expectedKey, verdict: 'rejected', outcome: 'refused' });
  expect((await result(record?.resultKey)).findings[0]).toMatchObject({ code: 'U001', severity: 'error' });
  expect(await stores.submissions.head(key())).toBeNull();
});

it.each([
  ['2022-04-05T15:59:59.999Z', false],
  ['2022-04-05T16:00:00.000Z', true],
])('received at %s, by the calendar of the units, is late: %s', async (receivedAt, late) => {
  const { send, stores } = await start();
  await send(accepted(), { receivedAt });
  expect((await stores.submissions.head(key()))?.late).toBe(late);
});

it('hands checks what is known: earlier periods, lists of the unit, the local day', async () => {
  const { send, checker } = await start();
  await send(accepted('2021-03', '7'));
  await send(accepted('2022-02', '8'));
  await send(accepted('2022-03', '9'));
  expect(checker.contexts.get('01 f 2022-03')).toEqual({
    receivedOn: '2022-04-03',
    previousPeriod: { 'SUM-001': { n: '8' } },
    previousYear: { 'SUM-001': { n: '7' } },
    lists: { issued: ['P-1'] },
  });
});

it('treats a withdrawn submission as not sent', async () => {
  const { send, withdraw, settle, stores, checker } = await start();
  await send(accepted('2022-02'));
  const id = await withdraw(key('2022-02'), '2022-04-03T00:00:00.000Z');
  await settle();
  expect(await stores.uploads.upload(id)).toMatchObject({ outcome: 'withdrawn', version: 2 });
  expect(await stores.submissions.head(key('2022-02'))).toMatchObject({ withdrawn: true, parts: {} });
  await send(accepted('2022-03'));
  expect(checker.contexts.get('01 f 2022-03')).not.toHaveProperty('previousPeriod');
});

it('takes nothing back because an object under the key of a unit says so', async () => {
  const { send, stores, run } = await start();
  await send(accepted());
  const forged = 'raw/01/f/2022-03/20220403-010000000-tool';
  const content = paper({ ...accepted(), verdict: 'rejected' });
  const { versionId } = await stores.raw.put(forged, content, { [RAW_METADATA.withdraw]: '1' });
  await run({ kind: 'ingest', key: forged, versionId, storedAt: '2022-04-03T01:00:00.000Z' });
  expect(await stores.uploads.upload('20220403-010000000-tool')).toMatchObject({
    state: 'done',
    outcome: 'refused',
    version: null,
  });
  expect(await stores.submissions.head(key())).toMatchObject({ version: 1, withdrawn: false });
});

it.each([
  ['100%.xlsx', '100%.xlsx'],
  ['%E4%BC%9A%E8%AE%AE.xlsx', '会议.xlsx'],
  [undefined, '20220403-010000000-tool'],
])('knows a file whose tool calls it %j as %s', async (said, fileName) => {
  const { stores, run } = await start();
  const place = 'raw/01/f/2022-03/20220403-010000000-tool';
  const { versionId } = await stores.raw.put(
    place,
    paper(accepted()),
    said === undefined ? {} : { [RAW_METADATA.fileName]: said },
  );
  await run({ kind: 'ingest', key: place, versionId, storedAt: '2022-04-03T01:00:00.000Z' });
  expect(await stores.uploads.upload('20220403-010000000-tool')).toMatchObject({
    fileName,
    outcome: 'committed',
  });
});

it('leaves objects under foreign keys alone', async () => {
  const { stores, run, log } = await start();
  const { versionId } = await stores.raw.put('elsewhere/x', new Uint8Array([1]));
  await run({ kind: 'ingest', key: 'elsewhere/x', versionId, storedAt: '2022-04-02T00:00:00Z' });
  expect(log.entries.map((entry) => entry.level)).toEqual(['warn']);
});

it('fails, so that it comes again, while the object or the organisation is not there', async () => {
  const { run, stores, submit } = createPipeline();
  const job = {
    kind: 'ingest',
    key: 'raw/_/_/_/x',
    versionId: '1',
    storedAt: '2022-04-02T00:00:00Z',
  } as const;
  await expect(run(job)).rejects.toThrow('is not there');
  await submit({ bytes: paper(accepted()), fileName: 'a.xlsx', receivedAt: '2022-04-02T00:00:00Z' });
  for await (const { key: name, versionId } of stores.raw.list('raw/'))
    await expect(run({ ...job, key: name, versionId })).rejects.toThrow('organisation');
});

it('gives the findings even when the workbook cannot be marked', async () => {
  const { send, deps, log } = await start();
  deps.annotate = () => {
    throw new Error('odd package');
  };
  const record = await send({ ...accepted(), verdict: 'rejected' });
  expect(record).toMatchObject({ state: 'done', outcome: 'refused' });
  expect(log.entries.some((entry) => entry.level === 'error')).toBe(true);
});
