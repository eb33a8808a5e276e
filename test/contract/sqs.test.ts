import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { startFauxqs } from 'fauxqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createSqsDeadLetters } from '../../lambdas/adapters/aws/sqs-dead-letters.ts';
import { createSqsQueue } from '../../lambdas/adapters/aws/sqs-queue.ts';
import { createMemoryLog } from '../../lambdas/adapters/memory/memory-log.ts';
import { redrive } from '../../lambdas/steps/redrive.ts';

let server: Awaited<ReturnType<typeof startFauxqs>>;
let client: SQSClient;

beforeAll(async () => {
  server = await startFauxqs({ port: 0, logger: false });
  client = new SQSClient({
    endpoint: `http://127.0.0.1:${server.port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
});
afterAll(async () => {
  client.destroy();
  await server.stop();
});

async function makeQueue(name: string): Promise<string> {
  const fifo = name.endsWith('.fifo');
  const answer = await client.send(
    new CreateQueueCommand({ QueueName: name, Attributes: fifo ? { FifoQueue: 'true' } : {} }),
  );
  return z.object({ QueueUrl: z.string() }).parse(answer).QueueUrl;
}

async function receive(url: string) {
  const answer = await client.send(
    new ReceiveMessageCommand({
      QueueUrl: url,
      MaxNumberOfMessages: 10,
      MessageSystemAttributeNames: ['MessageGroupId', 'MessageDeduplicationId'],
    }),
  );
  return (answer.Messages ?? []).map(({ Body, Attributes }) => ({
    body: Body,
    group: Attributes?.MessageGroupId,
    dedupId: Attributes?.MessageDeduplicationId,
  }));
}

async function waiting(url: string): Promise<number> {
  const answer = await client.send(
    new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['ApproximateNumberOfMessages'] }),
  );
  return Number(answer.Attributes?.ApproximateNumberOfMessages);
}

describe('queue', () => {
  it('delivers what was sent', async () => {
    const url = await makeQueue('plain');
    await createSqsQueue(client, url).send({ body: '{"一":1}' });
    expect(await receive(url)).toMatchObject([{ body: '{"一":1}' }]);
  });

  it('keeps groups, and drops what was sent twice', async () => {
    const url = await makeQueue('kept.fifo');
    const queue = createSqsQueue(client, url);
    for (const id of ['1', '1', '2']) await queue.send({ body: 'b', group: `g${id}`, dedupId: id });
    expect(await receive(url)).toEqual([
      { body: 'b', group: 'g1', dedupId: '1' },
      { body: 'b', group: 'g2', dedupId: '2' },
    ]);
  });
});

describe('dead letters', () => {
  it('go back, all of them, and none stays', async () => {
    const [queueUrl, deadLetterUrl] = [await makeQueue('work'), await makeQueue('dead')];
    for (let i = 0; i < 23; i++) await createSqsQueue(client, deadLetterUrl).send({ body: String(i) });
    const letters = createSqsDeadLetters(client, { name: 'ingest', queueUrl, deadLetterUrl });
    const log = createMemoryLog();
    expect(await redrive([letters], log)).toEqual({ ingest: 23 });
    expect(await waiting(queueUrl)).toBe(23);
    expect(await waiting(deadLetterUrl)).toBe(0);
    expect(await redrive([letters], log)).toEqual({ ingest: 0 });
  });

  it('keep their group, and pass a queue that has seen them before', async () => {
    const [queueUrl, deadLetterUrl] = [await makeQueue('work.fifo'), await makeQueue('dead.fifo')];
    const message = { body: 'b', group: 'g', dedupId: 'd' };
    await createSqsQueue(client, queueUrl).send(message);
    expect(await receive(queueUrl)).toHaveLength(1);
    await createSqsQueue(client, deadLetterUrl).send(message);
    const letters = createSqsDeadLetters(client, { name: 'rollup', queueUrl, deadLetterUrl });
    expect(await letters.redrive()).toBe(1);
    expect(await waiting(queueUrl)).toBe(1);
  });
});
