import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Queue } from '../ports/queue.ts';
import type { RollupStore } from '../ports/rollup-store.ts';
import { sendRollup } from './mark-node.ts';

export interface SweepDeps {
  readonly rollups: Pick<RollupStore, 'unsettled'>;
  readonly rollupQueue: Queue;
  readonly clock: Clock;
  readonly log: Log;
}

/** Sends a new message for every node that wants more than was done: heals lost ones. Returns how many. */
export async function sweepDirty(deps: SweepDeps): Promise<number> {
  const occasion = `sweep ${deps.clock.now()}`;
  let sent = 0;
  for await (const target of deps.rollups.unsettled()) {
    await sendRollup(deps.rollupQueue, target, occasion);
    sent++;
  }
  if (sent > 0) deps.log.warn('unsettled nodes were sent again', { sent });
  return sent;
}
