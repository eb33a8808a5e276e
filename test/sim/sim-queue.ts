import { DEDUP_SECONDS, MAX_RECEIVES } from '../../lambdas/contract.ts';
import type { DeadLetters } from '../../lambdas/ports/dead-letters.ts';
import type { Message } from '../../lambdas/ports/queue.ts';
import type { World } from './world.ts';

interface Item {
  readonly id: string;
  readonly body: string;
  readonly group: string | null;
  visibleAt: number;
  receives: number;
}

export interface Delivery {
  readonly item: Item;
  readonly receipt: number;
}

export interface SimQueueOptions {
  readonly name: 'ingest' | 'rollup';
  readonly fifo: boolean;
  readonly batch: number;
  /** Visibility time-out, in milliseconds. While there are faults it is short, so that workers overlap. */
  readonly visibleFor: number;
  /** Called whenever there may be something to take. */
  readonly onReady: () => void;
}

const HICCUP = 5;

/** A queue with the semantics of SQS, standard or FIFO, and with everything it is allowed to do to its messages. */
export class SimQueue implements DeadLetters {
  readonly name: 'ingest' | 'rollup';
  /** As in production once there are no more faults: longer than any batch takes. */
  visibleFor: number;
  private readonly world: World;
  private readonly options: SimQueueOptions;
  private readonly waiting: Item[] = [];
  private readonly flying = new Map<number, Item>();
  private readonly seen = new Map<string, number>();
  private dead: Item[] = [];
  private messages = 0;
  private receipts = 0;

  constructor(world: World, options: SimQueueOptions) {
    this.name = options.name;
    this.visibleFor = options.visibleFor;
    this.world = world;
    this.options = options;
  }

  get deadCount(): number {
    return this.dead.length;
  }

  /** Everything neither handled nor given up. */
  get openCount(): number {
    return this.waiting.length + this.flying.size;
  }

  accept({ body, group, dedupId }: Message): void {
    const { world } = this;
    const rates = world.faults.message;
    if (this.options.fifo && dedupId !== undefined) {
      const before = this.seen.get(dedupId);
      if (before !== undefined && world.now - before < DEDUP_SECONDS * 1_000) return;
      this.seen.set(dedupId, world.now);
    }
    if (this.options.fifo && this.happens('lost', rates.lost)) return;
    const copies = !this.options.fifo && this.happens('duplicated', rates.duplicated) ? 2 : 1;
    for (let i = 0; i < copies; i++)
      this.add({ id: `${this.name}-${++this.messages}`, body, group: group ?? null });
  }

  private add(message: Pick<Item, 'id' | 'body' | 'group'>): void {
    const { world } = this;
    const delayed = this.happens('delayed', world.faults.message.delayed);
    const delay = delayed ? world.random.int(3 * this.visibleFor) : world.random.int(HICCUP);
    this.waiting.push({ ...message, visibleAt: world.now + delay, receives: 0 });
    world.after(delay, this.options.onReady);
  }

  private happens(
    kind: 'lost' | 'duplicated' | 'delayed' | 'reordered' | 'dropped and redelivered',
    rate: number,
  ) {
    if (!this.world.random.chance(rate)) return false;
    this.world.count(kind);
    this.world.note(`${this.name}: message ${kind}`);
    return true;
  }

  /** The next messages for one worker; each is invisible until its time-out, its removal or its release. */
  take(): Delivery[] {
    const items = this.options.fifo ? this.chooseGroups() : this.chooseAny();
    const deliveries: Delivery[] = [];
    for (const item of items) {
      this.waiting.splice(this.waiting.indexOf(item), 1);
      if (item.receives >= MAX_RECEIVES) {
        this.dead.push(item);
        this.world.count('buried');
        this.world.note(`${this.name}: ${item.id} buried`);
        continue;
      }
      item.receives++;
      const receipt = ++this.receipts;
      this.flying.set(receipt, item);
      this.world.after(this.visibleFor, () => this.release(receipt, 0));
      deliveries.push({ item, receipt });
    }
    if (deliveries.length === 0) return items.length > 0 ? this.take() : [];
    if (!this.happens('dropped and redelivered', this.world.faults.message['dropped and redelivered']))
      return deliveries;
    return this.take();
  }

  /** Messages of a standard queue come in any order. */
  private chooseAny(): Item[] {
    const { world } = this;
    const visible = this.waiting.filter((item) => item.visibleAt <= world.now);
    if (visible.length > 1 && this.happens('reordered', world.faults.message.reordered))
      for (let i = visible.length - 1; i > 0; i--) {
        const j = world.random.int(i + 1);
        [visible[i], visible[j]] = [visible[j] as Item, visible[i] as Item];
      }
    return visible.slice(0, world.random.between(1, this.options.batch));
  }

  /** Of a group only the oldest, and only while none of it is in flight. Several groups may come in one batch. */
  private chooseGroups(): Item[] {
    const { world } = this;
    const closed = new Set([...this.flying.values()].map((item) => item.group));
    const groups = new Map<string | null, Item[]>();
    for (const item of this.waiting) {
      if (closed.has(item.group)) continue;
      if (item.visibleAt > world.now) closed.add(item.group);
      else groups.set(item.group, [...(groups.get(item.group) ?? []), item]);
    }
    const most = world.random.between(1, this.options.batch);
    const chosen: Item[] = [];
    for (const items of groups.values()) {
      if (chosen.length >= most || (chosen.length > 0 && world.random.chance(0.5))) break;
      chosen.push(...items.slice(0, most - chosen.length));
    }
    return chosen;
  }

  /** Nothing happens when the receipt is no longer valid. */
  remove(receipt: number): void {
    this.flying.delete(receipt);
    this.options.onReady();
  }

  /** Makes a message visible again, before those of its group that still wait. */
  release(receipt: number, delay: number): void {
    const item = this.flying.get(receipt);
    if (!item) return;
    this.flying.delete(receipt);
    item.visibleAt = this.world.now + delay;
    this.waiting.unshift(item);
    this.world.note(`${this.name}: ${item.id} visible again`);
    this.world.after(delay, this.options.onReady);
  }

  async redrive(): Promise<number> {
    const again = this.dead;
    this.dead = [];
    for (const item of again) this.waiting.push({ ...item, receives: 0, visibleAt: this.world.now });
    this.options.onReady();
    return again.length;
  }
}
