import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { S3Client } from '@aws-sdk/client-s3';
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import dynalite from 'dynalite';
import { startFauxqs } from 'fauxqs';
import * as z from 'zod';
import { createDynamoClient } from '../../lambdas/adapters/dynamodb/create-dynamo-client.ts';
import { ensureTable } from '../../lambdas/adapters/dynamodb/ensure-table.ts';
import { createSdkApi } from '../../lambdas/adapters/dynamodb/sdk-api.ts';
import { createTable, type Table } from '../../lambdas/adapters/dynamodb/table.ts';
import { ENV } from '../../lambdas/contract.ts';

const REGION = 'us-east-1';
const CREDENTIALS = { accessKeyId: 'test', secretAccessKey: 'test' };
const TABLE = 'bundles';
export const BUCKETS = { raw: 'huibao-raw', results: 'huibao-results', issued: 'huibao-issued' } as const;

export interface Cloud {
  /** What the stacks and the Lambda runtime would set, pointing here. */
  readonly env: Readonly<Record<string, string>>;
  readonly table: Table;
  readonly tableName: string;
  readonly s3: S3Client;
  readonly sqs: SQSClient;
  readonly rollupQueueUrl: string;
  readonly noticeQueueUrl: string;
  readonly issueQueueUrl: string;
  stop(): Promise<void>;
}

/** Table, buckets, queues and topic on this machine, all reached over HTTP. `settings` go into the environment. */
export async function startCloud(settings: Readonly<Record<string, string>> = {}): Promise<Cloud> {
  const engine = dynalite({ createTableMs: 0 });
  engine.listen(0, '127.0.0.1');
  await once(engine, 'listening');
  const dynamoUrl = `http://127.0.0.1:${portOf(engine.address())}`;
  const server = await startFauxqs({ port: 0, logger: false });
  const url = `http://127.0.0.1:${server.port}`;
  const sqs = new SQSClient({ endpoint: url, region: REGION, credentials: CREDENTIALS });
  const rollupQueueUrl = await makeQueue(sqs, 'rollup.fifo');
  const publishQueueUrl = await makeQueue(sqs, 'publish');
  const issueQueueUrl = await makeQueue(sqs, 'issue');
  const noticeQueueUrl = await makeQueue(sqs, 'notices');
  const { topicArn } = server.createTopic('notices');
  server.subscribe({ topic: 'notices', queue: 'notices' });
  for (const bucket of Object.values(BUCKETS)) server.createBucket(bucket);
  const dynamo = createDynamoClient({ endpoint: dynamoUrl, region: REGION, credentials: CREDENTIALS });
  await ensureTable(dynamo, TABLE);
  const s3 = new S3Client({ endpoint: url, region: REGION, credentials: CREDENTIALS, forcePathStyle: true });
  return {
    table: createTable(createSdkApi(dynamo), TABLE),
    tableName: TABLE,
    s3,
    sqs,
    rollupQueueUrl,
    noticeQueueUrl,
    issueQueueUrl,
    env: {
      AWS_REGION: REGION,
      AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
      AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
      AWS_ENDPOINT_URL_DYNAMODB: dynamoUrl,
      AWS_ENDPOINT_URL_S3: url,
      AWS_ENDPOINT_URL_SQS: url,
      AWS_ENDPOINT_URL_SNS: url,
      POWERTOOLS_METRICS_NAMESPACE: 'Huibao',
      [ENV.table]: TABLE,
      [ENV.rawBucket]: BUCKETS.raw,
      [ENV.resultsBucket]: BUCKETS.results,
      [ENV.issuedBucket]: BUCKETS.issued,
      [ENV.rollupQueueUrl]: rollupQueueUrl,
      [ENV.publishQueueUrl]: publishQueueUrl,
      [ENV.issueQueueUrl]: issueQueueUrl,
      [ENV.noticeTopic]: topicArn,
      ...settings,
    },
    async stop() {
      for (const client of [dynamo, s3, sqs]) client.destroy();
      await server.stop();
      engine.close();
    },
  };
}

async function makeQueue(sqs: SQSClient, name: string): Promise<string> {
  const fifo = name.endsWith('.fifo');
  const answer = await sqs.send(
    new CreateQueueCommand({ QueueName: name, Attributes: fifo ? { FifoQueue: 'true' } : {} }),
  );
  return z.object({ QueueUrl: z.url() }).parse(answer).QueueUrl;
}

function portOf(address: string | AddressInfo | null): number {
  return z.object({ port: z.number() }).parse(address).port;
}
