import { createHash } from 'node:crypto';
import type { Delivery } from './queue-state.ts';

/** The event with which a queue calls its function, in the shape that SQS uses. */
export function sqsEvent(queue: string, deliveries: readonly Delivery[]) {
  return { Records: deliveries.map((delivery) => sqsRecord(queue, delivery)) };
}

function sqsRecord(queue: string, { message, receipt }: Delivery) {
  return {
    messageId: message.id,
    receiptHandle: receipt,
    body: message.body,
    attributes: {
      ApproximateReceiveCount: String(message.receives),
      SentTimestamp: String(message.sentAt),
      SenderId: 'local',
      ApproximateFirstReceiveTimestamp: String(message.sentAt),
      ...(message.group !== null && { MessageGroupId: message.group }),
      ...(message.dedupId !== null && { MessageDeduplicationId: message.dedupId }),
    },
    messageAttributes: {},
    md5OfBody: createHash('md5').update(message.body).digest('hex'),
    eventSource: 'aws:sqs',
    eventSourceARN: `arn:local:sqs:local:000000000000:${queue}`,
    awsRegion: 'local',
  };
}
