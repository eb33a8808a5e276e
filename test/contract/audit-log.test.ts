import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../lambdas/core/model/audit-entry.ts';
import { sampleKey } from './samples.ts';
import { STORE_SUITES, type Stores } from './stores.ts';

const entry = (id: string, at: string, more: Partial<AuditEntry> = {}): AuditEntry => ({
  id,
  at,
  actor: { name: 'li.na', via: 'cli@hq' },
  action: 'submission.committed',
  ...sampleKey(),
  before: null,
  after: { version: 1, 'MTG-001': '18', late: false },
  ...more,
});

describe.each(STORE_SUITES)('audit log: $name', (suite) => {
  if (suite.skip !== undefined) return it.skip(`not run: ${suite.skip}`, () => {});
  let stores: Stores;
  beforeAll(async () => {
    stores = await suite.open();
  });
  afterAll(() => stores.close());
  const read = async (from: string, to: string) => {
    const found: AuditEntry[] = [];
    for await (const one of stores.audit.entries(from, to)) found.push(one);
    return found;
  };

  it('gives the entries of the days asked for in order of time', async () => {
    const times = ['2022-04-03T09:00:00.000Z', '2022-04-01T01:00:00.000Z', '2022-04-03T01:00:00.000Z'];
    for (const [i, at] of times.entries()) await stores.audit.append(entry(`e${i}`, at));
    expect((await read('2022-04-01', '2022-04-03')).map((one) => one.id)).toEqual(['e1', 'e2', 'e0']);
    expect((await read('2022-04-02', '2022-04-03')).map((one) => one.id)).toEqual(['e2', 'e0']);
    expect(await read('2022-04-04', '2022-04-30')).toEqual([]);
    expect((await read('2022-04-01', '2022-04-01'))[0]).toEqual(entry('e1', times[1] ?? ''));
  });

  it('adds an entry once and never changes it', async () => {
    const at = '2022-05-01T00:00:00.000Z';
    await stores.audit.append(entry('once', at));
    await stores.audit.append(entry('once', at, { note: 'changed' }));
    expect(await read('2022-05-01', '2022-05-01')).toEqual([entry('once', at)]);
  });

  it('keeps a day with many entries whole', async () => {
    const at = (i: number) =>
      `2022-06-01T00:00:${String(i % 60).padStart(2, '0')}.${String(i).padStart(3, '0')}Z`;
    await Promise.all(Array.from({ length: 300 }, (_, i) => stores.audit.append(entry(`m${i}`, at(i)))));
    const found = await read('2022-06-01', '2022-06-01');
    expect(new Set(found.map((one) => one.id)).size).toBe(300);
    expect(found.map((one) => one.at)).toEqual(found.map((one) => one.at).sort());
  });
});
