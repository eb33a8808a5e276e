import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Caller } from '../../../lambdas/core/model/caller.ts';
import { LedgerSchema } from '../../../lambdas/core/model/ledger.ts';
import { catalogueIndex, period } from '../../core/rollup/fixtures.ts';
import { paper } from '../../steps/fake-check.ts';
import { as, openTestApi } from './open-test-api.ts';

const MARCH = period('2022-03');
const LEDGER = LedgerSchema.parse({
  code: 'L10',
  name: { zh: '谈话台账', en: 'Talks' },
  kind: 'event',
  key: ['no'],
  restricted: true,
  columns: [{ key: 'no', label: { zh: '编号', en: 'No.' }, type: 'code', required: true }],
});

/** Everything of the test catalogue rests on a restricted ledger. */
function restrictedCatalogue() {
  const index = catalogueIndex();
  const parts = [...index.parts].map(([key, one]) => {
    const measure = { ...one.part.measure, of: [{ ledger: 'L10' }] };
    return [key, { ...one, part: { ...one.part, measure } }] as const;
  });
  return { ...index, ledgers: new Map([['L10', LEDGER]]), parts: new Map(parts) };
}

async function openRestricted() {
  const api = await openTestApi({ catalogue: restrictedCatalogue() });
  const ids = new Map<string, string>();
  for (const [unit, n] of [
    ['0101', '3'],
    ['0102', '9'],
    ['0201', '20'],
  ] as const) {
    const key = { unit, form: 'f', period: MARCH };
    const bytes = paper({ key, verdict: 'accepted', parts: { 'SUM-001': { n } }, warnings: 1 });
    const file = { bytes, fileName: `${unit}.xlsx`, expectedKey: key };
    ids.set(unit, await api.pipeline.submit({ ...file, receivedAt: '2022-04-01T00:00:00.000Z' }));
  }
  await api.pipeline.settle();
  return { ...api, ids };
}

const ANALYST = as('analyst', '*');
const CUSTODIAN: Caller = { ...ANALYST, roles: ['analyst', 'custodian'] };
const CLERK = as('clerk', '0101');
const RollupSchema = z.looseObject({
  values: z.array(
    z.looseObject({
      indicator: z.string(),
      value: z.string().nullable(),
      suppressed: z.boolean().optional(),
    }),
  ),
});
const ChildrenSchema = RollupSchema.extend({ children: z.looseObject({ items: z.array(RollupSchema) }) });
const sum = ({ values }: z.infer<typeof RollupSchema>) => {
  const found = values.find(({ indicator }) => indicator === 'SUM-001');
  return found?.suppressed ? '***' : found?.value;
};

describe('restricted ledgers', () => {
  it.each([
    ['an analyst', ANALYST, ['12', '***', '***']],
    ['a custodian', CUSTODIAN, ['12', '3', '9']],
  ] as const)('small numbers and the one beside them, for %s', async (_, caller, expected) => {
    const { call } = await openRestricted();
    const answer = await call(caller, 'GET', '/rollups?node=01&period=2022-03&children=true');
    const rollup = ChildrenSchema.parse(await answer.json());
    expect([sum(rollup), ...rollup.children.items.map(sum)]).toEqual(expected);
  });

  it('a page of the children tells no more than all of them would', async () => {
    const { call } = await openRestricted();
    const path = '/rollups?node=01&period=2022-03&children=true&limit=1&cursor=1';
    const rollup = ChildrenSchema.parse(await (await call(ANALYST, 'GET', path)).json());
    expect(rollup.children.items.map(sum)).toEqual(['***']);
  });

  it("the unit's own number is told to the unit", async () => {
    const { call } = await openRestricted();
    const answer = await call(CLERK, 'GET', '/rollups?node=0101&period=2022-03');
    expect(sum(RollupSchema.parse(await answer.json()))).toBe('3');
  });

  it.each([
    ['GET', () => '/templates/f/0101/2022-03'],
    ['GET', (id: string) => `/uploads/${id}/annotated`],
    ['GET', () => '/trace?node=0101&period=2022-03&indicator=SUM-001'],
  ] as const)('%s %s is for the unit and custodians', async (method, path) => {
    const { call, ids } = await openRestricted();
    const at = path(ids.get('0101') ?? '');
    expect((await call(ANALYST, method, at)).status).toBe(403);
    for (const caller of [CLERK, CUSTODIAN])
      expect([200, 303, 404]).toContain((await call(caller, method, at)).status);
  });
});
