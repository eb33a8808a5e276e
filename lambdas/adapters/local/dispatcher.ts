import * as z from 'zod';
import type { Log } from '../../ports/log.ts';
import type { LocalQueue } from './durable-queue.ts';
import type { Delivery } from './queue-state.ts';
import { sqsEvent } from './sqs-event.ts';

export interface Route {
  readonly queue: LocalQueue;
  readonly batchSize: number;
  /** Gets the event of the queue, answers which messages failed. */
  handle(event: unknown): Promise<unknown>;
}

export interface Progress {
  /** Messages handled since the start. */
  readonly handled: number;
  /** Messages per queue that are still open. */
  readonly open: Readonly<Record<string, number>>;
}

export interface Dispatcher {
  /** Resolves when nothing is open any more in any queue, or in the queues of the given names. */
  drain(onProgress?: (progress: Progress) => void, queues?: readonly string[]): Promise<void>;
  /** Holds back all other queues, so that what waits in them gathers and is done once; null lets them all go. */
  only(queues: readonly string[] | null): void;
  /** Takes nothing new and resolves when what is under way has ended. */
  stop(): Promise<void>;
}

const AnswerSchema = z.object({
  batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).default([]),
});

/**
 * Calls the handlers of queues, at most `concurrency` at a time. A queue earlier in `routes` goes first, so that what
 * waits behind it can gather.
 */
export function startDispatcher(routes: readonly Route[], concurrency: number, log: Log): Dispatcher {
  let running = 0;
  let handled = 0;
  let stopped = false;
  let timer: NodeJS.Timeout | null = null;
  let scheduled = false;
  const watchers = new Set<() => void>();
  let served: readonly string[] | null = null;

  async function call(route: Route, deliveries: readonly Delivery[]): Promise<void> {
    const failed = await failuresOf(route, deliveries, log);
    const isFailed = ({ message }: Delivery) => failed.has(message.id);
    route.queue.remove(deliveries.filter((delivery) => !isFailed(delivery)));
    if (failed.size > 0) route.queue.release(deliveries.filter(isFailed));
    handled += deliveries.length - failed.size;
  }

  function next(): { route: Route; deliveries: Delivery[] } | null {
    for (const route of routes) {
      if (served && !served.includes(route.queue.name)) continue;
      const deliveries = route.queue.receive(route.batchSize);
      if (deliveries.length > 0) return { route, deliveries };
    }
    return null;
  }

  function pump(): void {
    scheduled = false;
    while (!stopped && running < concurrency) {
      const job = next();
      if (!job) break;
      running++;
      void call(job.route, job.deliveries).finally(() => {
        running--;
        schedule();
      });
    }
    if (!stopped) wakeLater();
    for (const watcher of [...watchers]) watcher();
  }

  function schedule(): void {
    if (scheduled) return;
    scheduled = true;
    setImmediate(pump);
  }

  function wakeLater(): void {
    if (timer) clearTimeout(timer);
    const waits = routes.flatMap(({ queue }) => queue.untilNext() ?? []);
    timer = waits.length > 0 ? setTimeout(schedule, Math.min(60_000, ...waits) + 1) : null;
    timer?.unref();
  }

  function progress(): Progress {
    return {
      handled,
      open: Object.fromEntries(routes.map(({ queue }) => [queue.name, queue.counts().open])),
    };
  }

  function until(condition: () => boolean, onEach?: () => void): Promise<void> {
    return new Promise((resolve) => {
      const alive = setInterval(() => {}, 60_000);
      const watcher = () => {
        onEach?.();
        if (!condition()) return;
        watchers.delete(watcher);
        clearInterval(alive);
        resolve();
      };
      watchers.add(watcher);
      schedule();
    });
  }

  for (const { queue } of routes) queue.onChange(schedule);
  schedule();
  return {
    drain(onProgress, queues) {
      const awaited = routes.filter(({ queue }) => queues === undefined || queues.includes(queue.name));
      const idle = () => queues !== undefined || running === 0;
      return until(
        () => stopped || (idle() && awaited.every(({ queue }) => queue.counts().open === 0)),
        onProgress && (() => onProgress(progress())),
      );
    },
    only(queues) {
      served = queues;
      schedule();
    },
    async stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
      await until(() => running === 0);
    },
  };
}

async function failuresOf(route: Route, deliveries: readonly Delivery[], log: Log): Promise<Set<string>> {
  try {
    const answer = AnswerSchema.parse((await route.handle(sqsEvent(route.queue.name, deliveries))) ?? {});
    return new Set(answer.batchItemFailures.map((failure) => failure.itemIdentifier));
  } catch (error) {
    log.error('a handler failed', { queue: route.queue.name, error: String(error) });
    return new Set(deliveries.map(({ message }) => message.id));
  }
}
