import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Bucket, IBucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { ENV, PREFIXES, UNKNOWN_SEGMENT } from '../lambdas/contract.ts';
import { acknowledgeObjects } from './acknowledge.ts';
import { announceUploads } from './announce-uploads.ts';
import type { Environment } from './environment.ts';
import { feedFromQueue } from './feed-from-queue.ts';
import type { FunctionAssets } from './functions.ts';
import { grantObjects } from './grant-objects.ts';
import { grantTable } from './grant-table.ts';
import { HuibaoFunction } from './huibao-function.ts';
import { addIssueFunction } from './issue-function.ts';
import { NoticeTopic } from './notice-topic.ts';
import { PARTITIONS } from './partitions.ts';
import { QueueWithDeadLetters } from './queue-with-dead-letters.ts';
import { ScheduledFunctions } from './scheduled-functions.ts';

export interface Storage {
  readonly key: Key;
  readonly raw: Bucket;
  readonly results: Bucket;
  readonly issued: Bucket;
  readonly table: TableV2;
}

export interface PipelineStackProps extends StackProps {
  readonly environment: Environment;
  readonly assets: FunctionAssets;
  readonly storage: Storage;
}

const TIMEOUTS = { ingest: Duration.seconds(90), rollup: Duration.seconds(60), publish: Duration.minutes(5) };
/** Each reads at most this many files one after another, ten seconds each at worst. */
const INGEST_BATCH = 5;
/** Bursts wait in the queue rather than at the table. */
const AT_ONCE = { ingest: 20, rollup: 10, publish: 2 };

/** From an object in the raw bucket to rollups and exports: queues, functions, schedules. */
export class PipelineStack extends Stack {
  readonly ingestQueue: QueueWithDeadLetters;
  readonly rollupQueue: QueueWithDeadLetters;
  readonly publishQueue: QueueWithDeadLetters;
  readonly issueQueue: QueueWithDeadLetters;
  readonly undelivered: Queue;
  readonly ingest: HuibaoFunction;
  readonly rollup: HuibaoFunction;
  readonly publish: HuibaoFunction;
  readonly issue: HuibaoFunction;
  readonly scheduled: ScheduledFunctions;
  readonly notices: NoticeTopic;
  private readonly props: PipelineStackProps;

  constructor(scope: Construct, id: string, props: PipelineStackProps) {
    super(scope, id, props);
    this.props = props;
    this.ingestQueue = new QueueWithDeadLetters(this, 'Ingest', { functionTimeout: TIMEOUTS.ingest });
    this.rollupQueue = new QueueWithDeadLetters(this, 'Rollup', {
      functionTimeout: TIMEOUTS.rollup,
      fifo: true,
    });
    this.publishQueue = new QueueWithDeadLetters(this, 'Publish', { functionTimeout: TIMEOUTS.publish });
    this.undelivered = announceUploads(this, props.storage.raw as IBucket, this.ingestQueue.queue);
    this.notices = new NoticeTopic(this, 'Notices', {
      key: props.storage.key,
      emails: props.environment.reminderEmails,
    });
    this.ingest = this.addIngest();
    this.rollup = this.addRollup();
    this.publish = this.addPublish();
    const { queue, issue } = addIssueFunction(this, props);
    this.issueQueue = queue;
    this.issue = issue;
    this.scheduled = new ScheduledFunctions(this, 'Scheduled', {
      environment: props.environment,
      assets: props.assets,
      storage: props.storage,
      rollupQueue: this.rollupQueue.queue,
      notices: this.notices,
      publish: this.publish,
      issue: this.issue,
    });
    this.addOutputs();
  }

  private addIngest(): HuibaoFunction {
    const { environment, assets, storage } = this.props;
    const ingest = new HuibaoFunction(this, 'IngestFunction', {
      environment,
      assets,
      name: 'ingest',
      description: 'Reads, checks and commits uploads',
      timeout: TIMEOUTS.ingest,
      memoryMb: 1769,
      atOnce: AT_ONCE.ingest,
      variables: {
        [ENV.table]: storage.table.tableName,
        [ENV.rawBucket]: storage.raw.bucketName,
        [ENV.rawLockDays]: String(environment.retention.rawDays),
        [ENV.rawLockMode]: environment.protectData ? 'COMPLIANCE' : 'GOVERNANCE',
        [ENV.resultsBucket]: storage.results.bucketName,
        [ENV.issuedBucket]: storage.issued.bucketName,
        [ENV.rollupQueueUrl]: this.rollupQueue.queue.queueUrl,
      },
    });
    grantTable(ingest.role, storage.table, storage.key, {
      read: [
        PARTITIONS.submissions,
        ...PARTITIONS.uploads,
        ...PARTITIONS.organisation,
        PARTITIONS.doors,
        PARTITIONS.notes,
        PARTITIONS.pieces,
      ],
      put: [
        PARTITIONS.submissions,
        PARTITIONS.notes,
        ...PARTITIONS.uploads,
        ...PARTITIONS.audit,
        PARTITIONS.markList,
        PARTITIONS.pieces,
      ],
      update: [PARTITIONS.submissions, PARTITIONS.marks],
    });
    grantObjects(ingest.role, { bucket: storage.raw as IBucket, key: storage.key, read: [PREFIXES.raw] });
    acknowledgeObjects(
      ingest.role,
      storage.raw as IBucket,
      `${PREFIXES.raw}/${UNKNOWN_SEGMENT}`,
      'Keys under this prefix are chosen at run time, one per workbook of a package.',
    );
    ingest.role.addToPolicy(
      new PolicyStatement({
        sid: 'WorkbooksOfPackages',
        actions: ['s3:PutObject'],
        resources: [storage.raw.arnForObjects(`${PREFIXES.raw}/${UNKNOWN_SEGMENT}/*`)],
        conditions: { StringEquals: { 's3:authType': 'POST' } },
      }),
    );
    ingest.role.addToPolicy(
      new PolicyStatement({
        sid: 'LockWhatWasRead',
        actions: ['s3:PutObjectRetention'],
        resources: [storage.raw.arnForObjects(`${PREFIXES.raw}/*`)],
      }),
    );
    grantObjects(ingest.role, {
      bucket: storage.results as IBucket,
      key: storage.key,
      put: [PREFIXES.results],
    });
    grantObjects(ingest.role, {
      bucket: storage.issued as IBucket,
      key: storage.key,
      put: [PREFIXES.audit],
    });
    this.rollupQueue.queue.grantSendMessages(ingest.role);
    feedFromQueue(ingest, this.ingestQueue, { batchSize: INGEST_BATCH, maxConcurrency: AT_ONCE.ingest });
    return ingest;
  }

  private addRollup(): HuibaoFunction {
    const { environment, assets, storage } = this.props;
    const rollup = new HuibaoFunction(this, 'RollupFunction', {
      environment,
      assets,
      name: 'rollup',
      description: 'Folds one node of the organisation for the periods that changed',
      timeout: TIMEOUTS.rollup,
      memoryMb: 1024,
      atOnce: AT_ONCE.rollup,
      variables: {
        [ENV.table]: storage.table.tableName,
        [ENV.rollupQueueUrl]: this.rollupQueue.queue.queueUrl,
      },
    });
    grantTable(rollup.role, storage.table, storage.key, {
      read: [
        PARTITIONS.rollups,
        PARTITIONS.marks,
        PARTITIONS.submissions,
        ...PARTITIONS.organisation,
        PARTITIONS.pieces,
      ],
      put: [PARTITIONS.rollups, PARTITIONS.markList, PARTITIONS.pieces],
      update: [PARTITIONS.marks],
    });
    this.rollupQueue.queue.grantSendMessages(rollup.role);
    feedFromQueue(rollup, this.rollupQueue, { batchSize: 10, maxConcurrency: AT_ONCE.rollup });
    return rollup;
  }

  private addPublish(): HuibaoFunction {
    const { environment, assets, storage } = this.props;
    const publish = new HuibaoFunction(this, 'PublishFunction', {
      environment,
      assets,
      name: 'publish',
      description: 'Writes the exports of a period',
      timeout: TIMEOUTS.publish,
      memoryMb: 3008,
      atOnce: AT_ONCE.publish,
      variables: {
        [ENV.table]: storage.table.tableName,
        [ENV.resultsBucket]: storage.results.bucketName,
      },
    });
    grantTable(publish.role, storage.table, storage.key, {
      read: [
        PARTITIONS.rollups,
        PARTITIONS.submissions,
        ...PARTITIONS.uploads,
        ...PARTITIONS.organisation,
        PARTITIONS.notes,
        PARTITIONS.pieces,
      ],
    });
    grantObjects(publish.role, {
      bucket: storage.results as IBucket,
      key: storage.key,
      read: [PREFIXES.results],
      put: [PREFIXES.exports],
      list: true,
    });
    feedFromQueue(publish, this.publishQueue, { batchSize: 1, maxConcurrency: AT_ONCE.publish });
    return publish;
  }

  private addOutputs(): void {
    const outputs = {
      IngestQueueUrl: this.ingestQueue.queue.queueUrl,
      IngestDeadLettersUrl: this.ingestQueue.deadLetters.queueUrl,
      RollupQueueUrl: this.rollupQueue.queue.queueUrl,
      RollupDeadLettersUrl: this.rollupQueue.deadLetters.queueUrl,
      PublishQueueUrl: this.publishQueue.queue.queueUrl,
      PublishDeadLettersUrl: this.publishQueue.deadLetters.queueUrl,
      IssueQueueUrl: this.issueQueue.queue.queueUrl,
      IssueDeadLettersUrl: this.issueQueue.deadLetters.queueUrl,
    };
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }
}
