import { expect, it } from 'vitest';
import type { SubmissionKey } from '../../lambdas/core/model/submission.ts';
import { refoldNode } from '../../lambdas/steps/refold-node.ts';
import { organisation, period, unit } from '../core/rollup/fixtures.ts';
import { paper } from './fake-check.ts';
import { storedRollups } from './oracle.ts';
import { createPipeline } from './pipeline.ts';

const ORG = organisation(unit('00', null), unit('01', '00'));
const key: SubmissionKey = { unit: '01', form: 'f', period: period('2022-01') };
const target = { form: 'f', orgVersion: 'v1', node: '01', year: 2022 };

async function prepare() {
  const pipeline = createPipeline();
  await pipeline.stores.orgs.save(ORG);
  const submit = async (n: string, day: number) => {
    const bytes = paper({ key, verdict: 'accepted', parts: { 'SUM-001': { n } } });
    await pipeline.submit({
      bytes,
      fileName: 'a.xlsx',
      receivedAt: new Date(Date.UTC(2022, 0, day)).toISOString(),
    });
  };
  return { pipeline, submit };
}

it('keeps the newer value when a slower worker writes after it and dies before it could notice', async () => {
  const { pipeline, submit } = await prepare();
  const { deps, jobs, stores, catalogue } = pipeline;
  const takeIngest = () =>
    jobs.splice(
      jobs.findIndex((job) => job.kind === 'ingest'),
      1,
    );
  await submit('1', 10);
  for (const job of takeIngest()) await pipeline.run(job);

  let release = () => {};
  const gate = new Promise<void>((open) => {
    release = open;
  });
  const slow = {
    ...deps,
    rollups: {
      ...stores.rollups,
      async putRollup(...args: Parameters<typeof stores.rollups.putRollup>) {
        await gate;
        await stores.rollups.putRollup(...args);
        throw new Error('killed after the write');
      },
    },
  };
  const slowRefold = refoldNode(slow, target);
  await submit('2', 11);
  for (const job of takeIngest()) await pipeline.run(job);
  await pipeline.settle();
  const before = await storedRollups(catalogue, ORG, stores.rollups);
  release();
  await expect(slowRefold).rejects.toThrow('killed');
  await pipeline.settle();
  const after = await storedRollups(catalogue, ORG, stores.rollups);
  expect(after).toEqual(before);
  expect(after.get('f 2022 00')).toContain('"SUM-001":{"n":"2"}');
});

it('writes each enclosing period of the node once and marks its parent in one write', async () => {
  const calls: string[] = [];
  const pipeline = createPipeline(async (name, call) => {
    calls.push(name);
    return call();
  });
  await pipeline.stores.orgs.save(ORG);
  const bytes = paper({ key, verdict: 'accepted', parts: { 'SUM-001': { n: '1' } } });
  await pipeline.submit({ bytes, fileName: 'a.xlsx', receivedAt: '2022-01-20T00:00:00.000Z' });
  const [ingest] = pipeline.jobs.splice(0, 1);
  if (ingest) await pipeline.run(ingest);
  calls.length = 0;
  const [refold] = pipeline.jobs.splice(0, 1);
  if (refold) await pipeline.run(refold);
  const count = (name: string) => calls.filter((call) => call === name).length;
  expect(calls[1]).toBe('rollups.marks');
  expect(count('submissions.heads')).toBe(1);
  expect(count('rollups.putRollup')).toBe(4);
  expect(count('rollups.markDirty')).toBe(1);
  expect(count('rollups.settle')).toBe(1);
  expect(calls.at(-1)).toBe('rollups.settle');
  expect(pipeline.jobs).toHaveLength(1);
});

it('does nothing for a message whose work is done', async () => {
  const { pipeline, submit } = await prepare();
  await submit('1', 10);
  await pipeline.settle();
  await refoldNode(
    {
      ...pipeline.deps,
      submissions: { heads: () => Promise.reject(new Error('read facts')) },
    },
    target,
  );
  expect(pipeline.jobs).toEqual([]);
});

it('fails loudly on an organisation version or a form that is not there', async () => {
  const { pipeline } = await prepare();
  await expect(refoldNode(pipeline.deps, { ...target, orgVersion: 'v9' })).rejects.toThrow('v9');
  await pipeline.stores.rollups.markDirty({ ...target, form: 'x' }, [period('2022')]);
  await expect(refoldNode(pipeline.deps, { ...target, form: 'x' })).rejects.toThrow('form x');
});
