import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Queue } from '../../ports/queue.ts';

/** A standard or FIFO queue; only messages for the latter have groups. */
export function createSqsQueue(client: SQSClient, url: string): Queue {
  return {
    async send({ body, group, dedupId }) {
      await client.send(
        new SendMessageCommand({
          QueueUrl: url,
          MessageBody: body,
          MessageGroupId: group,
          MessageDeduplicationId: dedupId,
        }),
      );
    },
  };
}
