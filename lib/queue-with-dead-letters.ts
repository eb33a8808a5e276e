import { Duration } from 'aws-cdk-lib';
import { type IQueue, Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { MAX_RECEIVES } from '../lambdas/contract.ts';

export interface QueueWithDeadLettersProps {
  readonly fifo?: boolean;
  /** Longest time the function at its end may take. */
  readonly functionTimeout: Duration;
}

/** A message that is being handled stays invisible for more than six times as long as that may take. */
const VISIBILITY_FACTOR = 6;
const MARGIN_SECONDS = 30;

/** A TLS-only, encrypted queue whose messages go to the dead letters when they failed too often, kept for 14 days. */
export class QueueWithDeadLetters extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { fifo = false, functionTimeout }: QueueWithDeadLettersProps) {
    super(scope, id);
    const common = {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      ...(fifo ? { fifo: true } : {}),
    };
    this.deadLetters = new Queue(this, 'DeadLetters', common);
    const seconds = functionTimeout.toSeconds() * VISIBILITY_FACTOR + MARGIN_SECONDS;
    this.queue = new Queue(this, 'Queue', {
      ...common,
      visibilityTimeout: Duration.seconds(seconds),
      deadLetterQueue: { queue: this.deadLetters as IQueue, maxReceiveCount: MAX_RECEIVES },
    });
  }
}
