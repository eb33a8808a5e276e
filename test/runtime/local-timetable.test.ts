import { mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as z from 'zod';
import { createJsonLog } from '../../lambdas/adapters/local/json-log.ts';
import { createFixedClock } from '../../lambdas/adapters/memory/fixed-clock.ts';
import { createMemoryLog } from '../../lambdas/adapters/memory/memory-log.ts';
import { TOP } from '../../lambdas/ports/rollup-store.ts';
import { openLocal } from '../../lambdas/runtime/local.ts';
import { openLocalTimetable } from '../../lambdas/runtime/local-timetable.ts';
import { catalogueIndex, form, organisation, period, unit } from '../core/rollup/fixtures.ts';
import { createPaperChecker, paper, paperReader } from '../steps/fake-check.ts';

const ORG = organisation(unit('00', null, { reports: false }), unit('01', '00'), unit('02', '00'));
const CATALOGUE = { ...catalogueIndex(), forms: new Map([['f', form('f', 'month')]]) };
const NoticeSchema = z.object({ to: z.string(), subject: z.string(), text: z.string() });

let data: string;
const clock = createFixedClock('2022-04-05T01:00:00.000Z');
const errors = createMemoryLog();

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'huibao-timetable-'));
  clock.set('2022-04-05T01:00:00.000Z');
});
afterEach(() => rm(data, { recursive: true }));

/** A process that serves for a while. */
async function serving<T>(work: (parts: Awaited<ReturnType<typeof open>>) => Promise<T>): Promise<T> {
  const parts = await open();
  try {
    return await work(parts);
  } finally {
    await parts.timetable.idle();
    await parts.runtime.close();
  }
}

async function open() {
  const runtime = await openLocal({
    ...{ data, catalogue: CATALOGUE, clock, reader: paperReader, checker: createPaperChecker() },
    annotate: () => null,
    log: errors,
  });
  await runtime.importOrganisation(ORG);
  await runtime.drain();
  const timetable = await openLocalTimetable(runtime, { data, log: createJsonLog('silent') });
  const at = async (instant: string) => {
    clock.set(instant);
    await timetable.tick();
  };
  return { runtime, timetable, at };
}

async function outbox() {
  const names = await readdir(join(data, 'outbox')).catch(() => []);
  const read = async (name: string) =>
    NoticeSchema.parse(JSON.parse(await readFile(join(data, 'outbox', name), 'utf8')));
  return Promise.all(names.sort().map(read));
}

it('reminds through the outbox, each step once: by the hour, after a restart, and after the table was lost', async () => {
  await serving(async ({ at }) => {
    await at('2022-04-05T01:00:00.000Z');
    expect(await outbox()).toMatchObject([
      { to: '00', subject: '《f》2022年3月：应报 2 家，还有 2 家未报，今天（2022-04-05）截止' },
    ]);
    await at('2022-04-05T02:00:00.000Z');
    await at('2022-04-05T02:00:10.000Z');
    await at('2022-04-05T15:00:00.000Z');
  });
  expect(await outbox()).toHaveLength(1);
  await rename(join(data, 'table'), join(data, 'table-lost'));
  await serving(async ({ at }) => {
    await at('2022-04-05T15:30:00.000Z');
    expect(await outbox()).toHaveLength(1);
    await at('2022-04-05T16:00:00.000Z');
  });
  expect((await outbox()).map(({ subject }) => subject)).toEqual([
    expect.stringContaining('今天（2022-04-05）截止'),
    expect.stringContaining('截止日 2022-04-05 已过'),
  ]);
});

it('opens and closes periods by the hour', () =>
  serving(async ({ runtime, at }) => {
    const stateOf = async (of: string) => (await runtime.deps.periods.states(period(of)))[0]?.state;
    await at('2022-04-05T01:00:00.000Z');
    expect([await stateOf('2022-03'), await stateOf('2022-05')]).toEqual(['open', undefined]);
    await at('2022-05-01T01:00:00.000Z');
    expect([await stateOf('2022-03'), await stateOf('2022-05')]).toEqual(['closed', 'open']);
  }));

it('sweeps by the minute: a mark whose message was lost is dealt with', () =>
  serving(async ({ runtime, at }) => {
    const target = { form: 'f', orgVersion: ORG.version, node: '01', year: 2022 };
    await at('2022-04-05T01:00:00.000Z');
    await runtime.deps.rollups.markDirty(target, [period('2022-03')]);
    await at('2022-04-05T01:00:50.000Z');
    await runtime.drain();
    expect((await runtime.deps.rollups.marks(target)).get(period('2022-03'))).toEqual({ want: 1, done: 0 });
    await at('2022-04-05T01:01:00.000Z');
    await runtime.drain();
    expect((await runtime.deps.rollups.marks(target)).get(period('2022-03'))).toEqual({ want: 1, done: 1 });
  }));

it('verifies by night and cries out when a stored rollup is wrong', () =>
  serving(async ({ runtime, at }) => {
    const key = { unit: '01', form: 'f', period: period('2022-03') };
    const bytes = paper({ key, verdict: 'accepted', parts: { 'SUM-001': { n: '4' } } });
    await runtime.submitFile(bytes, 'x.xlsx');
    await runtime.drain();
    await at('2022-04-05T01:00:00.000Z');
    const drift = () => errors.entries.filter(({ message }) => message === 'rollup drift');
    expect(drift()).toEqual([]);
    const { rollups } = runtime.deps;
    const [stored] = await rollups.children(key.period, 'f', ORG.version, TOP);
    if (!stored) throw new Error('nothing was rolled up');
    const wrong = { ...stored, parts: { 'SUM-001': { n: '5' } } };
    const top = { period: key.period, form: 'f', orgVersion: ORG.version, parent: TOP, node: '00' };
    expect(await rollups.putRollup(top, wrong, 1_000)).toBe(true);
    await at('2022-04-05T18:29:00.000Z');
    expect(drift()).toEqual([]);
    await at('2022-04-05T18:30:00.000Z');
    expect(drift()).toMatchObject([{ level: 'error', fields: { node: '00', period: '2022-03' } }]);
  }));
