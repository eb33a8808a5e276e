import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { createMemoryUploadStore } from '../../../lambdas/adapters/memory/upload-store.ts';
import { ingestUpload } from '../../../lambdas/steps/ingest-upload.ts';
import { period } from '../../core/rollup/fixtures.ts';
import { paper } from '../../steps/fake-check.ts';
import { buildZip, type ZipPart } from '../../support/build-zip.ts';
import { encodeGbk } from '../../support/encode-gbk.ts';
import { as, openTestApi } from './open-test-api.ts';

const CLERK = as('clerk', '0101');
const REVIEWER = as('reviewer', '01');
const MARCH = period('2022-03');
const good = (unit: string, n = '1', at = MARCH) =>
  paper({ key: { unit, form: 'f', period: at }, verdict: 'accepted', parts: { 'SUM-001': { n } } });
const bad = (unit: string) =>
  paper({ key: { unit, form: 'f', period: MARCH }, verdict: 'rejected', parts: {} });
const unknown = paper({ key: null, verdict: 'not-a-template', parts: {} });

const IssuedSchema = z.looseObject({ id: z.string(), url: z.string() });
const ReceiptSchema = z.looseObject({
  batch: z.looseObject({ state: z.string(), outcome: z.string().nullable(), verdict: z.string().nullable() }),
  counts: z.strictObject({ taken: z.number(), leftOut: z.number() }),
  total: z.number(),
  items: z.array(
    z.looseObject({
      name: z.string(),
      unit: z.string().nullable(),
      finding: z.looseObject({ code: z.string(), message: z.looseObject({ zh: z.string() }) }).nullable(),
      upload: z
        .looseObject({
          id: z.string(),
          verdict: z.string().nullable(),
          outcome: z.string().nullable(),
          sender: z.string().nullable(),
          fileName: z.string(),
        })
        .nullable(),
    }),
  ),
});

type TestApi = Awaited<ReturnType<typeof openTestApi>>;

async function send(
  api: TestApi,
  caller: typeof CLERK,
  unit: string,
  bytes: Uint8Array,
  fileName = '全部.zip',
) {
  const answer = await api.call(caller, 'POST', '/batches', { unit, fileName, size: bytes.length });
  const { id, url } = IssuedSchema.parse(await answer.json());
  const put = { method: 'PUT', body: new Uint8Array(bytes) };
  expect((await api.app.request(new URL(url).pathname, put)).status).toBe(204);
  await api.pipeline.settle();
  return receipt(api, caller, id);
}

async function receipt(api: TestApi, caller: typeof CLERK, id: string) {
  const answer = await api.call(caller, 'GET', `/batches/${id}?wait=20`);
  return { id, ...ReceiptSchema.parse(await answer.json()) };
}

const pack = (...parts: ZipPart[]) => buildZip(parts);
const told = ({ items }: Awaited<ReturnType<typeof send>>) =>
  items.map(
    ({ name, finding, upload }) => `${name}: ${finding?.code ?? `${upload?.verdict} ${upload?.outcome}`}`,
  );

describe('a package of workbooks', () => {
  it('becomes one upload for each, of the same sender, with a receipt of its own', async () => {
    const api = await openTestApi();
    const answer = await send(
      api,
      REVIEWER,
      '01',
      pack(
        { name: '一公司/三月.xlsx', data: good('0101') },
        { name: '二公司/三月.xlsx', data: bad('0102') },
        { name: '说明.xlsx', data: unknown },
      ),
    );
    expect(answer.batch).toMatchObject({ state: 'done', outcome: 'unpacked', verdict: 'accepted' });
    expect(answer.counts).toEqual({ taken: 3, leftOut: 0 });
    expect(told(answer)).toEqual([
      '一公司/三月.xlsx: accepted committed',
      '二公司/三月.xlsx: rejected refused',
      '说明.xlsx: not-a-template refused',
    ]);
    for (const { upload } of answer.items) {
      expect(upload).toMatchObject({ sender: 'reviewer-01' });
      const status = await api.call(REVIEWER, 'GET', `/uploads/${upload?.id}`);
      expect(await status.json()).toMatchObject({ state: 'done' });
    }
    expect(answer.items[0]?.upload).toMatchObject({ id: `${answer.id}-0001`, fileName: '三月.xlsx' });
    const head = await api.pipeline.stores.submissions.head({ unit: '0101', form: 'f', period: MARCH });
    expect(head).toMatchObject({ version: 1, uploadId: `${answer.id}-0001` });
  });

  it('is stored where the server chose, its workbooks where no unit can write', async () => {
    const api = await openTestApi();
    const { id } = await send(api, CLERK, '0101', pack({ name: 'a.xlsx', data: good('0101') }));
    const keys: string[] = [];
    for await (const { key } of api.pipeline.stores.raw.list('raw/')) keys.push(key);
    expect(keys.sort()).toEqual([`raw/0101/_/_/${id}`, `raw/_/0101/f/2022-03/${id}-0001`]);
  });

  it('refuses by name what the sender may not send', async () => {
    const api = await openTestApi();
    const files = pack(
      { name: '本单位.xlsx', data: good('0101') },
      { name: '别的单位.xlsx', data: good('0102') },
    );
    const own = await send(api, CLERK, '0101', files);
    expect(told(own)).toEqual(['本单位.xlsx: accepted committed', '别的单位.xlsx: B006']);
    expect(own.batch.verdict).toBe('accepted-with-warnings');
    expect(own.items[1]?.finding?.message.zh).toBe(
      '“别的单位.xlsx”是单位 0102 的报表，您的账号不能代它报送，没有采用。',
    );
    const none = await api.pipeline.stores.submissions.head({ unit: '0102', form: 'f', period: MARCH });
    expect(none).toBeNull();
    const strange = await send(api, REVIEWER, '01', pack({ name: '外单位.xlsx', data: good('0201') }));
    expect(told(strange)).toEqual(['外单位.xlsx: B006']);
    expect(strange.batch).toMatchObject({ outcome: 'refused', verdict: 'rejected' });
  });

  it('does not stretch the reach of a unit by who sends it', async () => {
    const api = await openTestApi();
    const answer = await send(api, REVIEWER, '0101', pack({ name: 'a.xlsx', data: good('0102') }));
    expect(told(answer)).toEqual(['a.xlsx: B006']);
    const all = await send(api, as('analyst', '*'), '00', pack({ name: 'a.xlsx', data: good('0102') }));
    expect(told(all)).toEqual(['a.xlsx: accepted committed']);
  });

  it('guesses neither of two files for one submission, and tells of a repeated one', async () => {
    const api = await openTestApi();
    const answer = await send(
      api,
      REVIEWER,
      '01',
      pack(
        { name: '初稿.xlsx', data: good('0101', '1') },
        { name: '终稿.xlsx', data: good('0101', '2') },
        { name: '二公司.xlsx', data: good('0102') },
        { name: '二公司 - 副本.xlsx', data: good('0102') },
      ),
    );
    expect(told(answer)).toEqual([
      '初稿.xlsx: B001',
      '终稿.xlsx: B001',
      '二公司.xlsx: accepted committed',
      '二公司 - 副本.xlsx: B002',
    ]);
    expect(answer.items[0]?.finding?.message.zh).toContain('初稿.xlsx、终稿.xlsx');
    expect(answer.items[3]?.finding?.message.zh).toContain('“二公司.xlsx”');
  });

  it('sent again is told to be the same', async () => {
    const api = await openTestApi();
    const files = pack({ name: 'a.xlsx', data: good('0101') }, { name: 'b.xlsx', data: good('0102') });
    await send(api, REVIEWER, '01', files);
    api.clock.set('2022-04-02T03:00:00.000Z');
    const again = await send(api, REVIEWER, '01', files);
    expect(told(again)).toEqual(['a.xlsx: accepted same', 'b.xlsx: accepted same']);
  });

  it('refuses archives in it, and reads names in GBK', async () => {
    const api = await openTestApi();
    const inner = pack({ name: 'a.xlsx', data: good('0101') });
    const answer = await send(
      api,
      CLERK,
      '0101',
      pack(
        { name: '里面.zip', data: inner },
        { name: '', rawName: encodeGbk('一月报表.xlsx'), flags: 0, data: good('0101') },
        { name: '../逃.xlsx', data: good('0101', '3') },
        { name: '空.xlsx', data: '' },
      ),
    );
    expect(told(answer)).toEqual([
      '里面.zip: B004',
      '一月报表.xlsx: accepted committed',
      '../逃.xlsx: B005',
      '空.xlsx: F015',
    ]);
  });

  it.each([
    ['nothing', pack(), 'B003'],
    [
      'too many files',
      pack(...Array.from({ length: 501 }, (_, i) => ({ name: `${i}.xlsx`, data: String(i) }))),
      'B007',
    ],
  ])('with %s is refused as a whole', async (_, bytes, code) => {
    const api = await openTestApi();
    const { id, batch, total } = await send(api, CLERK, '0101', bytes);
    expect(batch.outcome).toBe('refused');
    expect(total).toBe(0);
    const findings = await (await api.call(CLERK, 'GET', `/uploads/${id}/findings`)).json();
    expect(findings).toMatchObject({ items: [{ code }] });
  });

  it('may be larger than a workbook may', async () => {
    const api = await openTestApi();
    const padding = { name: '__MACOSX/padding', data: new Uint8Array(21 * 1024 * 1024), stored: true };
    const answer = await send(api, CLERK, '0101', pack(padding, { name: 'a.xlsx', data: good('0101') }));
    expect(told(answer)).toEqual(['a.xlsx: accepted committed']);
  });

  it('may be a single workbook', async () => {
    const api = await openTestApi();
    const answer = await send(api, CLERK, '0101', good('0101'), '三月.xlsx');
    expect(told(answer)).toEqual(['三月.xlsx: accepted committed']);
  });

  it('unpacked again, as after a crash, changes nothing', async () => {
    const api = await openTestApi();
    const answer = await send(api, REVIEWER, '01', pack({ name: 'a.xlsx', data: good('0101') }));
    const { raw, submissions } = api.pipeline.stores;
    const key = `raw/01/_/_/${answer.id}`;
    const stored = await raw.get(key);
    const storedAt = api.clock.now();
    await api.pipeline.run({ kind: 'ingest', key, versionId: stored?.versionId ?? '', storedAt });
    await api.pipeline.settle();
    expect(await receipt(api, REVIEWER, answer.id)).toEqual(answer);
    const versions = await submissions.versions({ unit: '0101', form: 'f', period: MARCH });
    expect(versions).toHaveLength(1);
  });

  it('is not unpacked again when the table is rebuilt: its workbooks have raw files of their own', async () => {
    const api = await openTestApi();
    const files = pack({ name: 'a.xlsx', data: good('0101') }, { name: 'b.xlsx', data: good('0201') });
    const { id, batch } = await send(api, REVIEWER, '01', files);
    const { raw } = api.pipeline.stores;
    const stored = await raw.get(`raw/01/_/_/${id}`);
    const uploads = createMemoryUploadStore();
    const put = vi.spyOn(raw, 'put');
    const request = { objectKey: stored?.key ?? '', versionId: stored?.versionId ?? '' };
    const deps = { ...api.pipeline.deps, uploads };
    const record = await ingestUpload(deps, { ...request, storedAt: api.clock.now() });
    expect(record).toMatchObject({ id, state: 'done', verdict: batch.verdict, outcome: 'unpacked' });
    expect(put).not.toHaveBeenCalled();
    expect(await uploads.upload(`${id}-0001`)).toBeNull();
  });

  it('that nobody announced may hold workbooks of its own unit alone', async () => {
    const api = await openTestApi();
    const { raw, uploads } = api.pipeline.stores;
    const key = 'raw/01/_/_/20220402-000000000-own';
    const files = pack({ name: 'a.xlsx', data: good('0101') }, { name: 'b.xlsx', data: good('01') });
    const { versionId } = await raw.put(key, files);
    await api.pipeline.run({ kind: 'ingest', key, versionId, storedAt: api.clock.now() });
    await api.pipeline.settle();
    expect(await uploads.upload('20220402-000000000-own-0001')).toBeNull();
    expect(await uploads.upload('20220402-000000000-own-0002')).toMatchObject({ outcome: 'committed' });
  });
});

describe('asking where to send a package', () => {
  it.each([
    ['more than 100 MB', { size: 101 * 1024 * 1024 }, 413],
    ['a unit that is not there', { unit: '0999' }, 403],
    ['no name', { fileName: '' }, 400],
  ])('is refused with %s', async (_, more, status) => {
    const api = await openTestApi();
    const body = { unit: '0101', fileName: '全部.zip', size: 10, ...more };
    expect((await api.call(REVIEWER, 'POST', '/batches', body)).status).toBe(status);
  });

  it('a plain upload is no package', async () => {
    const api = await openTestApi();
    const body = { unit: '0101', form: 'f', period: MARCH, fileName: 'a.xlsx', size: 10 };
    const { id } = IssuedSchema.parse(await (await api.call(CLERK, 'POST', '/uploads', body)).json());
    expect((await api.call(CLERK, 'GET', `/batches/${id}`)).status).toBe(404);
  });

  it('a file of an unknown unit is shown to its sender, and to no other unit', async () => {
    const api = await openTestApi();
    const { items } = await send(api, CLERK, '0101', pack({ name: 'x.xlsx', data: unknown }));
    const path = `/uploads/${items[0]?.upload?.id}`;
    expect((await api.call(CLERK, 'GET', path)).status).toBe(200);
    expect((await api.call(as('clerk', '0102'), 'GET', path)).status).toBe(404);
  });
});
