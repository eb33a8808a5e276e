import { DeleteMessageCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { fifoRecord } from '../events/load-event.ts';
import type { Bundle } from './start-bundle.ts';
import type { Cloud } from './start-cloud.ts';

const ReceivedSchema = z.object({
  Messages: z
    .array(
      z.object({
        MessageId: z.string(),
        ReceiptHandle: z.string(),
        Body: z.string(),
        Attributes: z.object({ MessageGroupId: z.string() }),
      }),
    )
    .default([]),
});
const AnswerSchema = z.object({
  batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })),
});

/** Does what Lambda's poller does, until the queue is empty: ten messages a time, deleted when not named as failed. */
export async function drainRollups(
  cloud: Cloud,
  rollup: Bundle,
): Promise<{ handled: number; failed: string[] }> {
  const failed: string[] = [];
  let handled = 0;
  for (;;) {
    const { Messages } = ReceivedSchema.parse(
      await cloud.sqs.send(
        new ReceiveMessageCommand({
          QueueUrl: cloud.rollupQueueUrl,
          MaxNumberOfMessages: 10,
          VisibilityTimeout: 600,
          MessageSystemAttributeNames: ['MessageGroupId'],
        }),
      ),
    );
    if (Messages.length === 0) return { handled, failed };
    const records = Messages.map(({ MessageId, Body, Attributes }) =>
      fifoRecord({ id: MessageId, group: Attributes.MessageGroupId, body: Body }),
    );
    const { batchItemFailures } = AnswerSchema.parse(await rollup.invoke({ Records: records }));
    const bad = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    for (const { MessageId, ReceiptHandle } of Messages)
      if (!bad.has(MessageId))
        await cloud.sqs.send(new DeleteMessageCommand({ QueueUrl: cloud.rollupQueueUrl, ReceiptHandle }));
    handled += Messages.length - bad.size;
    failed.push(...bad);
  }
}
