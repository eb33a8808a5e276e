import { expect, it } from 'vitest';
import type { Period } from '../../lambdas/core/model/period.ts';
import { importOrganisation } from '../../lambdas/steps/import-organisation.ts';
import { sweepDirty } from '../../lambdas/steps/sweep-dirty.ts';
import { verifyRollups } from '../../lambdas/steps/verify-rollups.ts';
import { sampleRollup } from '../contract/samples.ts';
import { organisation, period, unit } from '../core/rollup/fixtures.ts';
import { paper } from './fake-check.ts';
import { foldAtOnce, storedRollups } from './oracle.ts';
import { createPipeline } from './pipeline.ts';

const BEFORE = organisation(unit('00', null), unit('01', '00'), unit('02', '00'), unit('0101', '01'));
const AFTER = {
  ...organisation(unit('00', null), unit('01', '00'), unit('02', '00'), unit('0101', '02')),
  version: 'v2',
};

async function start() {
  const pipeline = createPipeline();
  await importOrganisation(pipeline.deps, BEFORE);
  for (const [of, at] of [
    ['0101', '2022-01'],
    ['0101', '2022-02'],
    ['02', '2022-01'],
  ] as const)
    await pipeline.submit({
      bytes: paper({
        key: { unit: of, form: 'f', period: period(at) },
        verdict: 'accepted',
        parts: { 'SUM-001': { n: '5' } },
      }),
      fileName: 'a.xlsx',
      receivedAt: '2022-02-01T00:00:00.000Z',
    });
  await pipeline.settle();
  return pipeline;
}

async function headsOf(pipeline: Awaited<ReturnType<typeof start>>) {
  const year: [Period, Period] = [period('2022-01'), period('2022-12')];
  const heads = await Promise.all(
    ['0101', '02'].map((of) => pipeline.stores.submissions.heads(of, 'f', ...year)),
  );
  return heads.flat();
}

it('folds everything again on the tree of a new organisation', async () => {
  const pipeline = await start();
  const { deps, stores, catalogue } = pipeline;
  expect(await importOrganisation(deps, AFTER)).toBe(2);
  await pipeline.settle();
  const stored = await storedRollups(catalogue, AFTER, stores.rollups);
  expect(stored).toEqual(foldAtOnce(catalogue, AFTER, await headsOf(pipeline)));
  expect(stored.get('f 2022 02')).toContain('"n":"15"');
});

it('marks nothing when the current organisation is imported again, and the rest of an import that died', async () => {
  const pipeline = await start();
  const { deps, stores, catalogue } = pipeline;
  expect(await importOrganisation(deps, BEFORE)).toBe(0);
  const dying = {
    ...deps,
    rollupQueue: { send: () => Promise.reject(new Error('killed')) },
  };
  await expect(importOrganisation(dying, AFTER)).rejects.toThrow('killed');
  await importOrganisation(deps, AFTER);
  await sweepDirty(deps);
  await pipeline.settle();
  const stored = await storedRollups(catalogue, AFTER, stores.rollups);
  expect(stored).toEqual(foldAtOnce(catalogue, AFTER, await headsOf(pipeline)));
});

it('folds what changed while another organisation was current when it comes back', async () => {
  const pipeline = await start();
  const { deps, stores, catalogue } = pipeline;
  await importOrganisation(deps, AFTER);
  await pipeline.submit({
    bytes: paper({
      key: { unit: '0101', form: 'f', period: period('2022-01') },
      verdict: 'accepted',
      parts: { 'SUM-001': { n: '7' } },
    }),
    fileName: 'a.xlsx',
    receivedAt: '2022-02-02T00:00:00.000Z',
  });
  await pipeline.settle();
  await importOrganisation(deps, BEFORE);
  await pipeline.settle();
  const stored = await storedRollups(catalogue, BEFORE, stores.rollups);
  expect(stored).toEqual(foldAtOnce(catalogue, BEFORE, await headsOf(pipeline)));
  expect(stored.get('f 2022-01 01')).toContain('"n":"7"');
});

it('needs no sweep after an import that died between a mark and its message and was repeated', async () => {
  const pipeline = await start();
  const { deps, stores, catalogue } = pipeline;
  const dying = { ...deps, rollupQueue: { send: () => Promise.reject(new Error('killed')) } };
  await expect(importOrganisation(dying, AFTER)).rejects.toThrow('killed');
  await importOrganisation(deps, AFTER);
  await pipeline.settle();
  const stored = await storedRollups(catalogue, AFTER, stores.rollups);
  expect(stored).toEqual(foldAtOnce(catalogue, AFTER, await headsOf(pipeline)));
});

it('sends lost messages again', async () => {
  const pipeline = await start();
  await pipeline.submit({
    bytes: paper({
      key: { unit: '02', form: 'f', period: period('2022-05') },
      verdict: 'accepted',
      parts: {},
    }),
    fileName: 'a.xlsx',
    receivedAt: '2022-06-01T00:00:00.000Z',
  });
  const [ingest] = pipeline.jobs.splice(0);
  if (ingest) await pipeline.run(ingest);
  pipeline.jobs.length = 0;
  expect(await sweepDirty(pipeline.deps)).toBe(1);
  await pipeline.settle();
  expect(await sweepDirty(pipeline.deps)).toBe(0);
  expect(await verifyRollups(pipeline.deps, 2022)).toMatchObject({ drift: [], pending: 0 });
});

it('finds no drift in a settled store, calls unsettled nodes pending, and names what does not add up', async () => {
  const pipeline = await start();
  const { deps, stores } = pipeline;
  const clean = await verifyRollups(deps, 2022);
  expect(clean.drift).toEqual([]);
  expect(clean.pending).toBe(0);
  expect(clean.compared).toBeGreaterThan(10);

  const wrong = sampleRollup({ form: 'f', node: '01', period: period('2022'), orgVersion: 'v1', parts: {} });
  const at = { period: period('2022'), form: 'f', orgVersion: 'v1', parent: '00', node: '01' };
  await stores.rollups.putRollup(at, wrong, 99);
  const { drift } = await verifyRollups(deps, 2022);
  expect(drift.map(({ form, period: of, node }) => `${form} ${of} ${node}`)).toEqual(['f 2022 01']);
  expect(drift[0]?.stored?.parts).toEqual({});
  expect(drift[0]?.recomputed?.parts['SUM-001']).toEqual({ n: '10' });

  await stores.rollups.markDirty({ form: 'f', orgVersion: 'v1', node: '0101', year: 2022 }, [period('2022')]);
  expect(await verifyRollups(deps, 2022)).toMatchObject({ drift: [], pending: 1 });
});
