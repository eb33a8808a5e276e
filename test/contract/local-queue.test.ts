import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalQueue, openLocalQueue } from '../../lambdas/adapters/local/durable-queue.ts';
import type { Delivery } from '../../lambdas/adapters/local/queue-state.ts';

let folder: string;
let now: number;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huibao-queue-'));
  now = 1_000_000;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const bodies = (deliveries: readonly Delivery[]) => deliveries.map(({ message }) => message.body);

describe.each([
  { name: 'in memory', durable: false },
  { name: 'with a journal, reopened at every turn', durable: true },
])('local queue $name', ({ durable }) => {
  let queue: LocalQueue;
  const open = () =>
    openLocalQueue({
      name: 'q',
      now: () => now,
      visibleForMs: 10_000,
      maxReceives: 3,
      ...(durable && { path: join(folder, 'q.jsonl') }),
    });
  /** Everything in flight comes back: what a restart does, and a visibility time-out. */
  const interrupt = async () => {
    if (!durable) {
      now += 10_000;
      return;
    }
    await queue.close();
    queue = await open();
  };
  beforeEach(async () => {
    queue = await open();
  });
  afterEach(() => queue.close());

  it('delivers in order of sending, each once while it is in flight', async () => {
    for (const body of ['a', 'b', 'c']) await queue.send({ body });
    expect(bodies(queue.receive(2))).toEqual(['a', 'b']);
    expect(bodies(queue.receive(5))).toEqual(['c']);
    expect(queue.receive(5)).toEqual([]);
    expect(queue.counts()).toEqual({ open: 3, dead: 0 });
  });

  it('keeps what was sent and not removed', async () => {
    for (const body of ['a', 'b', 'c']) await queue.send({ body });
    queue.remove(queue.receive(1));
    await interrupt();
    const again = queue.receive(5);
    expect(bodies(again).sort()).toEqual(['b', 'c']);
    queue.remove(again);
    await interrupt();
    expect(queue.receive(5)).toEqual([]);
    expect(queue.counts().open).toBe(0);
  });

  it('delivers again what was not removed in time, and gives it up after three times', async () => {
    await queue.send({ body: 'poison' });
    for (const receives of [1, 2, 3]) {
      const [delivery] = queue.receive(1);
      expect(delivery?.message.receives).toBe(receives);
      await interrupt();
    }
    expect(queue.receive(1)).toEqual([]);
    await interrupt();
    expect(queue.counts()).toEqual({ open: 0, dead: 1 });
    expect(queue.deadLetters().map((message) => message.body)).toEqual(['poison']);
    expect(await queue.redrive()).toBe(1);
    await interrupt();
    expect(queue.receive(1)[0]?.message).toMatchObject({ body: 'poison', receives: 1 });
    expect(queue.counts()).toEqual({ open: 1, dead: 0 });
  });

  it('ignores a receipt that has run out', async () => {
    await queue.send({ body: 'a' });
    const old = queue.receive(1);
    now += 10_000;
    const [fresh] = queue.receive(1);
    queue.remove(old);
    expect(queue.counts().open).toBe(1);
    queue.remove(fresh ? [fresh] : []);
    expect(queue.counts().open).toBe(0);
  });

  it('handles a group in order and one batch at a time, other groups meanwhile', async () => {
    for (const body of ['a1', 'a2', 'a3']) await queue.send({ body, group: 'a' });
    await queue.send({ body: 'b1', group: 'b' });
    const first = queue.receive(2);
    expect(bodies(first)).toEqual(['a1', 'a2']);
    expect(bodies(queue.receive(2))).toEqual(['b1']);
    expect(queue.receive(2)).toEqual([]);
    queue.remove(first);
    expect(bodies(queue.receive(2))).toEqual(['a3']);
  });

  it('holds a group back behind its failed message', async () => {
    for (const body of ['a1', 'a2', 'a3']) await queue.send({ body, group: 'a' });
    const [done, ...failed] = queue.receive(2);
    queue.remove(done ? [done] : []);
    queue.release(failed);
    expect(queue.receive(5)).toEqual([]);
    now += queue.untilNext() ?? 0;
    expect(bodies(queue.receive(5))).toEqual(['a2', 'a3']);
  });

  it('keeps the order of a group over an interruption', async () => {
    for (const body of ['a1', 'a2', 'a3']) await queue.send({ body, group: 'a' });
    queue.receive(2);
    await interrupt();
    expect(bodies(queue.receive(5))).toEqual(['a1', 'a2', 'a3']);
  });

  it('pauses longer after every failure', async () => {
    await queue.send({ body: 'a' });
    const pauses: number[] = [];
    for (let i = 0; i < 3; i++) {
      queue.release(queue.receive(1));
      const pause = queue.untilNext() ?? 0;
      pauses.push(pause);
      now += pause;
    }
    expect(pauses).toEqual([100, 200, 400]);
    expect(queue.untilNext()).toBe(0);
  });

  it('drops a second message with the same dedup id within five minutes, not after', async () => {
    await queue.send({ body: 'a', group: 'g', dedupId: 'd' });
    now += 299_000;
    await queue.send({ body: 'b', group: 'g', dedupId: 'd' });
    await interrupt();
    await queue.send({ body: 'c', group: 'g', dedupId: 'other' });
    queue.remove(queue.receive(5));
    expect(queue.counts().open).toBe(0);
    now += 1_000;
    await queue.send({ body: 'd', group: 'g', dedupId: 'd' });
    expect(bodies(queue.receive(5))).toEqual(['d']);
  });
});
