import { PREFIXES } from '../contract.ts';
import type { Act } from '../core/model/act.ts';
import { addDays } from '../core/model/add-days.ts';
import type { Clock } from '../ports/clock.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { type ApplyDeps, actKey, applyAct, readAct } from './perform-act.ts';
import { uploadId } from './upload-id.ts';

export interface FinishDeps extends ApplyDeps {
  readonly raw: Pick<ObjectStore, 'get' | 'list'>;
  readonly clock: Clock;
}

export interface FinishRange {
  /** The latest decision is looked for on so many days before today. */
  readonly days: number;
  /** It and those of so many minutes before it take effect. */
  readonly minutes: number;
}

/**
 * Lets the latest decisions take effect once more: whoever wrote them down may have died before they did. Harmless for
 * those that have. Returns them, in order.
 */
export async function finishActs(deps: FinishDeps, range: FinishRange): Promise<Act[]> {
  const acts: Act[] = [];
  for (const key of await latestKeys(deps, range)) {
    const act = await readAct(deps.raw, key);
    if (!act) continue;
    await applyAct(deps, act);
    acts.push(act);
  }
  return acts;
}

async function latestKeys(
  { raw, clock }: Pick<FinishDeps, 'raw' | 'clock'>,
  { days, minutes }: FinishRange,
): Promise<string[]> {
  const today = clock.now().slice(0, 10);
  for (let back = 0; back <= days; back++) {
    const day = addDays(today, -back);
    const ofDay = await keysOfDay(raw, day);
    const latest = ofDay.at(-1);
    const act = latest === undefined ? null : await readAct(raw, latest);
    if (!act) continue;
    const since = new Date(Date.parse(act.at) - minutes * 60_000).toISOString();
    const before = since.slice(0, 10) < day ? await keysOfDay(raw, since.slice(0, 10)) : [];
    const first = actKey({ id: uploadId(since, '') });
    return [...before, ...ofDay].filter((key) => key >= first);
  }
  return [];
}

async function keysOfDay(raw: Pick<ObjectStore, 'list'>, day: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of raw.list(`${PREFIXES.acts}/${day.replaceAll('-', '')}/`)) keys.push(key);
  return keys.sort();
}
