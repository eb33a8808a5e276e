import type {
  AttributeValue,
  BatchGetItemCommandInput,
  GetItemCommandInput,
  PutItemCommandInput,
  QueryCommandInput,
  UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';

export type Attributes = Record<string, AttributeValue>;

/** The few operations that are used, whoever carries them: the SDK, or a direct call of the embedded engine. */
export interface DynamoApi {
  getItem(input: GetItemCommandInput): Promise<{ Item?: Attributes | undefined }>;
  batchGetItem(input: BatchGetItemCommandInput): Promise<{
    Responses?: Record<string, Attributes[]> | undefined;
    UnprocessedKeys?: Record<string, { Keys: Attributes[] | undefined }> | undefined;
  }>;
  query(input: QueryCommandInput): Promise<{
    Items?: Attributes[] | undefined;
    LastEvaluatedKey?: Attributes | undefined;
  }>;
  /** @throws ConditionFailedError */
  putItem(input: PutItemCommandInput): Promise<unknown>;
  /** @throws ConditionFailedError */
  updateItem(input: UpdateItemCommandInput): Promise<{ Attributes?: Attributes | undefined }>;
}

/** The condition of a write did not hold: nothing was written. */
export class ConditionFailedError extends Error {
  override readonly name = 'ConditionFailedError';
}
