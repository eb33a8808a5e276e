import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Organisation, OrganisationSchema } from '../../lambdas/core/model/organisation.ts';
import { STORE_SUITES, type Stores } from './stores.ts';

const organisation = (version: string, units: number): Organisation =>
  OrganisationSchema.parse({
    version,
    units: Array.from({ length: units }, (_, i) => ({
      code: `U${i}`,
      name: `第${i}单位${Math.sin(i)}`,
      parent: i === 0 ? null : 'U0',
      validFrom: '2020-01-01',
    })),
  });

describe.each(STORE_SUITES)('organisation directory: $name', (suite) => {
  if (suite.skip !== undefined) return it.skip(`not run: ${suite.skip}`, () => {});
  let stores: Stores;
  beforeAll(async () => {
    stores = await suite.open();
  });
  afterAll(() => stores.close());

  it('has none at first, then the last one saved, and all versions', async () => {
    expect(await stores.orgs.current()).toBeNull();
    expect(await stores.orgs.currentVersion()).toBeNull();
    const [first, second] = [organisation('v1', 3), organisation('v2', 20_000)];
    await stores.orgs.save(first);
    await stores.orgs.save(first);
    expect(await stores.orgs.current()).toEqual(first);
    await stores.orgs.save(second);
    expect(await stores.orgs.currentVersion()).toBe('v2');
    expect(await stores.orgs.current()).toEqual(second);
    expect(await stores.orgs.version('v1')).toEqual(first);
    expect(await stores.orgs.version('v3')).toBeNull();
  });

  it('counts the turns and knows which one was completed', async () => {
    const [first, second] = [organisation('t1', 2), organisation('t2', 2)];
    const { turn, complete } = await stores.orgs.save(first);
    expect(complete).toBe(false);
    expect(await stores.orgs.save(first)).toEqual({ turn, complete: false });
    await stores.orgs.completeTurn(turn);
    expect(await stores.orgs.save(first)).toEqual({ turn, complete: true });
    const next = await stores.orgs.save(second);
    expect(next).toEqual({ turn: turn + 1, complete: false });
    await stores.orgs.completeTurn(turn);
    expect(await stores.orgs.save(second)).toEqual(next);
    expect(await stores.orgs.save(first)).toEqual({ turn: turn + 2, complete: false });
    expect(await stores.orgs.current()).toEqual(first);
  });
});

describe.each(STORE_SUITES)('records of a moved unit: $name', (suite) => {
  if (suite.skip !== undefined) return it.skip(`not run: ${suite.skip}`, () => {});

  it('keeps every record of a code, with its dates and successors', async () => {
    const stores = await suite.open();
    const record = (parent: string, from: string, more: object = {}) => ({
      code: 'U1',
      name: `在${parent}下`,
      parent,
      validFrom: from,
      ...more,
    });
    const moved = OrganisationSchema.parse({
      version: 'moved',
      units: [
        { code: 'U0', name: '总部', parent: null, validFrom: '2020-01-01' },
        record('U0', '2020-01-01', { validTo: '2021-12-31' }),
        record('U2', '2022-01-01', { validTo: '2022-06-30' }),
        record('U0', '2022-07-01', { validTo: '2023-03-31', mergedInto: 'U2' }),
        { code: 'U2', name: '二公司', parent: 'U0', validFrom: '2021-01-01', splitFrom: 'U1' },
      ],
    });
    await stores.orgs.save(moved);
    const read = await stores.orgs.current();
    expect(read).toEqual(moved);
    expect(read?.units.filter((one) => one.code === 'U1')).toHaveLength(3);
    await stores.close();
  });
});
