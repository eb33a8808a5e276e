import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Head, type SubmissionKey, submissionOrder } from '../../lambdas/core/model/submission.ts';
import { NO_COUNTS, organisation, period, unit } from '../core/rollup/fixtures.ts';
import { nameOf, paper } from './fake-check.ts';
import { foldAtOnce, storedRollups } from './oracle.ts';
import { createPipeline, type Interceptor, type Pipeline } from './pipeline.ts';

const ORG = organisation(
  unit('00', null),
  unit('01', '00'),
  unit('02', '00', { reports: false }),
  unit('0101', '01'),
  unit('0102', '01', { validTo: '2022-05-31' }),
  unit('0201', '02'),
);
const UNITS = ['00', '01', '0101', '0102', '0201'];

interface Upload {
  readonly key: SubmissionKey;
  readonly kind: 'accepted' | 'rejected' | 'withdraw';
  readonly value: number;
  readonly warnings: number;
  readonly receivedAt: string;
}

const keys = fc
  .record({
    unit: fc.constantFrom(...UNITS),
    at: fc.constantFrom('2022-01', '2022-02', '2022-03', '2022-04', '2022-07', '2022Q1', '2022Q2'),
  })
  .map(
    ({ unit: code, at }): SubmissionKey => ({
      unit: code,
      form: at.includes('Q') ? 'q' : 'f',
      period: period(at),
    }),
  );

const uploads: fc.Arbitrary<Upload> = fc.record({
  key: keys,
  kind: fc.constantFrom('accepted', 'accepted', 'accepted', 'rejected', 'withdraw'),
  value: fc.integer({ min: 0, max: 3 }),
  warnings: fc.integer({ min: 0, max: 2 }),
  receivedAt: fc
    .integer({ min: 0, max: 200 * 24 })
    .map((hours) => new Date(Date.UTC(2022, 0, 1, hours)).toISOString()),
});

const partsOf = ({ value, key }: Upload): Head['parts'] =>
  key.form === 'q'
    ? { 'QTR-001': { n: String(value) } }
    : {
        'SUM-001': { n: `${value}.25` },
        'SUM-002': { n: String(value * 2) },
        'MAX-001': { n: String(value) },
        'DIS-001': { set: [`p${value}`, key.unit] },
      };

async function send(pipeline: Pipeline, upload: Upload): Promise<string> {
  const { key, kind, warnings, receivedAt } = upload;
  if (kind === 'withdraw') return pipeline.withdraw(key, receivedAt);
  const bytes = paper({ key, verdict: kind, parts: partsOf(upload), warnings });
  return pipeline.submit({ bytes, fileName: `${nameOf(key)}.xlsx`, receivedAt });
}

/** What counts in the end: of each submission the accepted upload or withdrawal received last. */
function lastAccepted(sent: readonly (Upload & { id: string })[]): Head[] {
  const winners = new Map<string, Upload & { id: string }>();
  const order = (one: Upload & { id: string }) =>
    submissionOrder({ receivedAt: one.receivedAt, uploadId: one.id });
  const counting = sent.filter((one) => one.kind !== 'rejected');
  for (const one of counting) {
    const other = winners.get(nameOf(one.key));
    if (!other || order(other) < order(one)) winners.set(nameOf(one.key), one);
  }
  return [...winners.values()].map((one) => ({
    ...one.key,
    version: 1,
    contentHash: '',
    uploadId: one.id,
    fileName: '',
    receivedAt: one.receivedAt,
    late: counting
      .filter((other) => nameOf(other.key) === nameOf(one.key) && other.kind === 'accepted')
      .every((other) => isLate(other)),
    withdrawn: one.kind === 'withdraw',
    verdict: 'accepted',
    catalogueVersion: 'c1',
    parts: one.kind === 'withdraw' ? {} : partsOf(one),
    counts: { ...NO_COUNTS, warnings: one.kind === 'withdraw' ? 0 : one.warnings },
  }));
}

/** Due five days after the end of the period, by the calendar of China. */
function isLate({ key, receivedAt }: Upload): boolean {
  const ends: Record<string, string> = {
    '2022-01': '2022-02-05',
    '2022-02': '2022-03-05',
    '2022-03': '2022-04-05',
    '2022-04': '2022-05-05',
    '2022-07': '2022-08-05',
    '2022Q1': '2022-04-05',
    '2022Q2': '2022-07-05',
  };
  const day = new Date(Date.parse(receivedAt) + 8 * 3_600_000).toISOString().slice(0, 10);
  return day > (ends[key.period] ?? '');
}

/**
 * Workers take jobs in any order. A job may come again, later or while it is at work, and comes again when its worker
 * died. They end when nothing is left.
 */
async function runInAnyOrder(pipeline: Pipeline, pick: () => number, workers: number): Promise<void> {
  const { jobs } = pipeline;
  let busy = 0;
  const work = async () => {
    while (jobs.length > 0 || busy > 0) {
      const [job] = jobs.splice(pick() % Math.max(1, jobs.length), 1);
      if (!job) {
        await new Promise(setImmediate);
        continue;
      }
      if (pick() % 5 === 0) jobs.push(job);
      busy++;
      await pipeline.run(job).catch(() => jobs.push(job));
      busy--;
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
}

class Killed extends Error {}

/** Calls take any time, sometimes very long; some die before their effect, some right after it. */
function unreliable(pick: () => number, deaths: number): Interceptor {
  const pause = async () => {
    for (let i = pick() % 24 === 0 ? 400 : pick() % 4; i > 0; i--) await null;
  };
  let left = deaths;
  const die = () => {
    if (left === 0 || pick() % 12 !== 0) return;
    left--;
    throw new Killed();
  };
  return async (_, call) => {
    await pause();
    die();
    const result = await call();
    await pause();
    die();
    return result;
  };
}

const random = (seed: number) => {
  let state = seed >>> 0 || 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
};

it('gives the same rollups as the last accepted versions folded at once, under any schedule', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(uploads, { minLength: 1, maxLength: 14 }),
      fc.integer(),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 0, max: 12 }),
      async (planned, seed, workers, deaths) => {
        const pick = random(seed);
        const pipeline = createPipeline(unreliable(pick, deaths));
        await pipeline.stores.orgs.save(ORG);
        const sent: (Upload & { id: string })[] = [];
        for (const upload of planned) sent.push({ ...upload, id: await send(pipeline, upload) });
        await runInAnyOrder(pipeline, pick, workers);

        const { catalogue, stores } = pipeline;
        const stored = await storedRollups(catalogue, ORG, stores.rollups);
        expect(stored).toEqual(foldAtOnce(catalogue, ORG, lastAccepted(sent)));
        for await (const open of stores.rollups.unsettled())
          expect.fail(`unsettled: ${JSON.stringify(open)}`);
        for (const { id } of sent) expect((await stores.uploads.upload(id))?.state).toBe('done');
      },
    ),
    { numRuns: 400 },
  );
});
