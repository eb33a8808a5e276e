import { expect, it } from 'vitest';
import { objectCreatedEvent } from '../../lambdas/adapters/local/object-created-event.ts';
import { createIngestHandler } from '../../lambdas/handlers/ingest.ts';
import { createRollupHandler } from '../../lambdas/handlers/rollup.ts';
import { createSweepHandler } from '../../lambdas/handlers/sweep.ts';
import { createVerifyHandler } from '../../lambdas/handlers/verify.ts';
import { rollupMessage } from '../../lambdas/steps/rollup-message.ts';
import { sampleRollup } from '../contract/samples.ts';
import { organisation, period, unit } from '../core/rollup/fixtures.ts';
import { paper } from './fake-check.ts';
import { createPipeline } from './pipeline.ts';

const record = (messageId: string, body: string, group?: string) => ({
  messageId,
  receiptHandle: 'r',
  body,
  attributes: { ApproximateReceiveCount: '1', ...(group !== undefined && { MessageGroupId: group }) },
  eventSource: 'aws:sqs',
});
const failures = (...ids: string[]) => ({
  batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })),
});

async function start() {
  const pipeline = createPipeline();
  await pipeline.stores.orgs.save(organisation(unit('00', null), unit('01', '00')));
  return pipeline;
}

it('ingests what it can of a batch and gives back the rest', async () => {
  const { deps, stores, submit, jobs, log } = await start();
  const key = { unit: '01', form: 'f', period: period('2022-01') };
  const bytes = paper({ key, verdict: 'accepted', parts: {} });
  const id = await submit({ bytes, fileName: 'a.xlsx', receivedAt: '2022-02-01T00:00:00.000Z' });
  const [job] = jobs;
  if (job?.kind !== 'ingest') throw new Error('no job');
  const event = (objectKey: string) =>
    JSON.stringify(objectCreatedEvent('raw', { ...job, key: objectKey, size: 1, createdAt: job.storedAt }));
  const answer = await createIngestHandler(deps)({
    Records: [
      record('gone', event('raw/_/_/_/gone')),
      record('good', event(job.key)),
      record('odd', 'not json'),
    ],
  });
  expect(answer).toEqual(failures('gone', 'odd'));
  expect((await stores.uploads.upload(id))?.outcome).toBe('committed');
  expect(log.entries.filter((entry) => entry.level === 'error')).toHaveLength(2);
});

it('refuses an event that is not from a queue', async () => {
  const { deps } = await start();
  await expect(createIngestHandler(deps)({ hello: 1 })).rejects.toThrow();
});

it('stops a group at its first failure, goes on with the others, and folds a node once per batch', async () => {
  const { deps, stores } = await start();
  const target = { form: 'f', orgVersion: 'v1', node: '01', year: 2022 };
  const good = rollupMessage(target);
  const bad = rollupMessage({ ...target, orgVersion: 'gone' });
  let reads = 0;
  const counting = {
    ...deps,
    rollups: {
      ...stores.rollups,
      marks: (of: typeof target) => {
        reads++;
        return stores.rollups.marks(of);
      },
    },
  };
  const answer = await createRollupHandler(counting)({
    Records: [
      record('a1', good, 'a'),
      record('a2', good, 'a'),
      record('b1', bad, 'b'),
      record('b2', good, 'b'),
      record('c1', good, 'c'),
      record('d1', '{"node":1}', 'd'),
    ],
  });
  expect(answer).toEqual(failures('b1', 'b2', 'd1'));
  expect(reads).toBe(1);
});

it('sweeps and verifies on a schedule; drift is an error in the log', async () => {
  const { deps, stores, log, settle } = await start();
  await stores.rollups.markDirty({ form: 'f', orgVersion: 'v1', node: '01', year: 2022 }, [period('2022')]);
  expect(await createSweepHandler(deps)()).toEqual({ sent: 1 });
  await settle();
  const verify = createVerifyHandler(deps);
  const odd = sampleRollup({ form: 'f', node: '00', period: period('2022-02'), orgVersion: 'v1' });
  const at = { period: period('2022-02'), form: 'f', orgVersion: 'v1', parent: '-', node: '00' };
  await stores.rollups.putRollup(at, odd, 1);
  const [before, now] = await verify({ time: 'x' });
  expect(before).toMatchObject({ compared: 0, drift: [] });
  expect(now?.drift.map((one) => one.node)).toContain('00');
  expect(log.entries.some((entry) => entry.level === 'error' && entry.message === 'rollup drift')).toBe(true);
  expect(await verify({ years: [2020] })).toHaveLength(1);
});
