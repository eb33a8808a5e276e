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
});
