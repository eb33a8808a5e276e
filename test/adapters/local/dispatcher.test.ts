import { expect, it } from 'vitest';
import * as z from 'zod';
import { startDispatcher } from '../../../lambdas/adapters/local/dispatcher.ts';
import { openLocalQueue } from '../../../lambdas/adapters/local/durable-queue.ts';
import { createMemoryLog } from '../../../lambdas/adapters/memory/memory-log.ts';

const EventSchema = z.object({
  Records: z.array(
    z.object({
      messageId: z.string(),
      receiptHandle: z.string(),
      body: z.string(),
      eventSource: z.literal('aws:sqs'),
      attributes: z.object({
        ApproximateReceiveCount: z.string(),
        MessageGroupId: z.string().optional(),
        MessageDeduplicationId: z.string().optional(),
      }),
    }),
  ),
});

const recordsOf = (event: unknown) => EventSchema.parse(event).Records;

it('calls handlers with queue events and drains when nothing is open', async () => {
  const queue = await openLocalQueue({ name: 'a' });
  const seen: string[] = [];
  const dispatcher = startDispatcher(
    [
      {
        queue,
        batchSize: 3,
        async handle(event) {
          for (const record of recordsOf(event))
            seen.push(`${record.body} ${record.attributes.MessageGroupId}`);
          return { batchItemFailures: [] };
        },
      },
    ],
    2,
    createMemoryLog(),
  );
  await dispatcher.drain();
  for (let i = 0; i < 7; i++) await queue.send({ body: `m${i}`, group: 'g', dedupId: String(i) });
  const progress: number[] = [];
  await dispatcher.drain(({ handled }) => progress.push(handled));
  expect(seen).toEqual(Array.from({ length: 7 }, (_, i) => `m${i} g`));
  expect(progress.at(-1)).toBe(7);
  await dispatcher.stop();
});

it('prefers the first queue and never runs more than it may', async () => {
  const [first, second] = [await openLocalQueue({ name: '1' }), await openLocalQueue({ name: '2' })];
  const order: string[] = [];
  let running = 0;
  let most = 0;
  const handle = async (event: unknown) => {
    most = Math.max(most, ++running);
    await new Promise(setImmediate);
    for (const { body } of recordsOf(event)) {
      order.push(body);
      if (body.startsWith('first')) await second.send({ body: `second of ${body}` });
    }
    running--;
  };
  for (let i = 0; i < 6; i++) await first.send({ body: `first ${i}` });
  const routes = [first, second].map((queue) => ({ queue, batchSize: 1, handle }));
  const dispatcher = startDispatcher(routes, 3, createMemoryLog());
  await dispatcher.drain();
  expect(order.slice(0, 6).every((body) => body.startsWith('first'))).toBe(true);
  expect(order).toHaveLength(12);
  expect(most).toBe(3);
  await dispatcher.stop();
});

it('holds queues back until they are let go', async () => {
  const [first, second] = [await openLocalQueue({ name: '1' }), await openLocalQueue({ name: '2' })];
  const order: string[] = [];
  const handle = async (event: unknown) => {
    await new Promise(setImmediate);
    for (const { body } of recordsOf(event)) order.push(body);
  };
  for (const body of ['b1', 'b2']) await second.send({ body });
  for (const body of ['a1', 'a2', 'a3']) await first.send({ body });
  const routes = [first, second].map((queue) => ({ queue, batchSize: 1, handle }));
  const dispatcher = startDispatcher(routes, 4, createMemoryLog());
  dispatcher.only(['1']);
  await dispatcher.drain(undefined, ['1']);
  expect(order).toEqual(['a1', 'a2', 'a3']);
  dispatcher.only(null);
  await dispatcher.drain();
  expect(order).toHaveLength(5);
  await dispatcher.stop();
});

it('gives back what failed, tries again, and puts poison aside', async () => {
  const queue = await openLocalQueue({ name: 'q', maxReceives: 2 });
  const log = createMemoryLog();
  const tries: string[] = [];
  const handle = async (event: unknown) => {
    const records = recordsOf(event);
    for (const { body, attributes } of records) tries.push(`${body} ${attributes.ApproximateReceiveCount}`);
    if (records.some(({ body }) => body === 'throws')) throw new Error('broken');
    const bad = records.filter(({ body }) => body === 'fails');
    return { batchItemFailures: bad.map(({ messageId }) => ({ itemIdentifier: messageId })) };
  };
  for (const body of ['fine', 'fails', 'throws']) await queue.send({ body });
  const dispatcher = startDispatcher([{ queue, batchSize: 1, handle }], 1, log);
  await dispatcher.drain();
  expect([...tries].sort()).toEqual(['fails 1', 'fails 2', 'fine 1', 'throws 1', 'throws 2']);
  expect(queue.counts()).toEqual({ open: 0, dead: 2 });
  expect(log.entries.filter((entry) => entry.level === 'error')).toHaveLength(2);
  await dispatcher.stop();
});

it('stops between messages and leaves the rest open', async () => {
  const queue = await openLocalQueue({ name: 'q' });
  let handled = 0;
  let started = () => {};
  const running = new Promise<void>((resolve) => {
    started = resolve;
  });
  const handle = async () => {
    handled++;
    started();
    await new Promise(setImmediate);
  };
  for (let i = 0; i < 5; i++) await queue.send({ body: String(i) });
  const dispatcher = startDispatcher([{ queue, batchSize: 1, handle }], 1, createMemoryLog());
  await running;
  await dispatcher.stop();
  expect(handled).toBe(1);
  expect(queue.counts().open).toBe(4);
});
