import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';

const MAX_ATTEMPTS = 10;

/** Throttles and broken connections are retried with exponential backoff and jitter. Make one per process. */
export function createDynamoClient(config: DynamoDBClientConfig = {}): DynamoDBClient {
  return new DynamoDBClient({ maxAttempts: MAX_ATTEMPTS, retryMode: 'standard', ...config });
}
