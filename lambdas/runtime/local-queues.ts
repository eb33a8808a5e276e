import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type LocalQueue, openLocalQueue } from '../adapters/local/durable-queue.ts';
import { QUEUES } from '../contract.ts';

export interface LocalQueues {
  readonly ingest: LocalQueue;
  readonly rollup: LocalQueue;
  close(): Promise<void>;
}

/**
 * The queue of uploads waits for the disk: a file is acknowledged with it. Roll-up messages do not: the dirty marks say
 * the same, and the sweep at the start sends what a power cut took.
 */
export async function openLocalQueues(data: string): Promise<LocalQueues> {
  const folder = join(data, 'queues');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const open = (name: string, sync: boolean) =>
    openLocalQueue({ name, path: join(folder, `${name}.jsonl`), sync });
  const [ingest, rollup] = await Promise.all([open(QUEUES.ingest, true), open(QUEUES.rollup, false)]);
  return {
    ingest,
    rollup,
    async close() {
      await Promise.all([ingest.close(), rollup.close()]);
    },
  };
}
