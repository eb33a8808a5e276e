import { PREFIXES } from '../contract.ts';
import { ActSchema } from '../core/model/act.ts';
import { addDays } from '../core/model/add-days.ts';
import type { Clock } from '../ports/clock.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { type ApplyDeps, applyAct } from './perform-act.ts';

export interface FinishDeps extends ApplyDeps {
  readonly raw: Pick<ObjectStore, 'get' | 'list'>;
  readonly clock: Clock;
}

/** More than anybody decides at one moment. */
const LATEST = 20;

/**
 * Lets the latest decisions of today and yesterday take effect once more: whoever wrote them down may have died before
 * they did. Harmless for those that have. Returns how many there were.
 */
export async function finishActs(deps: FinishDeps): Promise<number> {
  const today = deps.clock.now().slice(0, 10);
  const keys: string[] = [];
  for (const day of [addDays(today, -1), today])
    for await (const { key } of deps.raw.list(`${PREFIXES.acts}/${day.replaceAll('-', '')}/`)) keys.push(key);
  const latest = keys.sort().slice(-LATEST);
  for (const key of latest) {
    const object = await deps.raw.get(key);
    if (object) await applyAct(deps, ActSchema.parse(JSON.parse(new TextDecoder().decode(object.bytes))));
  }
  return latest.length;
}
