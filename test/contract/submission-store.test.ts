import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { period, sampleBody, sampleHead, sampleKey } from './samples.ts';
import { STORE_SUITES, type Stores } from './stores.ts';

describe.each(STORE_SUITES)('submission store: $name', (suite) => {
  if (suite.skip !== undefined) return it.skip(`not run: ${suite.skip}`, () => {});
  let stores: Stores;
  beforeAll(async () => {
    stores = await suite.open();
  });
  afterAll(() => stores.close());

  it('knows nothing at first', async () => {
    const key = sampleKey({ unit: 'none' });
    expect(await stores.submissions.head(key)).toBeNull();
    expect(await stores.submissions.body(key, 1)).toBeNull();
    expect(await stores.submissions.versions(key)).toEqual([]);
    expect(await stores.submissions.heads('none', 'meetings', period('2022-01'), period('2022-12'))).toEqual(
      [],
    );
    expect(await stores.submissions.periods('none', 'meetings')).toEqual([]);
    expect(await stores.submissions.lastHead('none', 'meetings', period('2022-12'))).toBeNull();
  });

  it('commits versions one after the other and keeps them all', async () => {
    const head = (version: number) => sampleHead({ unit: 'seq', version });
    for (const version of [1, 2, 3]) {
      const before = version === 1 ? null : head(version - 1);
      const result = await stores.submissions.commit(head(version), sampleBody(`b${version}`), before);
      expect(result).toEqual({ outcome: 'committed', head: head(version) });
    }
    const key = sampleKey({ unit: 'seq' });
    expect(await stores.submissions.head(key)).toEqual(head(3));
    expect(await stores.submissions.versions(key)).toEqual([head(1), head(2), head(3)]);
    for (const version of [1, 2, 3])
      expect(await stores.submissions.body(key, version)).toEqual(sampleBody(`b${version}`));
  });

  it('refuses a commit on a head that is not the expected one', async () => {
    await stores.submissions.commit(sampleHead({ unit: 'cas' }), sampleBody(), null);
    const late = sampleHead({ unit: 'cas', uploadId: 'other' });
    expect(await stores.submissions.commit(late, sampleBody('late'), null)).toEqual({ outcome: 'conflict' });
    const early = sampleHead({ unit: 'cas', version: 3 });
    expect(
      await stores.submissions.commit(early, sampleBody('early'), sampleHead({ unit: 'cas', version: 2 })),
    ).toEqual({ outcome: 'conflict' });
    expect(await stores.submissions.head(sampleKey({ unit: 'cas' }))).toEqual(sampleHead({ unit: 'cas' }));
    expect(await stores.submissions.body(sampleKey({ unit: 'cas' }), 1)).toEqual(sampleBody());
    expect(await stores.submissions.versions(sampleKey({ unit: 'cas' }))).toHaveLength(1);
  });

  it('answers a repeated commit of the same upload as committed and changes nothing', async () => {
    const head = sampleHead({ unit: 'twice' });
    await stores.submissions.commit(head, sampleBody(), null);
    expect(await stores.submissions.commit(head, sampleBody(), null)).toEqual({ outcome: 'committed', head });
    expect(await stores.submissions.versions(head)).toEqual([head]);
  });

  it('takes news about the head that only grow, and refuses commits on a head read before them', async () => {
    const head = sampleHead({ unit: 'news', late: true });
    await stores.submissions.commit(head, sampleBody(), null);
    const later = '2022-04-05T00:00:00.000Z u9';
    expect(await stores.submissions.confirm(head, 1, { confirmed: later, late: false })).toBe(true);
    expect(await stores.submissions.confirm(head, 1, { confirmed: '2022-04-04T00:00:00.000Z u8' })).toBe(
      true,
    );
    expect(await stores.submissions.confirm(head, 2, { late: false })).toBe(false);
    expect(await stores.submissions.confirm(head, 2, { confirmed: 'z' })).toBe(false);
    expect(await stores.submissions.confirm(sampleKey({ unit: 'nobody' }), 1, { late: false })).toBe(false);
    const now = { ...head, late: false, confirmed: later };
    expect(await stores.submissions.head(head)).toEqual(now);

    const next = sampleHead({ unit: 'news', version: 2 });
    expect(await stores.submissions.commit(next, sampleBody(), head)).toEqual({ outcome: 'conflict' });
    expect((await stores.submissions.commit(next, sampleBody(), now)).outcome).toBe('committed');
    expect(await stores.submissions.versions(head)).toEqual([now, next]);
  });

  it('lets exactly one of many writers of one version win, with its own body', async () => {
    const writers = Array.from({ length: 12 }, (_, i) => sampleHead({ unit: 'race', uploadId: `u${i}` }));
    const results = await Promise.all(
      writers.map((head) => stores.submissions.commit(head, sampleBody(head.uploadId), null)),
    );
    expect(results.filter((result) => result.outcome === 'committed')).toHaveLength(1);
    const head = await stores.submissions.head(sampleKey({ unit: 'race' }));
    const body = await stores.submissions.body(sampleKey({ unit: 'race' }), 1);
    expect(body).toEqual(sampleBody(head?.uploadId));
  });

  it('rejects a head whose number is not the next', async () => {
    const commit = stores.submissions.commit(sampleHead({ unit: 'gap', version: 3 }), sampleBody(), null);
    await expect(commit).rejects.toThrow(RangeError);
  });

  it('reads a year of one cadence in order, and only that unit, form and year', async () => {
    const put = (over: object) =>
      stores.submissions.commit(sampleHead({ unit: 'year', ...over }), sampleBody(), null);
    for (const month of ['12', '02', '01']) await put({ period: period(`2022-${month}`) });
    await put({ period: period('2021-12') });
    await put({ period: period('2023-01') });
    await put({ period: period('2022Q1') });
    await put({ form: 'training', period: period('2022-05') });
    await put({ unit: 'year2', period: period('2022-06') });
    const heads = await stores.submissions.heads('year', 'meetings', period('2022-01'), period('2022-12'));
    expect(heads.map((head) => head.period)).toEqual(['2022-01', '2022-02', '2022-12']);
    expect(await stores.submissions.periods('year', 'meetings')).toEqual([
      '2021-12',
      '2022-01',
      '2022-02',
      '2022-12',
      '2022Q1',
      '2023-01',
    ]);
  });

  it('finds the last head not later than a period, passing over withdrawn ones', async () => {
    const put = (at: string, withdrawn: boolean) =>
      stores.submissions.commit(
        sampleHead({ unit: 'last', period: period(at), withdrawn }),
        sampleBody(),
        null,
      );
    await put('2022-01', false);
    await put('2022-04', true);
    await put('2022-09', false);
    const last = async (at: string) =>
      (await stores.submissions.lastHead('last', 'meetings', period(at)))?.period;
    expect(await last('2021-12')).toBeUndefined();
    expect(await last('2022-01')).toBe('2022-01');
    expect(await last('2022-05')).toBe('2022-01');
    expect(await last('2022-12')).toBe('2022-09');
  });

  it('reads several heads at once, in the order asked, duplicates and absent ones included', async () => {
    const at = (text: string) => sampleKey({ unit: 'many', period: text });
    for (const text of ['2022-01', '2022-02'])
      await stores.submissions.commit(sampleHead({ unit: 'many', period: period(text) }), sampleBody(), null);
    const keys = [at('2022-02'), at('2022-03'), at('2022-01'), at('2022-02')];
    const heads = await stores.submissions.headsOf(keys);
    expect(heads.map((head) => head?.period ?? null)).toEqual(['2022-02', null, '2022-01', '2022-02']);
    expect(await stores.submissions.headsOf([])).toEqual([]);
  });

  it('keeps a body and parts far larger than one item, exactly', async () => {
    const noise = (i: number) => `${Math.sin(i)}-${i}`;
    const set = Array.from({ length: 40_000 }, (_, i) => noise(i)).sort();
    const rows = Array.from({ length: 40_000 }, (_, i) => ({
      sheet: 's',
      row: i,
      values: { t: { text: noise(i) } },
    }));
    const head = sampleHead({ unit: 'big', parts: { 'MTG-002': { set } } });
    const body = { ...sampleBody(), rows: { L10: rows } };
    expect((await stores.submissions.commit(head, body, null)).outcome).toBe('committed');
    expect(await stores.submissions.head(head)).toEqual(head);
    expect(await stores.submissions.body(head, 1)).toEqual(body);
  });
});
