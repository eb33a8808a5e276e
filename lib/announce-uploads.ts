import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { type IQueue, Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { PREFIXES } from '../lambdas/contract.ts';
import { acknowledge } from './acknowledge.ts';

/** `Object Created` of raw uploads → ingest queue. What cannot be delivered waits in a queue of its own. */
export function announceUploads(scope: Construct, raw: IBucket, ingestQueue: IQueue): Queue {
  const undelivered = new Queue(scope, 'UndeliveredEvents', {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  acknowledge(
    undelivered,
    'AwsSolutions-SQS3',
    'It holds dead letters itself: events that EventBridge gave up on.',
  );
  new Rule(scope, 'UploadCreated', {
    description: 'Raw uploads go to the ingest queue',
    eventPattern: {
      source: ['aws.s3'],
      detailType: ['Object Created'],
      detail: { bucket: { name: [raw.bucketName] }, object: { key: [{ prefix: `${PREFIXES.raw}/` }] } },
    },
    targets: [
      new SqsQueue(ingestQueue, {
        deadLetterQueue: undelivered,
        retryAttempts: 185,
        maxEventAge: Duration.hours(24),
      }),
    ],
  });
  return undelivered;
}
