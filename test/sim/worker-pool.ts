import type { BatchAnswer } from '../../lambdas/handlers/sqs-batch.ts';
import type { FaultKind } from './faults.ts';
import type { Delivery, SimQueue } from './sim-queue.ts';
import type { Process, World } from './world.ts';

export interface WorkerPoolOptions {
  readonly most: number;
  /** Counted when two workers are at the same thing. */
  readonly meeting: FaultKind;
  readonly deletesFirst: boolean;
  handle(process: Process, event: unknown): Promise<BatchAnswer>;
}

const PAUSE = 20;

/** Takes batches from a queue, each to a process of its own, and deletes what was handled. */
export class WorkerPool {
  private readonly world: World;
  private readonly queue: SimQueue;
  private readonly options: WorkerPoolOptions;
  private readonly atWork = new Map<string, number>();
  private busy = 0;
  private started = 0;

  constructor(world: World, queue: SimQueue, options: WorkerPoolOptions) {
    this.world = world;
    this.queue = queue;
    this.options = options;
  }

  wake(): void {
    while (this.busy < this.options.most) {
      const deliveries = this.queue.take();
      if (deliveries.length === 0) return;
      this.start(deliveries);
    }
  }

  private start(deliveries: readonly Delivery[]): void {
    const { world, queue, atWork } = this;
    const subjects = [...new Set(deliveries.map(({ item }) => item.body))];
    for (const subject of subjects) {
      const others = atWork.get(subject) ?? 0;
      if (others > 0) world.count(this.options.meeting);
      atWork.set(subject, others + 1);
    }
    this.busy++;
    const free = () => {
      this.busy--;
      for (const subject of subjects) atWork.set(subject, (atWork.get(subject) ?? 1) - 1);
      world.after(0, () => this.wake());
    };
    const process = world.spawn(queue.name, `worker ${++this.started}`, free);
    world.note(`${process.name}: takes ${deliveries.map(({ item }) => `${item.id} ${item.body}`).join(' ')}`);
    void this.work(process, deliveries).then(free);
  }

  private async work(process: Process, deliveries: readonly Delivery[]): Promise<void> {
    const { world, queue, options } = this;
    const remove = (handled: readonly Delivery[]) =>
      world.call(process, `delete ${handled.map(({ item }) => item.id)}`, () => {
        for (const { receipt } of handled) queue.remove(receipt);
      });
    try {
      if (options.deletesFirst) await remove(deliveries);
      const { batchItemFailures } = await options.handle(process, eventOf(deliveries));
      const failed = new Set(batchItemFailures.map((one) => one.itemIdentifier));
      for (const { item, receipt } of deliveries) if (failed.has(item.id)) queue.release(receipt, PAUSE);
      const handled = deliveries.filter(({ item }) => !failed.has(item.id));
      if (handled.length > 0 && !options.deletesFirst) await remove(handled);
    } catch (error) {
      world.note(`${process.name}: ${String(error)}`);
    }
  }
}

function eventOf(deliveries: readonly Delivery[]) {
  return {
    Records: deliveries.map(({ item }) => ({
      messageId: item.id,
      body: item.body,
      attributes: item.group === null ? {} : { MessageGroupId: item.group },
    })),
  };
}
