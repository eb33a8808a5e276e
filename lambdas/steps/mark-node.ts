import { createHash } from 'node:crypto';
import type { Period } from '../core/model/period.ts';
import type { Queue } from '../ports/queue.ts';
import type { DirtyTarget, RollupStore } from '../ports/rollup-store.ts';
import { rollupMessage } from './rollup-message.ts';

export interface MarkDeps {
  readonly rollups: Pick<RollupStore, 'markDirty'>;
  readonly rollupQueue: Queue;
}

/**
 * Marks one node dirty for periods of one year, then sends its roll-up message. The message only says where to look:
 * marking or sending again costs one more recompute at most. The dedup id includes the new wants, so that a change
 * shortly after another is never taken for its duplicate.
 */
export async function markNode(
  deps: MarkDeps,
  target: DirtyTarget,
  periods: readonly Period[],
): Promise<void> {
  const wants = await deps.rollups.markDirty(target, periods);
  await sendRollup(deps.rollupQueue, target, JSON.stringify([...wants].sort()));
}

/** @param occasion what tells this message from earlier ones to the same node */
export async function sendRollup(queue: Queue, target: DirtyTarget, occasion: string): Promise<void> {
  const body = rollupMessage(target);
  const group = shortHash(body);
  await queue.send({ body, group, dedupId: `${group}-${shortHash(occasion)}` });
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 40);
}
