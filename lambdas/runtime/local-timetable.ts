import { join } from 'node:path';
import { openTimetable, type Timetable } from '../adapters/local/timetable.ts';
import type { Log } from '../ports/log.ts';
import type { LocalRuntime } from './local.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

/** What the scheduler does in the cloud, for a process that stays: see docs/operating.md. */
export function openLocalTimetable(
  runtime: LocalRuntime,
  { data, log }: { readonly data: string; readonly log: Log },
): Promise<Timetable> {
  const { clock, utcOffset } = runtime.deps;
  const jobs = [
    { name: 'sweep', everyMinutes: 1, run: () => runtime.sweep() },
    { name: 'periods', everyMinutes: HOUR, madeUp: true, run: () => runtime.tendPeriods() },
    { name: 'remind', everyMinutes: HOUR, madeUp: true, run: () => runtime.remind() },
    { name: 'verify', everyMinutes: DAY, atMinute: 2.5 * HOUR, madeUp: true, run: () => runtime.verify() },
  ];
  return openTimetable(jobs, { clock, log, utcOffset, path: join(data, 'timetable.json') });
}
