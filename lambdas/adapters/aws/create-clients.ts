import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { createDynamoClient } from '../dynamodb/create-dynamo-client.ts';
import { CLIENT_CONFIG } from './client-config.ts';

export interface Clients {
  readonly dynamo: () => DynamoDBClient;
  readonly s3: () => S3Client;
  readonly sqs: () => SQSClient;
  readonly sns: () => SNSClient;
}

/** Each client is made once, when it is first asked for, and lives as long as the process. */
export function createClients(options: { readonly pathStyle: boolean }): Clients {
  return {
    dynamo: once(() => createDynamoClient()),
    s3: once(() => new S3Client({ ...CLIENT_CONFIG, forcePathStyle: options.pathStyle })),
    sqs: once(() => new SQSClient(CLIENT_CONFIG)),
    sns: once(() => new SNSClient(CLIENT_CONFIG)),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
