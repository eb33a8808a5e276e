import { randomUUID } from 'node:crypto';
import { DEDUP_SECONDS, MAX_RECEIVES } from '../../contract.ts';
import type { Queue } from '../../ports/queue.ts';
import { type Journal, openJournal, readJournal } from './journal.ts';
import { journalLine, replayJournal } from './queue-journal.ts';
import { type Delivery, type QueueCounts, type QueuedMessage, QueueState } from './queue-state.ts';

/** A queue in this process with the semantics of SQS, standard and FIFO. */
export interface LocalQueue extends Queue {
  readonly name: string;
  /** Messages of one group, or several without one; each must be removed or released. */
  receive(max: number): Delivery[];
  remove(deliveries: readonly Delivery[]): void;
  /** Makes them visible again after a pause that grows with every try. */
  release(deliveries: readonly Delivery[]): void;
  counts(): QueueCounts;
  deadLetters(): readonly QueuedMessage[];
  /** Puts dead letters back; returns how many. */
  redrive(): Promise<number>;
  /** Milliseconds until something becomes visible that is not now; null when nothing will. */
  untilNext(): number | null;
  /** Called after every send, release and redrive. */
  onChange(listener: () => void): void;
  close(): Promise<void>;
}

export interface LocalQueueOptions {
  readonly name: string;
  /** File that makes it durable; in memory without one. */
  readonly path?: string;
  /** Wait for the disk before a send returns. */
  readonly sync?: boolean;
  readonly visibleForMs?: number;
  readonly maxReceives?: number;
  readonly now?: () => number;
}

const VISIBLE_FOR_MS = 10 * 60_000;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 30_000;

export async function openLocalQueue(options: LocalQueueOptions): Promise<LocalQueue> {
  const now = options.now ?? Date.now;
  const visibleFor = options.visibleForMs ?? VISIBLE_FOR_MS;
  const state = new QueueState(options.maxReceives ?? MAX_RECEIVES);
  const seen = new Map<string, number>();
  if (options.path !== undefined) replayJournal(await readJournal(options.path), state, seen);
  forgetOldIds(seen, now());
  const journal: Journal | null =
    options.path === undefined
      ? null
      : await openJournal({
          path: options.path,
          sync: options.sync ?? true,
          snapshot: () => [
            ...state.open().map((message) => journalLine({ op: 'send', message })),
            ...state.deadLetters().map((message) => journalLine({ op: 'dead', message })),
            ...[...seen].map(([id, at]) => journalLine({ op: 'seen', id, at })),
          ],
        });
  const listeners: (() => void)[] = [];
  const changed = () => {
    for (const listener of listeners) listener();
  };
  /** Losing such a line costs one more delivery, which is allowed; so nobody waits for it. */
  const note = (line: string) => void journal?.append([line]).catch(() => {});

  return {
    name: options.name,
    async send(message) {
      const at = now();
      if (message.dedupId !== undefined) {
        const before = seen.get(message.dedupId);
        if (before !== undefined && at - before < DEDUP_SECONDS * 1_000) return;
        if (seen.size > 10_000) forgetOldIds(seen, at);
        seen.set(message.dedupId, at);
      }
      const queued: QueuedMessage = {
        id: randomUUID(),
        body: message.body,
        group: message.group ?? null,
        dedupId: message.dedupId ?? null,
        sentAt: at,
        receives: 0,
      };
      state.add(queued);
      changed();
      await journal?.append([journalLine({ op: 'send', message: queued })]);
    },
    receive(max) {
      const { deliveries, dead } = state.receive(max, now(), visibleFor);
      if (deliveries.length > 0)
        note(journalLine({ op: 'receive', ids: deliveries.map(({ message }) => message.id) }));
      for (const message of dead) note(journalLine({ op: 'dead', message }));
      return deliveries;
    },
    remove(deliveries) {
      const removed = deliveries.filter(({ receipt }) => state.remove(receipt));
      if (removed.length > 0)
        note(journalLine({ op: 'remove', ids: removed.map(({ message }) => message.id) }));
      changed();
    },
    release(deliveries) {
      const tries = Math.max(0, ...deliveries.map(({ message }) => message.receives));
      const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** tries);
      state.release(
        deliveries.map(({ receipt }) => receipt),
        now() + pause,
      );
      changed();
    },
    counts: () => state.counts(),
    deadLetters: () => state.deadLetters(),
    async redrive() {
      const again = state.redrive();
      changed();
      await journal?.append(again.map(({ id }) => journalLine({ op: 'redrive', id })));
      return again.length;
    },
    untilNext() {
      const at = state.nextWake();
      return at === null ? null : Math.max(0, at - now());
    },
    onChange: (listener) => void listeners.push(listener),
    async close() {
      await journal?.close();
    },
  };
}

function forgetOldIds(seen: Map<string, number>, now: number): void {
  for (const [id, at] of seen) if (now - at >= DEDUP_SECONDS * 1_000) seen.delete(id);
}
