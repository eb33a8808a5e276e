import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Job, openTimetable } from '../../../lambdas/adapters/local/timetable.ts';
import { createFixedClock } from '../../../lambdas/adapters/memory/fixed-clock.ts';
import { createMemoryLog } from '../../../lambdas/adapters/memory/memory-log.ts';

let folder: string;
let path: string;
let ran: string[];
const log = createMemoryLog();
const clock = createFixedClock('2022-04-05T01:00:30.000Z');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huibao-timetable-'));
  path = join(folder, 'timetable.json');
  ran = [];
  clock.set('2022-04-05T01:00:30.000Z');
});
afterEach(() => rm(folder, { recursive: true }));

const job = (name: string, more: Partial<Job>): Job => ({
  name,
  everyMinutes: 1,
  run: async () => void ran.push(name),
  ...more,
});
const open = (...jobs: Job[]) => openTimetable(jobs, { clock, log, utcOffset: 480, path });

/** What runs at each of those instants. */
async function runsAt(timetable: Awaited<ReturnType<typeof open>>, instants: readonly string[]) {
  const runs: string[][] = [];
  for (const instant of instants) {
    clock.set(instant);
    ran = [];
    await timetable.tick();
    runs.push(ran);
  }
  return runs;
}

describe('timetable', () => {
  it('runs a job once per turn, however often it is looked at', async () => {
    const timetable = await open(job('m', { everyMinutes: 1 }));
    const instants = ['01:00:59', '01:01:00', '01:01:30', '01:02:00', '03:00:00', '03:00:10'];
    const runs = await runsAt(
      timetable,
      instants.map((time) => `2022-04-05T${time}.000Z`),
    );
    expect(runs.map((one) => one.length)).toEqual([0, 1, 0, 1, 1, 0]);
  });

  it('counts days and hours from midnight where the units are', async () => {
    const nightly = job('night', { everyMinutes: 1440, atMinute: 150 });
    const hourly = job('hour', { everyMinutes: 60 });
    const runs = await runsAt(await open(nightly, hourly), [
      '2022-04-05T01:30:00.000Z', // 09:30 in China
      '2022-04-05T02:00:00.000Z',
      '2022-04-05T18:29:59.000Z', // 02:29:59 of the next day
      '2022-04-05T18:30:00.000Z', // 02:30
      '2022-04-05T18:59:00.000Z',
      '2022-04-06T18:30:00.000Z',
    ]);
    expect(runs).toEqual([[], ['hour'], ['hour'], ['night'], [], ['night', 'hour']]);
  });

  it('makes up for a turn that passed while nothing ran, once', async () => {
    const jobs = () => [job('daily', { everyMinutes: 1440, madeUp: true }), job('minute', {})];
    expect(await runsAt(await open(...jobs()), ['2022-04-05T01:00:30.000Z'])).toEqual([['daily']]);
    expect(await runsAt(await open(...jobs()), ['2022-04-05T02:00:30.000Z'])).toEqual([['minute']]);
    clock.set('2022-04-09T02:00:30.000Z');
    const later = await open(...jobs());
    expect(await runsAt(later, ['2022-04-09T02:00:30.000Z', '2022-04-09T02:00:40.000Z'])).toEqual([
      ['daily'],
      [],
    ]);
    expect(await readFile(path, 'utf8')).not.toContain('minute');
  });

  it('does not remember a turn whose run never ended', async () => {
    const stuck = await open(job('long', { madeUp: true, run: () => new Promise(() => {}) }));
    void stuck.tick();
    expect(await runsAt(await open(job('long', { madeUp: true })), ['2022-04-05T01:00:30.000Z'])).toEqual([
      ['long'],
    ]);
  });

  it('never runs a job twice at a time', async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const timetable = await open(
      job('slow', {
        run: () => {
          ran.push('slow');
          return gate;
        },
      }),
      job('quick', {}),
    );
    clock.set('2022-04-05T01:01:00.000Z');
    const first = timetable.tick();
    await new Promise(setImmediate);
    clock.set('2022-04-05T01:02:00.000Z');
    await timetable.tick();
    expect(ran).toEqual(['slow', 'quick', 'quick']);
    release();
    await Promise.all([first, timetable.idle()]);
    await timetable.tick();
    expect(ran).toEqual(['slow', 'quick', 'quick', 'slow']);
  });

  it('logs a job that fails and gives it its next turn', async () => {
    const fails = () => Promise.reject(new Error('no'));
    const timetable = await open(job('bad', { run: fails }), job('good', {}));
    const runs = await runsAt(timetable, ['2022-04-05T01:01:00.000Z', '2022-04-05T01:02:00.000Z']);
    expect(runs).toEqual([['good'], ['good']]);
    expect(log.entries.filter(({ message }) => message === 'a job failed')).toHaveLength(2);
  });

  it.each(['', '{', '[]', '{"daily":"x"}'])('begins anew with a file that says nothing: %j', async (text) => {
    await writeFile(path, text);
    expect(
      await runsAt(await open(job('daily', { everyMinutes: 1440, madeUp: true })), [
        '2022-04-05T01:00:30.000Z',
      ]),
    ).toEqual([['daily']]);
  });
});
