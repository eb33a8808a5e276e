import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DataFolderBusyError } from '../../../lambdas/adapters/local/data-lock.ts';
import { readRollup } from '../../../lambdas/steps/read-rollup.ts';
import { period } from '../../core/rollup/fixtures.ts';
import { paper } from '../../steps/fake-check.ts';
import { fileOf, ORG, openForTest } from './kill-script.ts';

let data: string;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'huibao-runtime-'));
});
afterAll(() => rm(data, { recursive: true, force: true }));

it('takes files from submission to rollup, and finds everything again after it was closed', async () => {
  const first = await openForTest(data);
  await first.importOrganisation(ORG);
  await expect(openForTest(data)).rejects.toThrow(DataFolderBusyError);
  const ids: string[] = [];
  for (let n = 0; n < 20; n++) {
    const { bytes, fileName, receivedAt } = fileOf(n);
    ids.push(await first.submitFile(bytes, fileName, { receivedAt }));
  }
  const progress: number[] = [];
  await first.drain({ onProgress: ({ handled }) => progress.push(handled) });
  expect(progress.at(-1)).toBeGreaterThan(20);
  expect((await first.deps.uploads.upload(ids[7] ?? ''))?.outcome).toBe('committed');
  await first.close();

  const second = await openForTest(data);
  const at = { node: '00', form: 'f', period: period('2022') };
  const rollup = await readRollup(second.deps, ORG, at);
  expect(rollup?.parts['SUM-001']?.n).toBe(String((19 * 20) / 2));
  expect(rollup?.completeness).toMatchObject({ received: 20 });

  await second.withdraw(fileOf(19).key, { receivedAt: '2022-07-01T00:00:00Z' });
  await second.drain();
  expect((await readRollup(second.deps, ORG, at))?.parts['SUM-001']?.n).toBe(String((18 * 19) / 2));
  await second.close();
});

it('refuses a file for another place, and hands its findings out', async () => {
  const runtime = await openForTest(data);
  const { key, bytes, receivedAt } = fileOf(1);
  const expectedKey = { ...key, unit: '0104' };
  const id = await runtime.submitFile(bytes, 'x.xlsx', { receivedAt, expectedKey });
  await runtime.drain();
  expect(await runtime.deps.uploads.upload(id)).toMatchObject({ ...expectedKey, verdict: 'rejected' });
  expect(await runtime.deps.results.get(`results/${id}/findings.json`)).not.toBeNull();
  await runtime.close();
});

it('puts what it cannot handle aside, and takes it up again on request', async () => {
  const fresh = await mkdtemp(join(tmpdir(), 'huibao-runtime-'));
  const runtime = await openForTest(fresh);
  const content = { key: fileOf(0).key, verdict: 'accepted' as const, parts: {} };
  const id = await runtime.submitFile(paper(content), 'x.xlsx');
  expect(await runtime.drain()).toEqual({ deadLetters: 1 });
  await runtime.importOrganisation(ORG);
  expect(await runtime.redrive()).toBe(1);
  expect(await runtime.drain()).toEqual({ deadLetters: 0 });
  expect((await runtime.deps.uploads.upload(id))?.outcome).toBe('committed');
  await runtime.close();
  await rm(fresh, { recursive: true });
}, 20_000);
