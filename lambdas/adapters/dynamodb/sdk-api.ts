import {
  BatchGetItemCommand,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { ConditionFailedError, type DynamoApi } from './dynamo-api.ts';

export function createSdkApi(client: DynamoDBClient): DynamoApi {
  return {
    getItem: (input) => client.send(new GetItemCommand(input)),
    batchGetItem: (input) => client.send(new BatchGetItemCommand(input)),
    query: (input) => client.send(new QueryCommand(input)),
    putItem: (input) => translated(() => client.send(new PutItemCommand(input))),
    updateItem: (input) => translated(() => client.send(new UpdateItemCommand(input))),
  };
}

async function translated<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) throw new ConditionFailedError(error.message);
    throw error;
  }
}
