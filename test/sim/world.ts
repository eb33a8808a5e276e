import { EventHeap } from './event-heap.ts';
import { CALL_FAULTS, type CallFault, type FaultKind, type FaultProfile, type Trade } from './faults.ts';
import type { Random } from './random.ts';

/** Something that calls ports and can die: a worker at one batch, a client, an import. */
export class Process {
  alive = true;
  readonly trade: Trade;
  readonly name: string;
  readonly onDeath: () => void;
  constructor(trade: Trade, name: string, onDeath: () => void) {
    this.trade = trade;
    this.name = `${trade} ${name}`;
    this.onDeath = onDeath;
  }
}

/** A fault of the machinery, as a port throws it. */
export class PortError extends Error {}

/** A worker that stalls may find that its time is up. */
const STALLED_BEFORE: readonly CallFault[] = [
  'stalled before the effect',
  'stalled, then killed after the effect',
];
const KILLED_AFTER: readonly CallFault[] = [
  'killed after the effect',
  'stalled, then killed after the effect',
];
const MOST_EVENTS = 150_000;
const REPEAT_AFTER = 10;

/**
 * Owns time and every promise: whatever a process awaits is answered by an event here, in an order that the seed
 * determines. Nothing real passes: milliseconds are counted, not waited for.
 */
export class World {
  now = 0;
  events = 0;
  /** Grows with everything that happens: two runs with the same hash were the same. */
  hash = 0x811c9dc5;
  faults: FaultProfile;
  /** What stalls are measured against, in milliseconds. */
  readonly stallUnit: number;
  readonly random: Random;
  readonly counts = new Map<FaultKind, number>();
  private readonly heap = new EventHeap();
  private readonly onTrace: ((line: string) => void) | null;
  private woken = false;

  constructor(
    random: Random,
    faults: FaultProfile,
    stallUnit: number,
    onTrace: ((line: string) => void) | null,
  ) {
    this.random = random;
    this.faults = faults;
    this.stallUnit = stallUnit;
    this.onTrace = onTrace;
  }

  count(kind: FaultKind): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
  }

  note(line: string): void {
    this.events++;
    let hash = this.hash ^ this.now;
    for (let i = 0; i < line.length; i++) hash = Math.imul(hash ^ line.charCodeAt(i), 0x01000193);
    this.hash = hash >>> 0;
    this.onTrace?.(`${String(this.now).padStart(7)}  ${line}`);
  }

  after(delay: number, action: () => void): void {
    this.heap.push(this.now + delay, action);
  }

  spawn(trade: Trade, name: string, onDeath: () => void = () => {}): Process {
    this.woken = true;
    return new Process(trade, name, onDeath);
  }

  /** What a process on the way sent still arrives; no answer reaches it any more. */
  private kill(process: Process): void {
    if (!process.alive) return;
    process.alive = false;
    this.note(`${process.name}: dead`);
    process.onDeath();
  }

  /** One call of a port by a process: takes time, may go wrong, and has its effect at one instant. */
  call<T>(process: Process, label: string, effect: () => T | Promise<T>): Promise<T> {
    const { random, faults } = this;
    const fault = this.chooseFault(process, label);
    const latency = () => 1 + random.int(faults.latency);
    const stall = () => Math.ceil((this.stallUnit * faults.stall * (20 + random.int(100))) / 100);
    const before = latency() + (fault && STALLED_BEFORE.includes(fault) ? stall() : 0);
    const after = fault === 'stalled after the effect' ? stall() : random.int(2);
    return new Promise((resolve, reject) => {
      if (!process.alive) return;
      const answer = (give: () => void, delay: number) =>
        this.after(delay, () => {
          if (!process.alive) return;
          this.woken = true;
          give();
        });
      const act = () => {
        try {
          return effect();
        } catch (error) {
          const refusal = Promise.reject(error);
          refusal.catch(() => {});
          return refusal;
        }
      };
      this.after(before, () => {
        if (fault) this.count(fault);
        this.note(`${process.name}: ${label}${fault ? `  [${fault}]` : ''}`);
        if (fault === 'killed before the effect') return this.kill(process);
        if (fault === 'throttled' || fault === 'failed before the effect')
          return answer(() => reject(new PortError(`${fault}: ${label}`)), after);
        const result = act();
        if (fault && KILLED_AFTER.includes(fault)) return this.kill(process);
        if (fault === 'failed after the effect')
          return answer(() => reject(new PortError(`${fault}: ${label}`)), after);
        if (fault === 'effect repeated')
          return this.after(REPEAT_AFTER, () => answer(() => resolve(act()), 0));
        answer(() => resolve(result), after);
      });
    });
  }

  /** Goes on until nothing is planned any more. @throws Error when that never comes */
  run(): Promise<void> {
    return new Promise((resolve, reject) => {
      const step = () => {
        try {
          this.woken = false;
          while (!this.woken) {
            const event = this.heap.pop();
            if (!event) return resolve();
            if (this.events > MOST_EVENTS) return reject(new Error('does not come to rest'));
            this.now = event.time;
            event.action();
          }
        } catch (error) {
          return reject(error);
        }
        setImmediate(step);
      };
      this.woken = true;
      setImmediate(step);
    });
  }

  private chooseFault({ trade }: Process, label: string): CallFault | null {
    if (!this.faults.victims.includes(trade)) return null;
    for (const { verb, fault, rate } of this.faults.weakSpots)
      if (label.startsWith(verb) && label[verb.length] === ' ' && this.random.chance(rate)) return fault;
    for (const kind of CALL_FAULTS) if (this.random.chance(this.faults.call[kind])) return kind;
    return null;
  }
}
