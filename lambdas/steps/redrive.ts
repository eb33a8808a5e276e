import type { DeadLetters } from '../ports/dead-letters.ts';
import type { Log } from '../ports/log.ts';

/** Puts every dead letter back into its queue; returns how many per queue. */
export async function redrive(
  queues: readonly DeadLetters[],
  log: Log,
): Promise<Readonly<Record<string, number>>> {
  const moved: Record<string, number> = {};
  for (const queue of queues) {
    moved[queue.name] = await queue.redrive();
    log.info('dead letters were put back', { queue: queue.name, moved: moved[queue.name] });
  }
  return moved;
}
