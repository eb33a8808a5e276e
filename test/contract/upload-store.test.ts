import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { period, sampleBody, sampleHead, sampleKey, sampleUpload } from './samples.ts';
import { STORE_SUITES, type Stores } from './stores.ts';

describe.each(STORE_SUITES)('upload store: $name', (suite) => {
  if (suite.skip !== undefined) return it.skip(`not run: ${suite.skip}`, () => {});
  let stores: Stores;
  beforeAll(async () => {
    stores = await suite.open();
  });
  afterAll(() => stores.close());

  it('keeps a record and moves it on, never back from done', async () => {
    const received = sampleUpload({ id: '20220403-m', state: 'received', verdict: null, outcome: null });
    const done = sampleUpload({ id: '20220403-m' });
    expect(await stores.uploads.upload('20220403-m')).toBeNull();
    await stores.uploads.putUpload(received);
    expect(await stores.uploads.upload('20220403-m')).toEqual(received);
    await stores.uploads.putUpload(done);
    await stores.uploads.putUpload(received);
    await stores.uploads.putUpload({ ...done, outcome: 'superseded' });
    expect(await stores.uploads.upload('20220403-m')).toEqual(done);
    expect(await stores.uploads.setAside('0101', 'meetings', period('2022-03'), period('2022-03'))).toEqual([
      done,
    ]);
  });

  it('knows the latest attempt, whatever the order in which attempts end', async () => {
    const key = sampleKey({ unit: 'latest' });
    const at = (id: string, hour: number, over: object = {}) =>
      sampleUpload({ id, unit: 'latest', receivedAt: `2022-04-03T0${hour}:00:00.000Z`, ...over });
    expect(await stores.uploads.latestAttempt(key)).toBeNull();
    await stores.uploads.putUpload(at('20220403-c', 3));
    await stores.uploads.putUpload(at('20220403-b', 2));
    expect((await stores.uploads.latestAttempt(key))?.id).toBe('20220403-c');

    const committed = at('20220403-d', 4, { verdict: 'accepted', outcome: 'committed', version: 1 });
    const head = sampleHead({ unit: 'latest', uploadId: committed.id, receivedAt: committed.receivedAt });
    await stores.submissions.commit(head, sampleBody(), null);
    await stores.uploads.putUpload(committed);
    expect((await stores.uploads.latestAttempt(key))?.id).toBe('20220403-d');
    const aside = await stores.uploads.setAside('latest', 'meetings', key.period, key.period);
    expect(aside.map((one) => one.id)).toEqual(['20220403-c']);

    await stores.uploads.putUpload(at('20220403-e', 5));
    expect((await stores.uploads.latestAttempt(key))?.id).toBe('20220403-e');
  });

  it('lists all, newest first, over days', async () => {
    const ids = ['20220501-a', '20220502-b', '20220501-c', 'imported'];
    for (const [i, id] of ids.entries())
      await stores.uploads.putUpload(
        sampleUpload({
          id,
          unit: null,
          form: null,
          period: null,
          receivedAt: `2022-05-0${i + 1}T00:00:00.000Z`,
        }),
      );
    const listed: string[] = [];
    for await (const record of stores.uploads.uploads()) listed.push(record.id);
    expect([...listed].filter((id) => ids.includes(id)).sort()).toEqual([...ids].sort());
    expect(listed.indexOf('20220502-b')).toBeLessThan(listed.indexOf('20220501-a'));
  });
});
