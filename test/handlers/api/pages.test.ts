import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPortalFolder } from '../../../lambdas/adapters/local/portal-folder.ts';
import { as, openTestApi } from './open-test-api.ts';

const PAGE = '<!doctype html><title>门户</title>';
const SCRIPT = `export const rows = [${'"一行",'.repeat(500)}];\n`;

let folder: string;
let app: Awaited<ReturnType<typeof openTestApi>>['app'];
let call: Awaited<ReturnType<typeof openTestApi>>['call'];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huibao-portal-'));
  const portal = join(folder, 'dist');
  await mkdir(join(portal, 'assets/fonts'), { recursive: true });
  const files = {
    'index.html': PAGE,
    health: 'not this',
    'openapi.json': 'nor this',
    '.env': 'SECRET=1',
    'assets/.env': 'SECRET=1',
    'assets/index-Bq3x9Z_a.js': SCRIPT,
    'assets/chart-overview.css': 'a{color:red}',
    'assets/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'assets/fonts/a-1234567f.woff2': 'wOF2',
    'assets/thing.xyz': '?',
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(portal, name), content);
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await symlink(join(folder, 'secret.txt'), join(portal, 'assets/link.txt'));
  ({ app, call } = await openTestApi({ portal: openPortalFolder(portal) }));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('portal', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/assets/index-Bq3x9Z_a.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/assets/fonts/a-1234567f.woff2', 'font/woff2', 'public, max-age=31536000, immutable'],
    ['/assets/chart-overview.css', 'text/css; charset=utf-8', 'no-cache'],
    ['/assets/logo.svg', 'image/svg+xml; charset=utf-8', 'no-cache'],
    ['/assets/thing.xyz', 'application/octet-stream', 'no-cache'],
  ])('%s is %s, kept: %s', async (path, type, cache) => {
    const answer = await app.request(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.headers.get('cache-control')).toBe(cache);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy.split('; ').sort()).toEqual([
      "base-uri 'none'",
      "default-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "object-src 'none'",
    ]);
  });

  it('answers no more than that nothing changed to those who have it', async () => {
    const first = await app.request('/');
    expect(await first.text()).toBe(PAGE);
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[0-9a-f]{32}"$/);
    for (const had of [tag, `W/${tag}`, `"x", ${tag}`, '*']) {
      const again = await app.request('/', { headers: { 'if-none-match': had } });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe('');
      expect(again.headers.get('etag')).toBe(tag);
      expect(again.headers.get('cache-control')).toBe('no-cache');
    }
    expect((await app.request('/', { headers: { 'if-none-match': '"x"' } })).status).toBe(200);
  });

  it.each([
    ['gzip, deflate, br', true],
    ['br;q=1.0, gzip;q=0.8', true],
    ['gzip;q=0', false],
    ['gzip;q=0.0, br', false],
    ['identity', false],
    ['', false],
  ])('compressed for those who accept %j: %s', async (accept, compressed) => {
    const path = '/assets/index-Bq3x9Z_a.js';
    const answer = await app.request(path, { headers: { 'accept-encoding': accept } });
    expect(answer.headers.get('content-encoding')).toBe(compressed ? 'gzip' : null);
    expect(answer.headers.get('vary')).toBe('Accept-Encoding');
    expect(answer.headers.get('etag')?.endsWith('-gzip"')).toBe(compressed);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect((compressed ? gunzipSync(bytes) : bytes).toString()).toBe(SCRIPT);
  });

  it('answers HEAD without the file', async () => {
    const answer = await app.request('/assets/logo.svg', { method: 'HEAD' });
    expect([answer.status, await answer.text()]).toEqual([200, '']);
    expect(answer.headers.get('content-type')).toContain('svg');
  });

  it.each([
    '/assets/',
    '/assets/nothing.js',
    '/assets/../index.html',
    '/assets/..%2findex.html',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/assets/..\\..\\secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/assets//etc/passwd',
    '/assets/link.txt',
    '/assets/.env',
    '/assets/fonts',
    '/assets/logo.svg%00.js',
    '/assets/%E0%A4%A',
    '/.env',
    '/index.html',
    '/secret.txt',
  ])('has no %s', async (path) => {
    const answer = await app.request(path);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it.each(['POST', 'PUT', 'DELETE'])('takes no %s', async (method) => {
    expect((await app.request('/', { method })).status).toBe(404);
  });

  it('leaves the interface where it is', async () => {
    expect(await (await call(null, 'GET', '/health')).json()).toMatchObject({
      status: 'ok',
      version: '1.2.3',
    });
    const document = await app.request('/openapi.json');
    expect(await document.json()).toMatchObject({ info: { title: '汇报 Huibao' } });
    expect(document.headers.get('cache-control')).toBe('no-store');
    expect(document.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await call(as('admin', '*'), 'GET', '/me')).status).toBe(200);
    expect((await app.request('/me')).status).toBe(401);
  });
});

describe('the page that comes with the product', () => {
  it('stands by itself: every address in it is relative and is there', async () => {
    const { app: own } = await openTestApi();
    const page = await (await own.request('/')).text();
    const addresses = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? '');
    expect(addresses.length).toBeGreaterThan(4);
    for (const address of addresses) {
      expect(address).not.toMatch(/^\/|:/);
      expect((await own.request(`/${address}`)).status, address).toBe(200);
    }
    expect(page).not.toMatch(/<style|style=|<script>|\son\w+=/);
    for (const text of ['汇报', 'Huibao', '接口说明', 'openapi.json', 'lang="en"'])
      expect(page).toContain(text);
  });
});
