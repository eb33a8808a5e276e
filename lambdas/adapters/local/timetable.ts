import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import { writeDurably } from './write-durably.ts';

/** Work that comes round. Its turns begin every so many minutes, counted from midnight of the units' day. */
export interface Job {
  readonly name: string;
  readonly everyMinutes: number;
  /** Minutes after midnight at which a turn begins; 0 when absent. */
  readonly atMinute?: number;
  /** A turn that passed while nothing ran is made up for at the next start. */
  readonly madeUp?: boolean;
  run(): Promise<unknown>;
}

export interface TimetableOptions {
  readonly clock: Clock;
  readonly log: Log;
  /** Minutes from UTC to the day units live by. */
  readonly utcOffset: number;
  /** File that remembers the turns of jobs that are made up for. */
  readonly path: string;
}

export interface Timetable {
  /** Starts every job whose turn has come and that is not under way; resolves when those have ended. */
  tick(): Promise<void>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

const TurnsSchema = z.record(z.string(), z.number().int());

/** Each job once per turn at most, never two runs of one at a time. One that fails is logged and has its next turn. */
export async function openTimetable(jobs: readonly Job[], options: TimetableOptions): Promise<Timetable> {
  const { clock, log, path } = options;
  const minuteNow = () => Math.floor(Date.parse(clock.now()) / 60_000) + options.utcOffset;
  const turnOf = ({ everyMinutes, atMinute = 0 }: Job) => Math.floor((minuteNow() - atMinute) / everyMinutes);
  const remembered = await readTurns(path);
  const turns = new Map(
    jobs.flatMap((job): [string, number][] => {
      const turn = job.madeUp ? remembered[job.name] : turnOf(job);
      return turn === undefined ? [] : [[job.name, turn]];
    }),
  );
  const underway = new Map<string, Promise<void>>();
  let writing = Promise.resolve();

  function remember(): Promise<void> {
    const kept = jobs.flatMap(({ name, madeUp }) => {
      const turn = madeUp ? turns.get(name) : undefined;
      return turn === undefined ? [] : [[name, turn] as const];
    });
    const text = `${JSON.stringify(Object.fromEntries(kept))}\n`;
    writing = writing.then(() => writeDurably(path, text, `${path}.new`));
    return writing;
  }

  async function take(job: Job, turn: number): Promise<void> {
    try {
      await job.run();
      turns.set(job.name, turn);
      if (job.madeUp) await remember();
    } catch (error) {
      turns.set(job.name, turn);
      log.error('a job failed', { job: job.name, error: String(error) });
    }
  }

  return {
    async tick() {
      const due = jobs.flatMap((job) => {
        const turn = turnOf(job);
        return underway.has(job.name) || turns.get(job.name) === turn ? [] : [{ job, turn }];
      });
      await Promise.all(
        due.map(({ job, turn }) => {
          const run = take(job, turn).finally(() => underway.delete(job.name));
          underway.set(job.name, run);
          return run;
        }),
      );
    },
    async idle() {
      await Promise.all(underway.values());
    },
  };
}

/** A file that cannot be read says nothing: what it remembers is done once more, which is harmless. */
async function readTurns(path: string): Promise<Record<string, number>> {
  const text = await readFile(path, 'utf8').catch(() => '{}');
  try {
    return TurnsSchema.parse(JSON.parse(text));
  } catch {
    return {};
  }
}
