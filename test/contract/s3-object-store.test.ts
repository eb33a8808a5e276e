import { PutObjectCommand, PutObjectRetentionCommand, S3Client } from '@aws-sdk/client-s3';
import { startFauxqs } from 'fauxqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createVersionLock } from '../../lambdas/adapters/aws/lock-version.ts';
import { ObjectExistsError } from '../../lambdas/adapters/aws/put-once.ts';
import { createS3DownloadSigner } from '../../lambdas/adapters/aws/s3-download-signer.ts';
import { createS3ObjectStore } from '../../lambdas/adapters/aws/s3-object-store.ts';
import { createS3UploadIssuer } from '../../lambdas/adapters/aws/s3-upload-issuer.ts';
import { createFakeS3 } from './fake-s3.ts';

const BUCKET = 'objects';
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (object: { bytes: Uint8Array } | null) => new TextDecoder().decode(object?.bytes);

describe('objects written once', () => {
  const open = (conflicts = 0) => {
    const { client, mock } = createFakeS3({ conflicts });
    const store = createS3ObjectStore(client, { bucket: BUCKET, maxBytes: 1_000, once: true });
    return { store, mock };
  };

  it('asks S3 to write only where nothing is', async () => {
    const { store, mock } = open();
    await store.put('k', bytes('a'), { m: '1' });
    expect(mock.commandCalls(PutObjectCommand)[0]?.args[0].input).toMatchObject({
      IfNoneMatch: '*',
      ChecksumSHA256: 'ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs=',
      Metadata: { m: '1' },
    });
  });

  it('takes the same bytes again as done', async () => {
    const { store } = open();
    const first = await store.put('k', bytes('a'));
    expect(await store.put('k', bytes('a'))).toEqual(first);
  });

  it('refuses other bytes and keeps the first', async () => {
    const { store } = open();
    await store.put('k', bytes('a'));
    await expect(store.put('k', bytes('b'))).rejects.toThrow(ObjectExistsError);
    expect(text(await store.get('k'))).toBe('a');
  });

  it('tries again when another writer was under way', async () => {
    const { store } = open(2);
    await store.put('k', bytes('a'));
    expect(text(await store.get('k'))).toBe('a');
  });
});

describe('objects that are read', () => {
  it.each([
    ['shorter', 9, 9],
    ['as long as allowed', 10, 10],
    ['longer', 5_000, 11],
  ])('are read far enough to see that they are too long: %s', async (_, size, read) => {
    const { client } = createFakeS3();
    const store = createS3ObjectStore(client, { bucket: BUCKET, maxBytes: 10 });
    await store.put('k', new Uint8Array(size));
    expect((await store.get('k'))?.bytes).toHaveLength(read);
  });

  it('lose metadata that are not to be believed', async () => {
    const { client } = createFakeS3();
    const store = createS3ObjectStore(client, {
      bucket: BUCKET,
      maxBytes: 10,
      ignoredMetadata: (key) => (key === 'k' ? ['received-at'] : []),
    });
    await store.put('k', bytes('a'), { 'received-at': '2001-01-01T00:00:00Z', 'file-name': 'x' });
    expect((await store.get('k'))?.metadata).toEqual({ 'file-name': 'x' });
    await store.put('own', bytes('a'), { 'received-at': '2001-01-01T00:00:00Z' });
    expect((await store.get('own'))?.metadata).toEqual({ 'received-at': '2001-01-01T00:00:00Z' });
  });

  it('are locked from their creation on, for the same time however often they are read', async () => {
    const { client, mock } = createFakeS3();
    mock.on(PutObjectRetentionCommand).resolves({});
    const onRead = createVersionLock(client, { bucket: BUCKET, days: 30, mode: 'COMPLIANCE' });
    const store = createS3ObjectStore(client, { bucket: BUCKET, maxBytes: 10, onRead });
    const { versionId } = await store.put('k', bytes('a'));
    for (let i = 0; i < 2; i++) await store.get('k', versionId);
    const locks = mock.commandCalls(PutObjectRetentionCommand).map(({ args }) => args[0].input);
    expect(locks).toHaveLength(2);
    expect(locks[1]).toEqual(locks[0]);
    expect(locks[0]).toEqual({
      Bucket: BUCKET,
      Key: 'k',
      VersionId: versionId,
      Retention: { Mode: 'COMPLIANCE', RetainUntilDate: new Date('2022-05-03T01:02:03Z') },
    });
  });

  it('are not handed out when they could not be locked', async () => {
    const { client, mock } = createFakeS3();
    mock.on(PutObjectRetentionCommand).rejects(new Error('AccessDenied'));
    const onRead = createVersionLock(client, { bucket: BUCKET, days: 30, mode: 'COMPLIANCE' });
    const store = createS3ObjectStore(client, { bucket: BUCKET, maxBytes: 10, onRead });
    await store.put('k', bytes('a'));
    await expect(store.get('k')).rejects.toThrow('AccessDenied');
  });

  it('fail loudly when S3 answers something else than it documents', async () => {
    const { client, mock } = createFakeS3();
    mock.on(PutObjectCommand).resolves({ VersionId: 7 as never });
    const store = createS3ObjectStore(client, { bucket: BUCKET, maxBytes: 10 });
    await expect(store.put('k', bytes('a'))).rejects.toThrow('VersionId');
  });
});

describe('over the wire', () => {
  let server: Awaited<ReturnType<typeof startFauxqs>>;
  let client: S3Client;
  beforeAll(async () => {
    server = await startFauxqs({ port: 0, logger: false });
    server.createBucket(BUCKET);
    client = new S3Client({
      endpoint: `http://127.0.0.1:${server.port}`,
      region: 'us-east-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      forcePathStyle: true,
    });
  });
  afterAll(async () => {
    client.destroy();
    await server.stop();
  });

  it.each([
    ['nothing', 0],
    ['a little', 13],
    ['a workbook', 300_000],
  ])('gives back %s as it was, with its metadata', async (_, size) => {
    const store = createS3ObjectStore(client, { bucket: BUCKET, maxBytes: 1_000_000 });
    const given = Uint8Array.from({ length: size }, (_unused, at) => (at * 31) % 256);
    await store.put(`raw/一/${size}`, given, { 'file-name': '%E4%B8%80.xlsx' });
    const object = await store.get(`raw/一/${size}`);
    expect(Buffer.from(object?.bytes ?? []).equals(given)).toBe(true);
    expect(object?.metadata).toEqual({ 'file-name': '%E4%B8%80.xlsx' });
  });

  it('has nothing where nothing was put', async () => {
    const store = createS3ObjectStore(client, { bucket: BUCKET, maxBytes: 10 });
    expect(await store.get('not/there')).toBeNull();
  });

  it('hands a file out by a signed link, under its own name', async () => {
    const key = 'exports/2022-03/0000/rollup.xlsx';
    await createS3ObjectStore(client, { bucket: BUCKET, maxBytes: 10 }).put(key, bytes('workbook'));
    const signer = createS3DownloadSigner(client, BUCKET);
    const link = await signer.link({ key, fileName: '三月.xlsx', seconds: 300 });
    expect(new URL(link).searchParams.get('X-Amz-Expires')).toBe('300');
    expect(new URL(link).searchParams.get('response-content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('三月.xlsx')}`,
    );
    expect(await (await fetch(link)).text()).toBe('workbook');
  });

  it('signs key, size and metadata, and nothing that a sender could choose', async () => {
    const { fields } = await createS3UploadIssuer(client, BUCKET).issue({
      key: 'raw/k',
      metadata: { 'file-name': 'x.xlsx' },
      maxBytes: 20,
      seconds: 600,
    });
    const policy = JSON.parse(Buffer.from(fields.Policy ?? '', 'base64').toString());
    expect(fields).toMatchObject({ key: 'raw/k', 'x-amz-meta-file-name': 'x.xlsx' });
    const life = Date.parse(policy.expiration) - Date.now();
    expect(life).toBeGreaterThan(590_000);
    expect(life).toBeLessThanOrEqual(600_000);
    expect(policy.conditions).toEqual(
      expect.arrayContaining([
        ['content-length-range', 1, 20],
        { 'x-amz-meta-file-name': 'x.xlsx' },
        { bucket: BUCKET },
        { key: 'raw/k' },
      ]),
    );
    expect(JSON.stringify(policy.conditions)).not.toContain('starts-with');
  });
});
