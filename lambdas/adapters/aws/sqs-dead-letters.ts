import { DeleteMessageCommand, ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import type { DeadLetters } from '../../ports/dead-letters.ts';
import { createSqsQueue } from './sqs-queue.ts';

export interface DeadLetterAddress {
  /** @example 'ingest' */
  readonly name: string;
  /** Where the messages go back to. */
  readonly queueUrl: string;
  readonly deadLetterUrl: string;
}

const ReceivedSchema = z.object({
  Messages: z
    .array(
      z.object({
        MessageId: z.string(),
        ReceiptHandle: z.string(),
        Body: z.string(),
        Attributes: z
          .object({ MessageGroupId: z.string().optional(), ApproximateReceiveCount: z.string().default('1') })
          .default({ ApproximateReceiveCount: '1' }),
      }),
    )
    .default([]),
});

/** Long enough to send ten messages and delete them; what is not deleted by then shows up again. */
const VISIBILITY_SECONDS = 60;
const WAIT_SECONDS = 1;

/**
 * The dead letters of a queue. `StartMessageMoveTask` does not exist in the China partition, so messages are received,
 * sent and only then deleted: one that dies half-way is delivered twice, which every handler allows.
 */
export function createSqsDeadLetters(client: SQSClient, address: DeadLetterAddress): DeadLetters {
  const queue = createSqsQueue(client, address.queueUrl);
  return {
    name: address.name,
    async redrive() {
      let moved = 0;
      for (;;) {
        const answer = await client.send(
          new ReceiveMessageCommand({
            QueueUrl: address.deadLetterUrl,
            MaxNumberOfMessages: 10,
            WaitTimeSeconds: WAIT_SECONDS,
            VisibilityTimeout: VISIBILITY_SECONDS,
            MessageSystemAttributeNames: ['MessageGroupId', 'ApproximateReceiveCount'],
          }),
        );
        const { Messages } = ReceivedSchema.parse(answer);
        if (Messages.length === 0) return moved;
        for (const { MessageId, ReceiptHandle, Body, Attributes } of Messages) {
          const { MessageGroupId: group, ApproximateReceiveCount: times } = Attributes;
          const dedupId = `redrive-${MessageId}-${times}`;
          await queue.send({ body: Body, ...(group !== undefined && { group, dedupId }) });
          await client.send(new DeleteMessageCommand({ QueueUrl: address.deadLetterUrl, ReceiptHandle }));
          moved++;
        }
      }
    },
  };
}
