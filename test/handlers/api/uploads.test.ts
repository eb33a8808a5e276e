import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { period } from '../../core/rollup/fixtures.ts';
import { paper } from '../../steps/fake-check.ts';
import { as, openTestApi } from './open-test-api.ts';

const CLERK = as('clerk', '0101');
const KEY = { unit: '0101', form: 'f', period: period('2022-03') };
const NEW = { ...KEY, fileName: '三月 (终稿).xlsx', size: 100 };
const GOOD = paper({ key: KEY, verdict: 'accepted', parts: { 'SUM-001': { n: '2.5' } }, warnings: 1 });
const BAD = paper({ key: KEY, verdict: 'rejected', parts: {} });

const IssuedSchema = z.looseObject({
  id: z.string(),
  url: z.string(),
  fields: z.record(z.string(), z.string()),
});
const LinkSchema = z.strictObject({ url: z.string(), fileName: z.string(), expiresAt: z.string() });

type TestApi = Awaited<ReturnType<typeof openTestApi>>;

async function issue({ call }: TestApi, more: object = {}) {
  return IssuedSchema.parse(await (await call(CLERK, 'POST', '/uploads', { ...NEW, ...more })).json());
}

function send(
  { app }: TestApi,
  url: string,
  bytes: Uint8Array<ArrayBuffer>,
  fields: Record<string, string> = {},
) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', new File([bytes], 'whatever.xlsx'));
  return app.request(new URL(url).pathname, { method: 'POST', body: form });
}

async function upload(api: TestApi, bytes: Uint8Array) {
  const { id, url, fields } = await issue(api);
  expect((await send(api, url, new Uint8Array(bytes), fields)).status).toBe(204);
  return id;
}

describe('an upload', () => {
  it('goes from issued to received to done', async () => {
    const api = await openTestApi();
    const { id, url } = await issue(api);
    const state = async (query = '') => (await api.call(CLERK, 'GET', `/uploads/${id}${query}`)).json();
    expect(await state()).toMatchObject({ state: 'issued', sender: 'clerk-0101', verdict: null });
    expect((await send(api, url, new Uint8Array(GOOD))).status).toBe(204);
    expect(await state()).toMatchObject({ state: 'received', fileName: NEW.fileName });
    expect(await state('?wait=20')).toMatchObject({
      ...KEY,
      state: 'done',
      accepted: true,
      outcome: 'committed',
      version: 1,
      sender: 'clerk-0101',
      fileName: NEW.fileName,
    });
  });

  it('may be sent as the bytes themselves', async () => {
    const api = await openTestApi();
    const { id, url } = await issue(api);
    const put = { method: 'PUT', body: new Uint8Array(GOOD) };
    expect((await api.app.request(new URL(url).pathname, put)).status).toBe(204);
    await api.pipeline.settle();
    expect(await (await api.call(CLERK, 'GET', `/uploads/${id}`)).json()).toMatchObject({ version: 1 });
  });

  it('is stored under a key that the server chose', async () => {
    const api = await openTestApi();
    const id = await upload(api, GOOD);
    const keys: string[] = [];
    for await (const { key } of api.pipeline.stores.raw.list('raw/')) keys.push(key);
    expect(keys).toEqual([`raw/0101/f/2022-03/${id}`]);
  });

  it('takes one file only', async () => {
    const api = await openTestApi();
    const { url } = await issue(api);
    const answers = await Promise.all([
      send(api, url, new Uint8Array(GOOD)),
      send(api, url, new Uint8Array(BAD)),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
    const late = answers[0]?.status === 409 ? GOOD : BAD;
    expect((await send(api, url, new Uint8Array(late))).status).toBe(409);
  });

  it('takes none after ten minutes, and says so', async () => {
    const api = await openTestApi();
    const { id, url } = await issue(api);
    api.clock.set('2022-04-02T00:10:01.000Z');
    expect((await send(api, url, new Uint8Array(GOOD))).status).toBe(410);
    expect(await (await api.call(CLERK, 'GET', `/uploads/${id}`)).json()).toMatchObject({ state: 'expired' });
  });

  it.each([
    ['another form', (url: string) => url.replace(/\.[^.]+$/, '.AAAA')],
    ['an address for a download', () => ''],
    ['made up', (url: string) => url.replace(/[^/]+$/, 'x')],
  ])('is not taken under an address that was not issued: %s', async (_, change) => {
    const api = await openTestApi();
    const { url } = await issue(api);
    const file = await api.links.link({ key: 'raw/0101/f/2022-03/x', fileName: 'x', seconds: 60 });
    const changed = change(url) || file.replace('/files/', '/transfers/');
    expect((await send(api, changed, new Uint8Array(GOOD))).status).toBe(410);
  });

  it.each([
    ['no file', 0, 400],
    ['more than 20 MiB', 20 * 1024 * 1024 + 1, 413],
    ['more than the server reads', 22 * 1024 * 1024, 413],
  ])('is refused with %s', async (_, size, status) => {
    const api = await openTestApi();
    const { url } = await issue(api);
    expect((await send(api, url, new Uint8Array(size))).status).toBe(status);
  });

  it('is no file when it comes as text', async () => {
    const api = await openTestApi();
    const { url } = await issue(api);
    const body = new URLSearchParams({ file: 'x' });
    expect((await api.app.request(new URL(url).pathname, { method: 'POST', body })).status).toBe(400);
  });

  it.each([
    ['an unknown form', { form: 'nothing' }, 404],
    ['another cadence', { period: '2022Q1' }, 422],
    ['a unit that does not live then', { unit: '0199' }, 403],
    ['no period', { period: '2022-13' }, 400],
    ['a size that is too large', { size: 20 * 1024 * 1024 + 1 }, 413],
    ['a path', { fileName: '../../etc/passwd' }, 400],
    ['a backslash', { fileName: 'c:\\x.xlsx' }, 400],
    ['a line break', { fileName: 'a\r\nb' }, 400],
    ['half a character', { fileName: '\ud800' }, 400],
    ['a field too many', { key: 'raw/02' }, 400],
  ])('is not issued for %s', async (_, more, status) => {
    const { call } = await openTestApi();
    expect((await call(CLERK, 'POST', '/uploads', { ...NEW, ...more })).status).toBe(status);
  });

  it('is not issued while there is no organisation', async () => {
    const { call } = await openTestApi({
      orgs: { current: async () => null, currentVersion: async () => null },
    });
    const answer = await call(CLERK, 'POST', '/uploads', NEW);
    expect(await answer.json()).toMatchObject({ status: 409, code: 'no-organisation' });
  });

  it('is told as soon as it is done, and at once when it is', async () => {
    let pauses = 0;
    let settle = async () => {};
    const pause = async () => {
      pauses += 1;
      if (pauses === 3) await settle();
    };
    const api = await openTestApi({ pause });
    settle = () => api.pipeline.settle();
    const id = await upload(api, GOOD);
    const wait = async () => (await api.call(CLERK, 'GET', `/uploads/${id}?wait=20`)).json();
    expect(await wait()).toMatchObject({ state: 'done' });
    expect(pauses).toBe(3);
    expect(await wait()).toMatchObject({ state: 'done' });
    expect(pauses).toBe(3);
  });

  it('stops waiting when the process does', async () => {
    let pauses = 0;
    const api = await openTestApi({ stopping: () => pauses > 1, pause: async () => void pauses++ });
    const { id } = await issue(api);
    expect((await api.call(CLERK, 'GET', `/uploads/${id}?wait=20`)).status).toBe(200);
    expect(pauses).toBe(2);
  });
});

describe('what an upload was told', () => {
  it('is not there before it is done', async () => {
    const api = await openTestApi();
    const id = await upload(api, GOOD);
    for (const what of ['findings', 'annotated'])
      expect((await api.call(CLERK, 'GET', `/uploads/${id}/${what}`)).status).toBe(409);
  });

  it('comes in pages', async () => {
    const api = await openTestApi();
    const warnings = paper({ key: KEY, verdict: 'accepted', parts: {}, warnings: 5 });
    const id = await upload(api, warnings);
    await api.pipeline.settle();
    const page = async (query: string) => {
      const answer = await api.call(CLERK, 'GET', `/uploads/${id}/findings?${query}`);
      const items = z.array(z.looseObject({ cell: z.string() }));
      const schema = z.looseObject({ items, next: z.string().nullable(), total: z.number() });
      const { items: found, next, total } = schema.parse(await answer.json());
      return { cells: found.map(({ cell }) => cell), next, total };
    };
    expect(await page('limit=2')).toEqual({ cells: ['A1', 'A2'], next: '2', total: 5 });
    expect(await page('limit=2&cursor=2')).toEqual({ cells: ['A3', 'A4'], next: '4', total: 5 });
    expect(await page('limit=2&cursor=4')).toEqual({ cells: ['A5'], next: null, total: 5 });
    expect((await api.call(CLERK, 'GET', `/uploads/${id}/findings?limit=0`)).status).toBe(400);
    expect((await api.call(CLERK, 'GET', `/uploads/${id}/findings?cursor=-1`)).status).toBe(400);
  });

  it('has the marked copy behind an address that needs no token and works for five minutes', async () => {
    const api = await openTestApi();
    const id = await upload(api, BAD);
    await api.pipeline.settle();
    const moved = await api.call(CLERK, 'GET', `/uploads/${id}/annotated`);
    expect(moved.status).toBe(303);
    const accept = { accept: 'application/json' };
    const answer = await api.call(CLERK, 'GET', `/uploads/${id}/annotated`, undefined, accept);
    const link = LinkSchema.parse(await answer.json());
    expect(moved.headers.get('location')).toBe(link.url);
    const get = () => api.app.request(new URL(link.url).pathname);
    const file = await get();
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(new Uint8Array([1]));
    expect(file.headers.get('content-disposition')).toContain("filename*=UTF-8''marked.xlsx");
    api.clock.set('2022-04-02T00:05:01.000Z');
    expect((await get()).status).toBe(410);
  });

  it('has no marked copy when it was accepted', async () => {
    const api = await openTestApi();
    const id = await upload(api, GOOD);
    await api.pipeline.settle();
    expect((await api.call(CLERK, 'GET', `/uploads/${id}/annotated`)).status).toBe(404);
  });

  it('is not told to another unit, nor whether it exists', async () => {
    const api = await openTestApi();
    const id = await upload(api, GOOD);
    const answers = await Promise.all(
      [id, 'nothing'].map((one) => api.call(as('clerk', '0102'), 'GET', `/uploads/${one}`)),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
  });
});
