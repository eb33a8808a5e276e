import * as z from 'zod';
import type { Table } from './table.ts';

const PARTITION = 'DIRTYLIST';
const MINUTE = 60_000;
/** A marker trusts its own registration this long … */
const TRUST_MS = 10 * MINUTE;
/** … and a partition without open marks stays listed at least this long, so that no marker relies on a lost entry. */
const KEEP_MS = 60 * MINUTE;

const EntrySchema = z.object({ sk: z.string(), at: z.number(), quiet: z.boolean() });

export interface ListedPartition {
  readonly partition: string;
  /** Takes the partition off the list when it has been listed long enough and nobody registered it since. */
  settled(): Promise<void>;
}

/**
 * The small list of partitions that may hold open marks, so that the sweep needs no table scan: one item per year,
 * form and organisation version, written again at most every ten minutes per process.
 */
export function createDirtyList(table: Table, now: () => number) {
  const registered = new Map<string, number>();
  return {
    async register(partition: string): Promise<void> {
      const at = now();
      const last = registered.get(partition);
      if (last !== undefined && at - last < TRUST_MS && at >= last) return;
      await table.put({ pk: PARTITION, sk: partition, at, quiet: false });
      registered.set(partition, at);
    },
    async *partitions(): AsyncGenerator<ListedPartition> {
      const open = { text: '#quiet = :no', names: { '#quiet': 'quiet' }, values: { ':no': false } };
      for (const item of await table.all({ pk: PARTITION, filter: open })) {
        const { sk, at } = EntrySchema.parse(item);
        yield {
          partition: sk,
          async settled() {
            if (now() - at < KEEP_MS) return;
            await table.put(
              { pk: PARTITION, sk, at, quiet: true },
              { text: '#at = :at', names: { '#at': 'at' }, values: { ':at': at } },
            );
          },
        };
      }
    },
  };
}
