import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { GetObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Demo } from '../../bin/demo/write-demo.ts';
import { readProductVersion } from '../../bin/read-product-version.ts';
import { auditKey } from '../../lambdas/adapters/aws/locked-audit-log.ts';
import { createDynamoSubmissionStore } from '../../lambdas/adapters/dynamodb/submission-store.ts';
import { createDynamoUploadStore } from '../../lambdas/adapters/dynamodb/upload-store.ts';
import { AuditEntrySchema } from '../../lambdas/core/model/audit-entry.ts';
import { PackageResultSchema } from '../../lambdas/core/model/package-result.ts';
import { SubmissionKeySchema } from '../../lambdas/core/model/submission.ts';
import type { FunctionAssets } from '../../lib/functions.ts';
import { fifoRecord, loadEvent } from '../events/load-event.ts';
import { synthesise } from '../infra/synthesise.ts';
import { buildZip } from '../support/build-zip.ts';
import { type CliResult, ROOT } from '../support/run-cli.ts';
import { findForbidden } from './check-privileges.ts';
import { created, type Deployment, openDeployment, type Sent } from './deployment.ts';
import { drainRollups } from './drain-rollups.ts';
import type { Functions } from './open-functions.ts';
import { BUCKETS, type Cloud } from './start-cloud.ts';

const TOP = '0000';
const ExportSchema = z.looseObject({
  values: z.array(
    z.looseObject({
      node: z.string(),
      period: z.string(),
      indicator: z.string(),
      value: z.string().nullable(),
    }),
  ),
});

const AnswerSchema = z.object({
  statusCode: z.number(),
  body: z.string(),
  isBase64Encoded: z.boolean().default(false),
});

describe('the built functions, each in a process of its own', () => {
  let deployment: Deployment;
  let cloud: Cloud;
  let assets: FunctionAssets;
  let demo: Demo;
  let functions: Functions;
  let imported: CliResult;
  const run: Functions['run'] = (name) => functions.run(name);
  const put: Deployment['put'] = (...file) => deployment.put(...file);

  beforeAll(async () => {
    deployment = await openDeployment({ units: 5, months: 1, year: 2022, messy: false, seed: 7 });
    ({ cloud, assets, demo, functions, imported } = deployment);
  }, 120_000);

  afterAll(() => deployment?.stop());

  const uploads = () => createDynamoUploadStore(cloud.table, createDynamoSubmissionStore(cloud.table));

  it('find the organisation that an administrator imported', () => {
    expect(imported, imported.stderr).toMatchObject({ code: 0 });
    expect(imported.stdout).toContain('已导入');
  });

  it('are one module of at most 1.5 MB each', async () => {
    for (const [name, path] of Object.entries(assets))
      for (const file of await readdir(path)) {
        const { size } = await stat(join(path, file));
        if (file.endsWith('.mjs')) expect(size, `${name}/${file}`).toBeLessThanOrEqual(1.5 * 1024 * 1024);
      }
  });

  it('take in what arrives, and refuse what is damaged, in one batch', async () => {
    const sent: Sent[] = [];
    for (const [at, file] of (await deployment.workbooks()).entries())
      sent.push(await put(file, await readFile(join(demo.workbooks, file)), `20220203-${at}-demo`));
    const broken = await put('坏.xlsx', new Uint8Array([80, 75, 3, 4, 0]), '20220203-999-broken');
    const ingest = await run('ingest');
    for (let at = 0; at < sent.length; at += 5) {
      const batch = [...sent.slice(at, at + 5), ...(at === 0 ? [broken] : [])];
      const answer = await ingest.invoke({ Records: batch.map((one) => created(one)) });
      expect(answer, ingest.output()).toEqual({ batchItemFailures: [] });
    }
    for (const { id, file } of sent) {
      const record = await uploads().upload(id);
      expect(record, file).toMatchObject({ state: 'done', outcome: 'committed' });
      expect(record?.receivedAt).toBe('2022-02-03T01:02:03.000Z');
    }
    expect(await uploads().upload(broken.id)).toMatchObject({ verdict: 'corrupt', outcome: 'refused' });
  });

  it('give back only the message that failed', async () => {
    const ingest = await run('ingest');
    const again: Sent = { id: '20220203-0-demo', key: 'raw/_/_/_/20220203-0-demo', file: '' };
    const lost: Sent = { id: 'lost', key: 'raw/_/_/_/20220203-1-lost', file: '' };
    const poison = { ...created(lost), messageId: 'poison', body: '{"not":"an event"}' };
    const answer = await ingest.invoke({ Records: [created(lost), created(again), poison] });
    expect(answer).toEqual({
      batchItemFailures: [{ itemIdentifier: 'lost' }, { itemIdentifier: 'poison' }],
    });
    expect(ingest.output()).toMatch(/"level":"ERROR".*"service":"ingest".*"messageId":"poison"/);
  });

  it('refuse a workbook of another unit than its key says', async () => {
    const [first] = await deployment.workbooks();
    const bytes = await readFile(join(demo.workbooks, first ?? ''));
    const sent = await put('错放.xlsx', bytes, '20220203-500-stray', '9999/meetings/2022-01');
    const ingest = await run('ingest');
    expect(await ingest.invoke({ Records: [created(sent)] })).toEqual({ batchItemFailures: [] });
    expect(await uploads().upload(sent.id)).toMatchObject({ verdict: 'rejected', unit: '9999' });
  });

  it('take a submission back when the server says so, and not when a unit does', async () => {
    const one = demo.verdicts.find(({ verdict }) => verdict === 'accepted');
    if (!one) throw new Error('the demo has no accepted workbook');
    const { unit, form, period, file } = one;
    const store = createDynamoSubmissionStore(cloud.table);
    const head = await store.head(SubmissionKeySchema.parse({ unit, form, period }));
    if (!head) throw new Error(`${file} was not committed`);
    const bytes = new TextEncoder().encode(JSON.stringify({ withdraw: { unit, form, period } }));
    const said = { withdraw: '1', 'sent-by': 'somebody.else', 'sent-via': 'api' };
    const place = `${unit}/${form}/${period}`;
    const ingest = await run('ingest');
    const forged = await put('withdraw.json', bytes, '20220203-600-forged', place, said);
    expect(await ingest.invoke({ Records: [created(forged)] })).toEqual({ batchItemFailures: [] });
    expect(await uploads().upload(forged.id)).toMatchObject({ outcome: 'refused' });
    expect(await store.head(head)).toMatchObject({ version: head.version, withdrawn: false });
    const own = await put('withdraw.json', bytes, '20220203-601-own', `_/${place}`, said);
    expect(await ingest.invoke({ Records: [created(own)] })).toEqual({ batchItemFailures: [] });
    expect(await store.head(head)).toMatchObject({ version: head.version + 1, withdrawn: true });
    const actors = new Map((await deployment.audited()).map(({ id, actor }) => [id, actor.name]));
    expect(actors.get(`upload-${forged.id}`)).toBe('unknown');
    expect(actors.get(`upload-${own.id}`)).toBe('somebody.else');
    const again = await put(
      'again.xlsx',
      await readFile(join(demo.workbooks, file)),
      '20220203-602-again',
      place,
    );
    expect(await ingest.invoke({ Records: [created(again)] })).toEqual({ batchItemFailures: [] });
    expect(await store.head(head)).toMatchObject({ version: head.version + 2, withdrawn: false });
  });

  it('unpack a package that a unit put, into uploads of their own', async () => {
    const [one, two] = ['a', 'b'].map((_, i) => demo.verdicts.filter((all) => all.verdict === 'accepted')[i]);
    if (!one || !two) throw new Error('the demo has no accepted workbooks');
    const [own, other] = one.unit === two.unit ? [one, undefined] : [one, two];
    const bytes = async (file: string) => readFile(join(demo.workbooks, file));
    const parts = [
      { name: '本单位/一.xlsx', data: await bytes(own.file) },
      ...(other ? [{ name: '别的/二.xlsx', data: await bytes(other.file) }] : []),
      { name: '说明.txt', data: '没有表头的文字' },
    ];
    const sent = await put('全部.zip', buildZip(parts), '20220203-700-package', `${own.unit}/_/_`);
    const ingest = await run('ingest');
    expect(await ingest.invoke({ Records: [created(sent)] }), ingest.output()).toEqual({
      batchItemFailures: [],
    });
    expect(await uploads().upload(sent.id)).toMatchObject({ outcome: 'unpacked', unit: own.unit });
    const listed = await cloud.s3.send(new ListObjectsV2Command({ Bucket: BUCKETS.raw, Prefix: 'raw/_/' }));
    const keys = (listed.Contents ?? []).flatMap(({ Key }) => (Key?.includes(sent.id) ? [Key] : []));
    const place = `raw/_/${own.unit}/${own.form}/${own.period}/${sent.id}-0001`;
    expect(keys).toContain(place);
    const members = keys.map((key) => ({ id: key.split('/').at(-1) ?? '', key, file: '' }));
    expect(await ingest.invoke({ Records: members.map((one) => created(one)) })).toEqual({
      batchItemFailures: [],
    });
    expect(await uploads().upload(`${sent.id}-0001`)).toMatchObject({ unit: own.unit, outcome: 'same' });
    const told = await cloud.s3.send(
      new GetObjectCommand({ Bucket: BUCKETS.results, Key: `results/${sent.id}/members.json` }),
    );
    const { members: receipts } = PackageResultSchema.parse(
      JSON.parse((await told.Body?.transformToString()) ?? ''),
    );
    expect(receipts.map(({ name, finding }) => [name, finding?.code ?? null])).toEqual([
      ['本单位/一.xlsx', null],
      ...(other ? [['别的/二.xlsx', 'B006']] : []),
      ['说明.txt', null],
    ]);
  });

  it('fold what came in up to the top; a poison message holds up its own group only', async () => {
    const rollup = await run('rollup');
    const poisoned = [
      fifoRecord({ id: 'poison', group: 'g1', body: '{"node":1}' }),
      fifoRecord({ id: 'behind', group: 'g1', body: '{"node":2}' }),
    ];
    expect(await rollup.invoke({ Records: poisoned })).toEqual({
      batchItemFailures: [{ itemIdentifier: 'poison' }, { itemIdentifier: 'behind' }],
    });
    const { handled, failed } = await drainRollups(cloud, rollup);
    expect(failed).toEqual([]);
    expect(handled).toBeGreaterThan(10);
  });

  it('find no drift at night, and nothing to sweep', async () => {
    const verify = await run('verify');
    const [year] = z
      .array(z.looseObject({ compared: z.number(), drift: z.array(z.unknown()) }))
      .parse(await verify.invoke({ ...loadEvent('schedule'), years: [2022] }));
    expect(year?.compared).toBeGreaterThan(50);
    expect(year?.drift).toEqual([]);
    expect(verify.output()).toContain('"RollupsVerified"');
    expect(await (await run('sweep')).invoke(loadEvent('schedule'))).toEqual({ sent: 0 });
  });

  it('export the numbers that were put in', async () => {
    const publish = await run('publish');
    const record = { ...loadEvent('sqs-record'), body: JSON.stringify({ period: '2022-01', node: TOP }) };
    expect(await publish.invoke({ Records: [record] })).toEqual({ batchItemFailures: [] });
    const key = `exports/2022-01/${TOP}/rollup.json`;
    const answer = await cloud.s3.send(new GetObjectCommand({ Bucket: BUCKETS.results, Key: key }));
    const { values } = ExportSchema.parse(JSON.parse((await answer.Body?.transformToString()) ?? ''));
    const printed = new Map(values.map((one) => [`${one.node} ${one.period} ${one.indicator}`, one.value]));
    const expected = demo.expected.filter(({ period }) => period === '2022-01');
    expect(expected.length).toBeGreaterThan(100);
    for (const { node, period, indicator, value } of expected)
      expect(printed.get(`${node} ${period} ${indicator}`), `${node} ${indicator}`).toBe(value);
  });

  it('open periods, and remind once of what is missing', async () => {
    const periods = await run('periods');
    const { changed } = z.object({ changed: z.number() }).parse(await periods.invoke(loadEvent('schedule')));
    expect(changed).toBeGreaterThan(10);
    expect(await periods.invoke(loadEvent('schedule'))).toEqual({ changed: 0 });
    const remind = await run('remind');
    const first = z.object({ sent: z.number() }).parse(await remind.invoke(loadEvent('schedule')));
    expect(await remind.invoke(loadEvent('schedule'))).toEqual({ sent: 0 });
    const notices = await cloud.sqs.send(
      new ReceiveMessageCommand({ QueueUrl: cloud.noticeQueueUrl, MaxNumberOfMessages: 10 }),
    );
    expect(notices.Messages?.length ?? 0).toBe(Math.min(first.sent, 10));
  });

  it('have written every audit entry to the locked bucket as well, byte for byte', async () => {
    const entries = await deployment.audited();
    const actions = new Set(entries.map(({ action }) => action));
    expect([...actions].sort()).toEqual([
      'organisation.imported',
      'submission.committed',
      'submission.refused',
      'submission.withdrawn',
    ]);
    const listed = await cloud.s3.send(new ListObjectsV2Command({ Bucket: BUCKETS.issued }));
    expect(listed.Contents?.map(({ Key }) => Key).sort()).toEqual(entries.map(auditKey).sort());
    for (const entry of entries) {
      const object = await cloud.s3.send(
        new GetObjectCommand({ Bucket: BUCKETS.issued, Key: auditKey(entry) }),
      );
      expect(AuditEntrySchema.parse(JSON.parse((await object.Body?.transformToString()) ?? ''))).toEqual(
        entry,
      );
    }
  });

  it('leave a message that is no JSON in its queue', async () => {
    await cloud.sqs.send(
      new SendMessageCommand({
        QueueUrl: cloud.rollupQueueUrl,
        MessageBody: 'not even JSON',
        MessageGroupId: 'broken',
        MessageDeduplicationId: 'broken',
      }),
    );
    const { failed } = await drainRollups(cloud, await run('rollup'));
    expect(failed).toHaveLength(1);
  });

  it.each(['http-api-v2', 'rest-proxy'])('answer requests: %s', async (name) => {
    const api = await run('api');
    const answer = AnswerSchema.parse(await api.invoke(loadEvent(name)));
    expect(answer.statusCode).toBe(200);
    const document = z.looseObject({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) });
    const body = answer.isBase64Encoded ? Buffer.from(answer.body, 'base64').toString() : answer.body;
    expect(Object.keys(document.parse(JSON.parse(body)).paths).length).toBeGreaterThan(10);
  });

  it.each(['http-api-v2', 'rest-proxy'])('serve the portal: %s', async (name) => {
    const api = await run('api');
    const get = async (path: string, headers = {}) =>
      AnswerSchema.parse(
        await api.invoke({ ...loadEvent(name), path, rawPath: path, headers: { host: 'x', ...headers } }),
      );
    const page = await get('/');
    expect(page).toMatchObject({ statusCode: 200, isBase64Encoded: false });
    expect(page.body).toContain('assets/landing.css');
    const plain = await get('/assets/landing.css');
    expect(plain.body).toBe(await readFile(join(ROOT, 'web/public/assets/landing.css'), 'utf8'));
    const packed = await get('/assets/landing.css', { 'accept-encoding': 'gzip' });
    expect(packed.isBase64Encoded).toBe(true);
    expect(gunzipSync(Buffer.from(packed.body, 'base64')).toString()).toBe(plain.body);
    expect((await get('/assets/..%2f..%2findex.mjs')).statusCode).toBe(404);
    const { body } = await get('/health');
    const { version } = z.object({ version: z.string() }).parse(JSON.parse(body));
    expect(version).toBe(await readProductVersion(ROOT));
  });

  it('let nobody in without a token of the issuer', async () => {
    const api = await run('api');
    const event = { ...loadEvent('http-api-v2'), rawPath: '/organisation' };
    const answer = AnswerSchema.parse(await api.invoke(event));
    expect(answer.statusCode).toBe(401);
    const forged = { ...event, headers: { authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.' } };
    expect(AnswerSchema.parse(await api.invoke(forged)).statusCode).toBe(401);
  });

  it('have asked for nothing that their roles do not allow', () => {
    const synthesis = synthesise({ environment: 'prod', region: 'us-east-1' });
    const recorded = [...functions.recorded()];
    expect(recorded.flatMap(([, requests]) => requests).length).toBeGreaterThan(200);
    for (const [name, requests] of recorded) expect(findForbidden(synthesis, name, requests)).toEqual([]);
    const wrong = [
      { action: 'dynamodb:PutItem', on: 'ROLL#2022#meetings#v#-' },
      { action: 's3:PutObject', on: `${BUCKETS.raw}/raw/0101/meetings/2022-03/x` },
      { action: 's3:GetObject', on: `${BUCKETS.issued}/audit/x` },
      { action: 's3:PutObject', on: `${BUCKETS.issued}/2022-03/x` },
    ];
    expect(findForbidden(synthesis, 'ingest', wrong)).toHaveLength(4);
  });
});
