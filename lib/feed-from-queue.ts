import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { IQueue, Queue } from 'aws-cdk-lib/aws-sqs';
import type { HuibaoFunction } from './huibao-function.ts';
import type { QueueWithDeadLetters } from './queue-with-dead-letters.ts';

/** Has a function handle the messages of a queue. A batch names the messages that failed; only those come again. */
export function feedFromQueue(
  target: HuibaoFunction,
  { queue }: QueueWithDeadLetters,
  { batchSize, maxConcurrency }: { readonly batchSize: number; readonly maxConcurrency: number },
): void {
  queue.grantConsumeMessages(target.role);
  target.function.addEventSource(
    new SqsEventSource(queue as IQueue as Queue, {
      batchSize,
      maxConcurrency,
      reportBatchItemFailures: true,
    }),
  );
}
