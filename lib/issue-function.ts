import { Duration } from 'aws-cdk-lib';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { ENV, PREFIXES } from '../lambdas/contract.ts';
import { feedFromQueue } from './feed-from-queue.ts';
import { grantObjects } from './grant-objects.ts';
import { grantTable } from './grant-table.ts';
import { HuibaoFunction } from './huibao-function.ts';
import { DECISIONS, PARTITIONS } from './partitions.ts';
import type { PipelineStackProps } from './pipeline-stack.ts';
import { QueueWithDeadLetters } from './queue-with-dead-letters.ts';

/** A year of a large organisation is read, folded, printed and written in that time. */
const TIMEOUT = Duration.minutes(10);
const AT_ONCE = 2;

export interface IssueFunction {
  readonly queue: QueueWithDeadLetters;
  readonly issue: HuibaoFunction;
}

/** Freezes periods that were asked for, and by the clock lets decisions take effect that were cut off. */
export function addIssueFunction(
  scope: Construct,
  { environment, assets, storage }: PipelineStackProps,
): IssueFunction {
  const queue = new QueueWithDeadLetters(scope, 'Issue', { functionTimeout: TIMEOUT });
  const issue = new HuibaoFunction(scope, 'IssueFunction', {
    environment,
    assets,
    name: 'issue',
    description: 'Freezes periods, and finishes decisions that were cut off',
    timeout: TIMEOUT,
    memoryMb: 3008,
    atOnce: AT_ONCE,
    variables: {
      [ENV.table]: storage.table.tableName,
      [ENV.rawBucket]: storage.raw.bucketName,
      [ENV.resultsBucket]: storage.results.bucketName,
      [ENV.issuedBucket]: storage.issued.bucketName,
    },
  });
  const { key } = storage;
  const decisions = [...DECISIONS, PARTITIONS.issues];
  grantTable(issue.role, storage.table, key, {
    read: [
      PARTITIONS.submissions,
      ...PARTITIONS.uploads,
      ...PARTITIONS.organisation,
      ...decisions,
      PARTITIONS.pieces,
    ],
    put: [...decisions, ...PARTITIONS.audit, PARTITIONS.pieces],
  });
  const acts = {
    bucket: storage.raw as IBucket,
    key,
    read: [PREFIXES.acts],
    put: [PREFIXES.acts],
    list: true,
  };
  grantObjects(issue.role, acts);
  grantObjects(issue.role, {
    bucket: storage.issued as IBucket,
    key,
    put: [PREFIXES.issued, PREFIXES.audit],
  });
  grantObjects(issue.role, {
    bucket: storage.results as IBucket,
    key,
    read: [PREFIXES.results],
    put: [PREFIXES.issuing],
    list: true,
  });
  feedFromQueue(issue, queue, { batchSize: 1, maxConcurrency: AT_ONCE });
  return { queue, issue };
}
