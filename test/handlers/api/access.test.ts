import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { RoleSchema, WHOLE_ORGANISATION } from '../../../lambdas/core/model/caller.ts';
import { ACCESS } from '../../../lambdas/handlers/api/access.ts';
import type { Api } from '../../../lambdas/handlers/api/api-env.ts';
import { createApi } from '../../../lambdas/handlers/api/create-api.ts';
import { issuePackage } from '../../../lambdas/steps/issue-upload.ts';
import { period } from '../../core/rollup/fixtures.ts';
import { paper } from '../../steps/fake-check.ts';
import { as, openTestApi, tokenOf } from './open-test-api.ts';

const UNITS = ['00', '01', '0101', '0102', '02', '0201'];
const AT = period('2022-03');

/** An accepted and a refused upload of every unit. */
async function openFilled() {
  const api = await openTestApi();
  const refused = new Map<string, string>();
  const packages = new Map<string, string>();
  for (const unit of UNITS) {
    const key = { unit, form: 'f', period: AT };
    const file = { fileName: `${unit}.xlsx`, expectedKey: key };
    const good = paper({ key, verdict: 'accepted', parts: { 'SUM-001': { n: '1' } } });
    await api.pipeline.submit({ ...file, bytes: good, receivedAt: '2022-04-01T00:00:00.000Z' });
    const bad = paper({ key, verdict: 'rejected', parts: {} });
    const id = await api.pipeline.submit({ ...file, bytes: bad, receivedAt: '2022-04-01T01:00:00.000Z' });
    refused.set(unit, id);
    const all = { unit, reach: 'unit', fileName: '全部.zip', by: { name: 'somebody', via: 'api' } } as const;
    const issued = await issuePackage(api.deps, { ...all, issuedAt: api.clock.now(), random: `p${unit}` });
    packages.set(unit, issued.id);
  }
  await api.pipeline.settle();
  return { ...api, refused, packages };
}

const about = { form: 'f', period: AT, fileName: '三月.xlsx', size: 10 };
const REQUESTS: Readonly<
  Record<
    string,
    (unit: string, upload: string, batch: string) => readonly [method: string, path: string, body?: unknown]
  >
> = {
  'GET /organisation': (unit) => ['GET', `/organisation?node=${unit}`],
  'GET /templates': (unit) => ['GET', `/templates?node=${unit}&period=${AT}`],
  'GET /templates/{form}/{unit}/{period}': (unit) => ['GET', `/templates/f/${unit}/${AT}`],
  'POST /uploads': (unit) => ['POST', '/uploads', { ...about, unit }],
  'POST /batches': (unit) => ['POST', '/batches', { unit, fileName: '全部.zip', size: 10 }],
  'GET /batches/{id}': (_, __, batch) => ['GET', `/batches/${batch}`],
  'GET /uploads/{id}': (_, upload) => ['GET', `/uploads/${upload}`],
  'GET /uploads/{id}/findings': (_, upload) => ['GET', `/uploads/${upload}/findings`],
  'GET /uploads/{id}/annotated': (_, upload) => ['GET', `/uploads/${upload}/annotated`],
  'GET /submissions/{unit}/{form}/{period}': (unit) => ['GET', `/submissions/${unit}/f/${AT}`],
  'GET /submissions/{unit}/{form}/{period}/versions/{n}': (unit) => [
    'GET',
    `/submissions/${unit}/f/${AT}/versions/1`,
  ],
  'DELETE /submissions/{unit}/{form}/{period}': (unit) => ['DELETE', `/submissions/${unit}/f/${AT}`],
  'POST /submissions/{unit}/{form}/{period}/explanations': (unit) => [
    'POST',
    `/submissions/${unit}/f/${AT}/explanations`,
    { confirm: true },
  ],
  'POST /submissions/{unit}/{form}/{period}/return': (unit) => [
    'POST',
    `/submissions/${unit}/f/${AT}/return`,
    { reason: '与纪要不符' },
  ],
  'GET /returns': (unit) => ['GET', `/returns?node=${unit}&period=${AT}`],
  'POST /approvals': (unit) => ['POST', '/approvals', { unit, period: AT, below: true }],
  'POST /periods/{period}/doors': () => ['POST', `/periods/${AT}/doors`, { kind: 'lock' }],
  'GET /issues': (unit) => ['GET', `/issues?node=${unit}&period=${AT}`],
  'POST /issues': (unit) => ['POST', '/issues', { unit, period: AT, asIs: true }],
  'GET /issues/{id}': (unit) => ['GET', `/issues/${AT}-${unit}-r1`],
  'GET /issues/{id}/diff': (unit) => ['GET', `/issues/${AT}-${unit}-r1/diff`],
  'GET /issues/{id}/files/{format}': (unit) => ['GET', `/issues/${AT}-${unit}-r1/files/csv`],
  'GET /audit': (unit) => ['GET', `/audit?node=${unit}`],
  'GET /completeness': (unit) => ['GET', `/completeness?node=${unit}&period=${AT}`],
  'GET /rollups': (unit) => ['GET', `/rollups?node=${unit}&period=${AT}`],
  'GET /trace': (unit) => ['GET', `/trace?node=${unit}&period=${AT}&indicator=SUM-001`],
  'GET /exports/{format}': (unit) => ['GET', `/exports/csv?node=${unit}&period=${AT}`],
};

/** Written down apart from the table: what a caller of unit 01 reaches, and one of unit 0101, which has none below. */
const SUBTREE = { '01': ['01', '0101', '0102'], '0101': ['0101'] };
const OWN = { '01': ['01'], '0101': ['0101'] };
const LEAF = { '01': [], '0101': ['0101'] };
const NOTHING = { '01': [], '0101': [] };
const everybody = { clerk: SUBTREE, reviewer: SUBTREE, analyst: SUBTREE, admin: SUBTREE, auditor: SUBTREE };
/** Reached from the very top only. */
const TOP = { ...NOTHING, '*': UNITS };
const EXPECTED: Readonly<
  Record<string, Record<string, { '01': string[]; '0101': string[]; '*'?: string[] }>>
> = {
  'GET /organisation': everybody,
  'GET /completeness': everybody,
  'GET /rollups': everybody,
  'GET /templates': { ...everybody, clerk: LEAF },
  'GET /templates/{form}/{unit}/{period}': { ...everybody, clerk: OWN },
  'GET /uploads/{id}': { ...everybody, clerk: OWN },
  'GET /uploads/{id}/findings': { ...everybody, clerk: OWN },
  'GET /uploads/{id}/annotated': { ...everybody, clerk: OWN },
  'GET /submissions/{unit}/{form}/{period}': { ...everybody, clerk: OWN },
  'GET /submissions/{unit}/{form}/{period}/versions/{n}': { ...everybody, clerk: OWN },
  'POST /submissions/{unit}/{form}/{period}/explanations': {
    clerk: OWN,
    reviewer: OWN,
    analyst: NOTHING,
    admin: NOTHING,
    auditor: NOTHING,
  },
  'POST /submissions/{unit}/{form}/{period}/return': {
    clerk: NOTHING,
    reviewer: SUBTREE,
    analyst: SUBTREE,
    admin: NOTHING,
    auditor: NOTHING,
  },
  'POST /approvals': {
    clerk: NOTHING,
    reviewer: SUBTREE,
    analyst: SUBTREE,
    admin: NOTHING,
    auditor: NOTHING,
  },
  'POST /periods/{period}/doors': {
    clerk: NOTHING,
    reviewer: NOTHING,
    analyst: TOP,
    admin: TOP,
    auditor: NOTHING,
  },
  'POST /issues': { clerk: NOTHING, reviewer: NOTHING, analyst: TOP, admin: TOP, auditor: NOTHING },
  'GET /audit': { clerk: NOTHING, reviewer: NOTHING, analyst: TOP, admin: TOP, auditor: SUBTREE },
  'GET /returns': { ...everybody, clerk: LEAF },
  'GET /issues': { ...everybody, clerk: LEAF },
  'GET /issues/{id}': { ...everybody, clerk: LEAF },
  'GET /issues/{id}/diff': { ...everybody, clerk: LEAF },
  'GET /issues/{id}/files/{format}': { ...everybody, clerk: LEAF },
  'GET /trace': { ...everybody, clerk: LEAF },
  'GET /exports/{format}': { ...everybody, clerk: LEAF },
  'POST /batches': { clerk: OWN, reviewer: SUBTREE, analyst: SUBTREE, admin: NOTHING, auditor: NOTHING },
  'GET /batches/{id}': { ...everybody, clerk: OWN },
  'POST /uploads': { clerk: OWN, reviewer: SUBTREE, analyst: SUBTREE, admin: NOTHING, auditor: NOTHING },
  'DELETE /submissions/{unit}/{form}/{period}': {
    clerk: NOTHING,
    reviewer: SUBTREE,
    analyst: SUBTREE,
    admin: NOTHING,
    auditor: NOTHING,
  },
};

function registeredIn(app: Api): string[] {
  const routes = app.routes.filter(({ method }) => method !== 'ALL');
  const names = routes.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
  return [...new Set(names)].sort();
}

describe('access table', () => {
  it('has every route that is registered, and only those', async () => {
    const { app } = await openTestApi();
    expect(registeredIn(app)).toEqual(Object.keys(ACCESS).sort());
  });

  it('has in this test a request and an expectation for every route with a unit', () => {
    const scoped = Object.entries(ACCESS).flatMap(([name, { unit }]) => (unit === undefined ? [] : [name]));
    expect(Object.keys(REQUESTS).sort()).toEqual(scoped.sort());
    expect(Object.keys(EXPECTED).sort()).toEqual(scoped.sort());
  });

  it('leaves out routes for local accounts, local files and pages where there are none', async () => {
    const { deps } = await openTestApi();
    const { accounts: _, transfers: __, portal: ___, ...cloud } = deps;
    const served = Object.keys(ACCESS).filter((name) => {
      const { local, accounts, page } = ACCESS[name] ?? {};
      return !local && !accounts && !page;
    });
    expect(registeredIn(createApi(cloud))).toEqual(served.sort());
    expect(served).not.toContain('POST /tokens');
  });

  it('names to a caller no route that is not served', async () => {
    const { call, deps } = await openTestApi();
    const RoutesSchema = z.object({ routes: z.array(z.string()) });
    const everywhere = as('analyst', WHOLE_ORGANISATION);
    const { routes } = RoutesSchema.parse(await (await call(everywhere, 'GET', '/me')).json());
    expect(routes).toContain('POST /issues');
    const { accounts: _, transfers: __, portal: ___, ...cloud } = deps;
    const headers = { authorization: `Bearer ${tokenOf(everywhere)}` };
    const answer = await createApi(cloud).request('/me', { headers });
    const fewer = RoutesSchema.parse(await answer.json()).routes;
    expect(fewer).toEqual(routes.filter((name) => !ACCESS[name]?.local));
    for (const name of fewer) expect(registeredIn(createApi(cloud))).toContain(name);
  });
});

describe.each(RoleSchema.options)('%s', (role) => {
  it.each(Object.keys(REQUESTS))('%s', async (name) => {
    const { call, refused, packages } = await openFilled();
    const request = REQUESTS[name];
    // A custodian sees more of what another role reaches; alone it reaches nothing.
    const expected = role === 'custodian' ? NOTHING : EXPECTED[name]?.[role];
    if (!request || !expected) throw new Error('not in the tables of this test');
    const reached = async (own: string | null) => {
      const statuses = await Promise.all(
        UNITS.map(async (unit) => {
          const [method, path, body] = request(unit, refused.get(unit) ?? '', packages.get(unit) ?? '');
          return [unit, (await call(as(role, own), method, path, body)).status] as const;
        }),
      );
      const denied =
        /\/(?:uploads|batches)\//.test(name) && Object.values(expected).flat().length > 0 ? 404 : 403;
      // Let through, and refused or answered for what is there.
      const passed = (status: number) =>
        status < 400 || status === 409 || (name.includes('/issues/{id}') && status === 404);
      for (const [, status] of statuses) expect(passed(status) || status === denied).toBe(true);
      return statuses.filter(([, status]) => passed(status)).map(([unit]) => unit);
    };
    expect(await reached('01')).toEqual(expected['01']);
    expect(await reached('0101')).toEqual(expected['0101']);
    expect(await reached(null)).toEqual([]);
    const mayUse = Object.values(expected).flat().length > 0;
    expect(await reached(WHOLE_ORGANISATION)).toEqual(mayUse ? UNITS : []);
    if (expected === TOP) expect(await reached('00')).toEqual(UNITS);
  });
});
