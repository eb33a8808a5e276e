import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFirstObjects } from '../../lambdas/adapters/local/first-objects.ts';
import { ingestUpload } from '../../lambdas/steps/ingest-upload.ts';
import { issueUpload } from '../../lambdas/steps/issue-upload.ts';
import { receiveIssued } from '../../lambdas/steps/receive-issued.ts';
import { organisation, period, unit } from '../core/rollup/fixtures.ts';
import { paper } from './fake-check.ts';
import { createPipeline } from './pipeline.ts';

const KEY = { unit: 'A', form: 'f', period: period('2022-03') };
const body = (n: string) => paper({ key: KEY, verdict: 'accepted', parts: { 'SUM-001': { n } } });

/** @param fails called with the name of every write; what it throws, the write fails with */
async function start(fails: (call: string) => void = () => {}) {
  const { deps, stores } = createPipeline();
  await stores.orgs.save(organisation(unit('A', null)));
  const announced: { key: string; versionId: string }[] = [];
  let metadata: Readonly<Record<string, string>> = {};
  const issued = await issueUpload(
    {
      uploads: stores.uploads,
      issuer: {
        issue: async (upload) => {
          metadata = upload.metadata;
          return { url: '', fields: {} };
        },
      },
    },
    {
      key: KEY,
      fileName: 'a.xlsx',
      issuedAt: '2022-04-02T00:00:00.000Z',
      random: 'r',
      by: { name: 'li.na', via: 'api@198.51.100.7' },
    },
  );
  const objectKey = (await stores.uploads.upload(issued.id))?.objectKey ?? '';
  const receive = {
    raw: createFirstObjects(stores.raw),
    uploads: {
      upload: stores.uploads.upload,
      putUpload: async (record: Parameters<typeof stores.uploads.putUpload>[0]) => {
        fails('record');
        await stores.uploads.putUpload(record);
      },
    },
    announce: async (object: { key: string; versionId: string }) => {
      fails('announce');
      announced.push(object);
    },
  };
  const post = (bytes: Uint8Array, receivedAt = '2022-04-02T00:01:00.000Z') =>
    receiveIssued(receive, { key: objectKey, metadata, bytes, receivedAt });
  const judge = async () => {
    for (const { key, versionId } of announced)
      await ingestUpload(deps, { objectKey: key, versionId, storedAt: '2022-04-02T00:01:00.000Z' });
    const head = await stores.submissions.head(KEY);
    return head?.parts['SUM-001']?.n;
  };
  const stored = async () => {
    const found: string[] = [];
    for await (const { key } of stores.raw.list('raw/'))
      found.push(new TextDecoder().decode((await stores.raw.get(key))?.bytes));
    return found;
  };
  return { post, judge, stored };
}

describe('two files sent to one issued upload', () => {
  it('one is received, and it is the one that counts', async () => {
    const { post, judge, stored } = await start();
    const answers = await Promise.all([post(body('1')), post(body('2')), post(body('3'))]);
    expect([...answers].sort()).toEqual(['received', 'taken', 'taken']);
    const winner = String(answers.indexOf('received') + 1);
    expect(await judge()).toBe(winner);
    expect(await stored()).toEqual([new TextDecoder().decode(body(winner))]);
    expect(await post(body('9'))).toBe('taken');
    expect(await post(body(winner))).toBe('received');
  });

  it('the same one sent again is received again, before and after it was judged', async () => {
    const { post, judge } = await start();
    expect(await Promise.all([post(body('1')), post(body('1'))])).toEqual(['received', 'received']);
    expect(await judge()).toBe('1');
    expect(await post(body('1'))).toBe('received');
  });

  it('whoever is told "received" is the one that counts, whatever failed on the way', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('1', '2', '3'), { minLength: 1, maxLength: 8 }),
        fc.array(fc.boolean(), { maxLength: 16 }),
        async (numbers, faults) => {
          let calls = 0;
          const { post, judge } = await start(() => {
            if (faults[calls++]) throw new Error('the table is away');
          });
          const answers = await Promise.all(numbers.map((n) => post(body(n)).catch(() => 'failed')));
          const winners = new Set(numbers.filter((_, i) => answers[i] === 'received'));
          expect(winners.size).toBeLessThanOrEqual(1);
          const counted = await judge();
          for (const winner of winners) expect(counted).toBe(winner);
        },
      ),
    );
  });

  it('a file whose sender was cut off is finished by the next one', async () => {
    let broken = true;
    const { post, judge } = await start((call) => {
      if (broken && call === 'announce') throw new Error('cut off');
    });
    await expect(post(body('1'))).rejects.toThrow('cut off');
    broken = false;
    expect(await post(body('2'))).toBe('taken');
    expect(await judge()).toBe('1');
  });
});
