/** A message as a queue holds it. Times are milliseconds. */
export interface QueuedMessage {
  readonly id: string;
  readonly body: string;
  readonly group: string | null;
  readonly dedupId: string | null;
  readonly sentAt: number;
  receives: number;
}

export interface Delivery {
  readonly message: QueuedMessage;
  /** Valid until the message becomes visible again. */
  readonly receipt: string;
}

interface Group {
  /** Waiting, in order. */
  waiting: QueuedMessage[];
  inFlight: number;
  blockedUntil: number;
  queued: boolean;
}

export interface QueueCounts {
  /** Neither handled nor given up: waiting, in flight or waiting for another try. */
  readonly open: number;
  readonly dead: number;
}

/**
 * The semantics of a queue without its storage: visibility, receive counts, dead letters, groups handled in order and
 * one at a time. A message without a group is a group of its own.
 */
export class QueueState {
  private readonly groups = new Map<string, Group>();
  private ready: string[] = [];
  private readyFrom = 0;
  private readonly blocked = new Set<string>();
  private readonly flying = new Map<string, { message: QueuedMessage; until: number }>();
  private readonly deadOnes = new Map<string, QueuedMessage>();
  private waitingCount = 0;
  private receipts = 0;
  private readonly maxReceives: number;

  constructor(maxReceives: number) {
    this.maxReceives = maxReceives;
  }

  add(message: QueuedMessage): void {
    const group = this.groupOf(message);
    group.waiting.push(message);
    this.waitingCount++;
    this.enqueue(groupKey(message));
  }

  /**
   * The next messages of one group, or of several when they have none. Those received too often are given up and
   * returned as `dead`.
   */
  receive(max: number, now: number, visibleFor: number): { deliveries: Delivery[]; dead: QueuedMessage[] } {
    this.wake(now);
    const deliveries: Delivery[] = [];
    const dead: QueuedMessage[] = [];
    while (deliveries.length < max && this.readyFrom < this.ready.length) {
      const key = this.ready[this.readyFrom++];
      const group = key === undefined ? undefined : this.groups.get(key);
      if (key === undefined || !group) continue;
      group.queued = false;
      this.take(group, max - deliveries.length, now + visibleFor, deliveries, dead);
      if (group.inFlight === 0) this.enqueue(key);
      if (deliveries.some(({ message }) => message.group !== null)) break;
    }
    if (this.readyFrom > 1_000) {
      this.ready = this.ready.slice(this.readyFrom);
      this.readyFrom = 0;
    }
    return { deliveries, dead };
  }

  /** False when the receipt is no longer valid. */
  remove(receipt: string): boolean {
    const flight = this.land(receipt);
    if (flight) this.enqueue(groupKey(flight));
    return flight !== null;
  }

  /** Makes messages visible again at `at`, before those of their group that still wait. */
  release(receipts: readonly string[], at: number): void {
    const back = receipts.flatMap((receipt) => this.land(receipt) ?? []);
    for (const message of back.reverse()) {
      const group = this.groupOf(message);
      group.waiting.unshift(message);
      this.waitingCount++;
      group.blockedUntil = at;
      this.blocked.add(groupKey(message));
    }
  }

  /** Puts given-up messages back, as if never received. */
  redrive(): QueuedMessage[] {
    const again = [...this.deadOnes.values()];
    this.deadOnes.clear();
    for (const message of again) this.add({ ...message, receives: 0 });
    return again;
  }

  bury(message: QueuedMessage): void {
    this.deadOnes.set(message.id, message);
  }

  /** When a message in flight or held back becomes visible, null when there is none. */
  nextWake(): number | null {
    const times = [...this.flying.values()].map((flight) => flight.until);
    for (const key of this.blocked) times.push(this.groups.get(key)?.blockedUntil ?? 0);
    return times.length > 0 ? Math.min(...times) : null;
  }

  counts(): QueueCounts {
    return { open: this.waitingCount + this.flying.size, dead: this.deadOnes.size };
  }

  deadLetters(): QueuedMessage[] {
    return [...this.deadOnes.values()];
  }

  /** Everything that is open, in an order that keeps that of every group. */
  open(): QueuedMessage[] {
    const flying = [...this.flying.values()].map((flight) => flight.message);
    return [...flying, ...[...this.groups.values()].flatMap((group) => group.waiting)];
  }

  private take(group: Group, max: number, until: number, into: Delivery[], dead: QueuedMessage[]): void {
    while (group.inFlight < max) {
      const message = group.waiting.shift();
      if (!message) return;
      this.waitingCount--;
      if (message.receives >= this.maxReceives) {
        this.bury(message);
        dead.push(message);
        continue;
      }
      message.receives++;
      group.inFlight++;
      const receipt = `${message.id}:${++this.receipts}`;
      this.flying.set(receipt, { message, until });
      into.push({ message, receipt });
    }
  }

  private land(receipt: string): QueuedMessage | null {
    const flight = this.flying.get(receipt);
    if (!flight) return null;
    this.flying.delete(receipt);
    const group = this.groupOf(flight.message);
    group.inFlight--;
    return flight.message;
  }

  private wake(now: number): void {
    const overdue = [...this.flying].filter(([, flight]) => flight.until <= now).map(([receipt]) => receipt);
    if (overdue.length > 0) this.release(overdue, now);
    for (const key of this.blocked) {
      if ((this.groups.get(key)?.blockedUntil ?? 0) > now) continue;
      this.blocked.delete(key);
      this.enqueue(key);
    }
  }

  /** A group is offered when something waits, nothing of it is in flight and it is not held back. */
  private enqueue(key: string): void {
    const group = this.groups.get(key);
    if (!group || group.queued || group.inFlight > 0 || this.blocked.has(key)) return;
    if (group.waiting.length === 0) {
      this.groups.delete(key);
      return;
    }
    group.queued = true;
    this.ready.push(key);
  }

  private groupOf(message: QueuedMessage): Group {
    const key = groupKey(message);
    const group = this.groups.get(key) ?? { waiting: [], inFlight: 0, blockedUntil: 0, queued: false };
    this.groups.set(key, group);
    return group;
  }
}

function groupKey(message: QueuedMessage): string {
  return message.group === null ? `\u0000${message.id}` : message.group;
}
