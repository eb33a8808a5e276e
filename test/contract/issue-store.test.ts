import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type IssueRecord, issueId, parseIssueId } from '../../lambdas/core/model/issue.ts';
import { period } from './samples.ts';
import { STORE_SUITES, type Stores } from './stores.ts';

const object = (key: string) => ({ key, versionId: '1', sha256: 'a'.repeat(64) });
function issue(
  over: Partial<Pick<IssueRecord, 'period' | 'node' | 'revision' | 'versions' | 'note'>> = {},
): IssueRecord {
  const address = { period: period('2022-03'), node: '0000', revision: 1, ...over };
  return {
    id: issueId(address),
    at: '2022-04-10T01:00:00.000Z',
    by: { name: 'li.na', via: 'cli@hq' },
    note: '',
    orgVersion: 'o1',
    catalogueVersion: 'c1',
    snapshot: object('s'),
    exports: { xlsx: object('x'), csv: object('c'), json: object('j') },
    versions: { '0101 meetings 2022-03': 2 },
    ...address,
  };
}

it.each([
  ['2022-03-0000-r1', { period: '2022-03', node: '0000', revision: 1 }],
  ['2022-A-1-r12', { period: '2022', node: 'A-1', revision: 12 }],
  ['2022Q1-01_2-r3', { period: '2022Q1', node: '01_2', revision: 3 }],
  ['2022-03-0000', null],
  ['2022-03-0000-r0', null],
  ['../x-r1', null],
])('id %s', (id, address) => {
  expect(parseIssueId(id)).toEqual(address);
});

describe.each(STORE_SUITES)('issue store: $name', (suite) => {
  if (suite.skip !== undefined) return it.skip(`not run: ${suite.skip}`, () => {});
  let stores: Stores;
  beforeAll(async () => {
    stores = await suite.open();
  });
  afterAll(() => stores.close());

  it('writes a revision once and never again', async () => {
    const versions = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`u${i} f 2022-03`, i + 1]));
    expect(await stores.issues.put(issue({ versions }))).toBe(true);
    expect(await stores.issues.put(issue({ note: 'another' }))).toBe(false);
    expect(await stores.issues.issue('2022-03-0000-r1')).toEqual(issue({ versions }));
    expect(await stores.issues.issue('2022-03-0000-r2')).toBeNull();
    expect(await stores.issues.issue('nonsense')).toBeNull();
  });

  it('lists the issues of a period', async () => {
    for (const [node, revision] of [
      ['02', 1],
      ['01', 2],
      ['01', 1],
      ['01', 11],
    ] as const)
      await stores.issues.put(issue({ period: period('2022Q1'), node, revision }));
    const found = await stores.issues.issues(period('2022Q1'));
    expect(found.map((one) => one.id)).toEqual([
      '2022Q1-01-r1',
      '2022Q1-01-r2',
      '2022Q1-01-r11',
      '2022Q1-02-r1',
    ]);
  });
});
