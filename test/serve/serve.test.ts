import { readFile, stat, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { ExpectedVerdict } from '../../bin/demo/write-demo.ts';
import { writeDemo } from '../../bin/demo/write-demo.ts';
import { loadCatalogue } from '../../lambdas/adapters/local/load-catalogue.ts';
import { ROOT, runCli, temporaryFolder } from '../support/run-cli.ts';
import { signIn } from './api-client.ts';
import { runWithInput, type Serving, startServe } from './start-serve.ts';

const PASSWORD = '一个很长的口令 1';
const OTHER = 'another passphrase';
const PATIENCE = { timeout: 30_000, interval: 50 };

let data: string;
let workbooks: string;
let demo: Awaited<ReturnType<typeof writeDemo>>;

beforeAll(async () => {
  const folder = await temporaryFolder();
  data = join(folder, 'data');
  const index = await loadCatalogue(join(ROOT, 'catalogue', 'party-building'), join(folder, 'cache'));
  demo = await writeDemo(join(folder, 'demo'), index, {
    units: 6,
    months: 2,
    year: 2022,
    messy: true,
    seed: 3,
  });
  workbooks = demo.workbooks;
  expect((await runCli(['--data', data, 'org', 'import', demo.orgFile])).code).toBe(0);
  const add = ['--data', data, 'user', 'add'];
  expect(
    (await runWithInput([...add, '统计员', '--role', 'analyst', '--all-units'], `${PASSWORD}\n`)).code,
  ).toBe(0);
}, 120_000);

const pick = (verdict: ExpectedVerdict['verdict'], skip = 0) => {
  const found = demo.verdicts.filter(
    (one) => one.verdict === verdict && one.file.endsWith('.xlsx') && !one.unit.endsWith('00'),
  )[skip];
  if (!found) throw new Error(`the demo has no ${verdict} workbook`);
  const { unit, form, period } = found;
  return { file: join(workbooks, found.file), key: { unit, form, period } };
};

async function withServer<T>(work: (server: Serving) => Promise<T>): Promise<T> {
  const server = await startServe(data);
  try {
    return await work(server);
  } finally {
    expect(await server.kill('SIGTERM')).toBe(0);
  }
}

const FindingsSchema = z.looseObject({
  items: z.array(z.looseObject({ code: z.string() })),
  total: z.number(),
  annotated: z.boolean(),
  counts: z.looseObject({ error: z.number() }),
});
const RollupSchema = z.looseObject({
  values: z.array(z.looseObject({ indicator: z.string(), value: z.string().nullable() })),
});

describe('huibao serve', { timeout: 120_000 }, () => {
  it('takes a good and a bad workbook, tells what is wrong, and rolls up', () =>
    withServer(async ({ address, log }) => {
      const api = await signIn(address, '统计员', PASSWORD);
      const good = pick('accepted');
      expect(await api.finished(await api.send(good.file, good.key))).toMatchObject({
        ...good.key,
        accepted: true,
        outcome: 'committed',
        sender: '统计员',
      });

      const bad = pick('rejected');
      const refused = await api.finished(await api.send(bad.file, bad.key));
      expect(refused).toMatchObject({ verdict: 'rejected', outcome: 'refused', accepted: false });
      const findings = await api.read(`/uploads/${refused.id}/findings`, FindingsSchema);
      expect(findings.counts.error).toBeGreaterThan(0);
      expect(findings.annotated).toBe(true);
      const copy = await api.get(`/uploads/${refused.id}/annotated`);
      expect(copy.status).toBe(200);
      expect(copy.headers.get('content-disposition')).toMatch(
        /^attachment; filename="[\w .()-]+"; filename\*=UTF-8''/,
      );
      expect(
        Buffer.from(await copy.arrayBuffer())
          .subarray(0, 2)
          .toString(),
      ).toBe('PK');

      const { unit, period } = good.key;
      const at = `node=${unit}&period=${period}`;
      const one = demo.expected.find(
        (value) =>
          value.node === unit && value.period === period && value.indicator === indicatorOf(good.key.form),
      );
      expect(one?.value).toMatch(/^\d/);
      await expect
        .poll(async () => {
          const { values } = await api.read(`/rollups?${at}`, RollupSchema);
          return values.find(({ indicator }) => indicator === one?.indicator)?.value;
        }, PATIENCE)
        .toBe(one?.value);
      const trace = await api.read(
        `/trace?${at}&indicator=${one?.indicator}`,
        z.looseObject({ value: z.string() }),
      );
      expect(trace.value).toBe(one?.value);
      expect(JSON.stringify(trace)).toContain(good.file.split('/').at(-1));
      expect(await (await api.get(`/exports/csv?${at}`)).text()).toContain(one?.indicator);

      expect(log()).toContain('"route":"POST /uploads"');
      expect(log()).not.toContain(api.token);
      expect(log()).not.toMatch(/eyJ[\w-]+\.eyJ/);
    }));

  it('gives the template of a unit, and knows it again when it comes back', () =>
    withServer(async ({ address }) => {
      const api = await signIn(address, '统计员', PASSWORD);
      const key = { ...pick('accepted').key, form: 'meetings', period: '2022-02' };
      const answer = await api.get(`/templates/meetings/${key.unit}/2022-02`);
      expect(answer.headers.get('content-type')).toContain('spreadsheetml');
      const file = join(await temporaryFolder(), '模板.xlsx');
      await writeFile(file, Buffer.from(await answer.arrayBuffer()));
      const { id, verdict } = await api.finished(await api.send(file, key));
      expect(['accepted', 'accepted-with-warnings', 'rejected']).toContain(verdict);
      const { items } = await api.read(`/uploads/${id}/findings`, FindingsSchema);
      expect(items.filter(({ code }) => code.startsWith('U'))).toEqual([]);
    }));

  it('loses nothing when it is killed the moment it has said that a file is received', async () => {
    const { file, key } = pick('accepted', 1);
    const first = await startServe(data);
    const before = await signIn(first.address, '统计员', PASSWORD);
    const id = await before.send(file, key);
    await first.kill('SIGKILL');
    await withServer(async ({ address }) => {
      const api = await signIn(address, '统计员', PASSWORD);
      expect(await api.finished(id)).toMatchObject({ ...key, accepted: true, sender: '统计员' });
      const again = await fetch(`${address}/me`, { headers: { authorization: `Bearer ${before.token}` } });
      expect(again.status).toBe(200);
      const path = `/submissions/${key.unit}/${key.form}/${key.period}`;
      expect(await api.read(path, z.looseObject({}))).toMatchObject({ head: { uploadId: id } });
    });
  });

  it('answers whoever still waits before it stops', async () => {
    const server = await startServe(data);
    const api = await signIn(server.address, '统计员', PASSWORD);
    const { unit, form, period } = pick('accepted').key;
    const issued = await fetch(`${server.address}/uploads`, {
      method: 'POST',
      headers: { authorization: `Bearer ${api.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ unit, form, period, fileName: 'x.xlsx', size: 1 }),
    });
    const { id } = z.looseObject({ id: z.string() }).parse(await issued.json());
    const waiting = api.get(`/uploads/${id}?wait=20`);
    await api.get('/me');
    expect(await server.kill('SIGTERM')).toBe(0);
    expect((await waiting).status).toBe(200);
  });

  it('serves the portal, and nothing else that lies on the disk', () =>
    withServer(async ({ address }) => {
      const page = await fetch(address);
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(await page.text()).toContain('汇报');
      expect((await fetch(`${address}/assets/landing.css`)).status).toBe(200);
      for (const path of ['/../package.json', '/assets/../../package.json', '/assets/%2e%2e/%2e%2e/cdk.json'])
        expect([path, await rawStatus(address, path)]).toEqual([path, 404]);
    }));

  it('says so when the folder or the port is taken', () =>
    withServer(async ({ address }) => {
      const second = await runCli(['--data', data, 'serve', '--port', '0']);
      expect([second.code, second.stderr]).toEqual([
        1,
        expect.stringContaining('数据目录正被另一个进程使用'),
      ]);
      const other = await temporaryFolder();
      const third = await runCli(['--data', other, 'serve', '--port', new URL(address).port]);
      expect([third.code, third.stderr]).toEqual([1, expect.stringContaining('EADDRINUSE')]);
    }));
});

describe('huibao user', { timeout: 120_000 }, () => {
  const user = (args: readonly string[], input = '') =>
    runWithInput(['--data', data, 'user', ...args], input);
  const me = (address: string, token: string) =>
    fetch(`${address}/me`, { headers: { authorization: `Bearer ${token}` } });

  it('changes accounts while the server runs, and what was open ends at once', () =>
    withServer(async ({ address }) => {
      const { unit } = pick('accepted').key;
      expect((await user(['add', 'li', '--role', 'clerk', '--unit', unit], OTHER)).code).toBe(0);
      const api = await signIn(address, 'li', OTHER);
      expect(await (await me(address, api.token)).json()).toMatchObject({ roles: ['clerk'], unit });
      expect((await user(['password', 'li'], `${PASSWORD}\n`)).code).toBe(0);
      expect((await me(address, api.token)).status).toBe(401);
      const anew = await signIn(address, 'li', PASSWORD);
      expect((await me(address, anew.token)).status).toBe(200);
      expect((await user(['remove', 'li'])).code).toBe(0);
      expect((await me(address, anew.token)).status).toBe(401);
    }));

  it.each([
    [['add', 'x', '--role', 'clerk', '--unit', '0101'], 'short\n', '密码应为'],
    [['add', 'x', '--role', 'clerk', '--unit', '0101'], '', '密码应为'],
    [['add', 'boss', '--role', 'boss', '--unit', '0101'], PASSWORD, '没有角色'],
    [['add', 'x', '--role', 'clerk'], PASSWORD, '--unit'],
    [['add', 'x', '--role', 'clerk', '--unit', '*'], PASSWORD, '不是单位编码'],
    [['add', 'a b', '--role', 'clerk', '--unit', '0101'], PASSWORD, '不合适'],
    [['add', '统计员', '--role', 'clerk', '--unit', '0101'], PASSWORD, '已存在'],
    [['add', 'longenough', '--role', 'clerk', '--unit', '0101'], 'LongEnough', '不能与用户名相同'],
    [['remove', 'nobody'], '', '没有账号'],
    [['password', 'nobody'], PASSWORD, '没有账号'],
  ])('%j is refused', async (args, input, message) => {
    const { code, stderr } = await user(args, input);
    expect([code, stderr]).toEqual([1, expect.stringContaining(message)]);
  });

  it('keeps accounts and key readable by their owner only, and no password anywhere', async () => {
    for (const name of ['accounts.json', 'signing.key'])
      expect(((await stat(join(data, 'accounts', name))).mode & 0o777).toString(8)).toBe('600');
    const text = await readFile(join(data, 'accounts', 'accounts.json'), 'utf8');
    expect(text).toContain('统计员');
    expect(text).not.toContain(PASSWORD);
    expect((await user(['list'])).stdout).not.toMatch(/hash|salt/);
  });
});

/** The path goes out as it is: `fetch` would tidy it up. */
function rawStatus(address: string, path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path }, (answer) => resolve(answer.resume().statusCode));
    asked.on('error', reject);
    asked.end();
  });
}

function indicatorOf(form: string): string {
  const codes: Readonly<Record<string, string>> = {
    meetings: 'MTG-002',
    training: 'TRN-001',
    rectification: 'RCT-002',
  };
  return codes[form] ?? '';
}
