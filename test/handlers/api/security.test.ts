import { describe, expect, it } from 'vitest';
import { createFixedClock } from '../../../lambdas/adapters/memory/fixed-clock.ts';
import { ACCESS } from '../../../lambdas/handlers/api/access.ts';
import { createAttemptLimit } from '../../../lambdas/handlers/api/attempt-limit.ts';
import { contentDisposition } from '../../../lambdas/handlers/api/content-disposition.ts';
import { ProblemSchema } from '../../../lambdas/handlers/api/problem-schema.ts';
import { as, openTestApi, PASSWORD, tokenOf } from './open-test-api.ts';

const ANALYST = as('analyst', '*');

async function readProblem(answer: Response) {
  const { requestId: _, ...problem } = ProblemSchema.parse(await answer.json());
  return problem;
}

describe('without a valid token', () => {
  const guarded = Object.entries(ACCESS).filter(([, { who }]) => who !== 'anyone' && who !== 'link');
  it.each(guarded)('%s is refused', async (name) => {
    const { app, call } = await openTestApi();
    const [method = '', pattern = ''] = name.split(' ');
    const path = pattern.replaceAll(/\{\w+\}/g, '01');
    const answer = await call(null, method, path);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
    for (const header of ['Bearer', 'Bearer ', 'Basic YTpi', 'bearer a b', `Bearer ${'a'.repeat(10_000)}`])
      expect((await app.request(path, { method, headers: { authorization: header } })).status).toBe(401);
  });

  it('says so when tokens cannot be checked just now', async () => {
    const { call, pipeline } = await openTestApi({
      tokens: { verify: () => Promise.reject(new Error('secret address')) },
    });
    const answer = await call(ANALYST, 'GET', '/me');
    expect(answer.status).toBe(503);
    expect(await answer.text()).not.toContain('secret');
    expect(pipeline.log.entries.some(({ message }) => message === 'a token could not be checked')).toBe(true);
  });
});

describe('paths that try to get around the guard', () => {
  it.each([
    '/submissions/0%32/f/2022-03',
    '/submissions/02%2Ff/f/2022-03',
    '/submissions/02;x=1/f/2022-03',
    '/submissions/../submissions/02/f/2022-03',
    '/submissions/%2e%2e/02/f/2022-03',
    '//submissions/02/f/2022-03',
    '/submissions/02/f/2022-03/',
    '/submissions/02/f/2022-03%00',
    '/submissions/%E0%A4%A/f/2022-03',
    '/SUBMISSIONS/02/f/2022-03',
    '/rollups?node=01&node=02&period=2022-03',
    '/rollups?node=02&period=2022-03&node=01',
    '/rollups?node=0%32&period=2022-03',
    '/rollups?node[]=02&period=2022-03',
    '/completeness?node=02&period=2022-03&unit=01',
  ])('%s', async (path) => {
    const { app } = await openTestApi();
    const answer = await app.request(path, {
      headers: { authorization: `Bearer ${tokenOf(as('reviewer', '01'))}` },
    });
    const text = await answer.text();
    expect(text).not.toContain('"02"');
    if (answer.status < 400) expect(JSON.parse(text).node).toBe('01');
  });

  it('the unit of the body is the one that is checked', async () => {
    const { app } = await openTestApi();
    const body = '{"unit":"01","form":"f","period":"2022-03","fileName":"a","size":1,"unit":"02"}';
    const answer = await app.request('/uploads', {
      method: 'POST',
      headers: {
        authorization: `Bearer ${tokenOf(as('clerk', '01'))}`,
        'content-type': 'application/json',
      },
      body,
    });
    expect(answer.status).toBe(403);
  });

  it.each([['text/plain'], ['application/x-www-form-urlencoded'], ['']])(
    'a body sent as "%s" is no way in',
    async (type) => {
      const { app } = await openTestApi();
      const answer = await app.request('/uploads', {
        method: 'POST',
        headers: {
          authorization: `Bearer ${tokenOf(as('clerk', '01'))}`,
          'content-type': type,
        },
        body: '{"unit":"02","form":"f","period":"2022-03","fileName":"a","size":1}',
      });
      expect(answer.status).toBe(403);
    },
  );
});

describe('answers', () => {
  it('carry security headers and a request id, also when nothing is found', async () => {
    const { call } = await openTestApi();
    const answer = await call(null, 'GET', '/nowhere');
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
    expect(answer.headers.get('x-powered-by')).toBeNull();
  });

  it('tell nothing of a fault but its number, under which the log has it in full', async () => {
    const { call, pipeline } = await openTestApi({
      orgs: {
        current: () => Promise.reject(new Error('table at 10.0.0.7 does not answer')),
        currentVersion: async () => null,
      },
    });
    const answer = await call(ANALYST, 'GET', '/me');
    expect(answer.status).toBe(500);
    const text = await answer.text();
    expect(text).not.toMatch(/10\.0\.0\.7|at |\.ts/);
    const logged = pipeline.log.entries.find(({ message }) => message === 'a request failed');
    expect(logged?.fields).toMatchObject({ request: JSON.parse(text).requestId });
    expect(String(logged?.fields.stack)).toContain('10.0.0.7');
  });

  it('take a request id over when it is harmless, and make another when it is not', async () => {
    const { call } = await openTestApi();
    const taken = await call(null, 'GET', '/health', undefined, { 'x-request-id': 'abc-123' });
    expect(taken.headers.get('x-request-id')).toBe('abc-123');
    const odd = await call(null, 'GET', '/health', undefined, { 'x-request-id': 'a b{"x":1}' });
    expect(odd.headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
  });

  it.each([
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en-GB,en;q=0.9', 'en'],
    ['fr', 'zh'],
    ['', 'zh'],
  ])('speak the language asked for: %s', async (asked, language) => {
    const { call } = await openTestApi();
    const answer = await call(null, 'GET', '/me', undefined, { 'accept-language': asked });
    const { detail, text } = ProblemSchema.parse(await answer.json());
    expect(answer.headers.get('content-language')).toBe(language);
    expect(detail).toBe(language === 'en' ? text.en : text.zh);
  });
});

describe('bodies', () => {
  it.each([
    ['not JSON', '{'],
    ['a list', '[]'],
    ['null', 'null'],
    ['nothing', ''],
  ])('%s is a bad request', async (_, body) => {
    const { app } = await openTestApi();
    const headers = {
      authorization: `Bearer ${tokenOf(ANALYST)}`,
      'content-type': 'application/json',
    };
    for (const path of ['/uploads', '/tokens'])
      expect((await app.request(path, { method: 'POST', headers, body })).status).toBe(400);
  });

  it('larger than they need to be are not read', async () => {
    const { call } = await openTestApi();
    const name = 'x'.repeat(100_000);
    const answer = await call(
      null,
      'POST',
      '/tokens',
      { name, password: 'p' },
      { 'content-length': '100100' },
    );
    expect(answer.status).toBe(413);
    expect((await call(null, 'POST', '/tokens', { name, password: 'p' })).status).toBe(413);
  });
});

describe('signing in', () => {
  const attempt = (api: Awaited<ReturnType<typeof openTestApi>>, name: string, password: string) =>
    api.call(null, 'POST', '/tokens', { name, password });

  it('gives a token for the right password, and the same answer for a wrong one and a wrong name', async () => {
    const api = await openTestApi();
    expect((await attempt(api, 'ana', PASSWORD)).status).toBe(200);
    const [wrong, unknown] = [await attempt(api, 'ana', 'x'), await attempt(api, 'nobody', 'x')];
    expect(wrong.status).toBe(401);
    const [first, second] = [await readProblem(wrong), await readProblem(unknown)];
    expect(first).toEqual(second);
  });

  it('is limited per name and caller, and opens again after a while', async () => {
    const api = await openTestApi();
    for (let i = 0; i < 10; i++) expect((await attempt(api, 'ana', 'x')).status).toBe(401);
    const refused = await attempt(api, 'ana', PASSWORD);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('600');
    expect((await attempt(api, 'bea', PASSWORD)).status).toBe(200);
    api.clock.set('2022-04-02T00:10:00.000Z');
    expect((await attempt(api, 'ana', PASSWORD)).status).toBe(200);
  });

  it('leaves neither name nor password in the log', async () => {
    const api = await openTestApi();
    await attempt(api, 'ana-the-analyst', 'a very secret password');
    const logged = JSON.stringify(api.pipeline.log.entries);
    expect(logged).toContain('POST /tokens');
    expect(logged).not.toMatch(/ana-the-analyst|very secret/);
  });
});

describe('attempt limit', () => {
  it('forgets the oldest when too many callers are remembered', () => {
    const limit = createAttemptLimit(createFixedClock('2022-01-01T00:00:00.000Z'), 1, 60);
    expect(limit.take('first')).toBeNull();
    expect(limit.take('first')).toBe(60);
    for (let i = 0; i < 10_000; i++) limit.take(`other ${i}`);
    expect(limit.take('first')).toBeNull();
  });
});

describe('file names in headers', () => {
  it.each([
    [
      '会议 2022.xlsx',
      'attachment; filename="__ 2022.xlsx"; filename*=UTF-8\'\'%E4%BC%9A%E8%AE%AE%202022.xlsx',
    ],
    ['a"b.xlsx', 'attachment; filename="a_b.xlsx"; filename*=UTF-8\'\'a%22b.xlsx'],
    ["o'k (1)*.xlsx", 'attachment; filename="o_k (1)_.xlsx"; filename*=UTF-8\'\'o%27k%20%281%29%2A.xlsx'],
    [
      'a\r\nSet-Cookie: x=1',
      'attachment; filename="a__Set-Cookie_ x_1"; filename*=UTF-8\'\'a%0D%0ASet-Cookie%3A%20x%3D1',
    ],
    ['\ud800.xlsx', 'attachment; filename="_.xlsx"; filename*=UTF-8\'\'_.xlsx'],
  ])('%s', (name, header) => {
    expect(contentDisposition(name)).toBe(header);
    expect(() => new Headers({ 'Content-Disposition': contentDisposition(name) })).not.toThrow();
  });
});
