import { join } from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createDynamoClient } from '../adapters/dynamodb/create-dynamo-client.ts';
import { openEmbeddedEngine } from '../adapters/local/embedded-engine.ts';

export interface LocalEngine {
  readonly client: DynamoDBClient;
  close(): Promise<void>;
}

/** The embedded engine in the data folder, or another one that speaks the same protocol at `endpoint`. */
export function openLocalEngine(data: string, endpoint: string | undefined): LocalEngine {
  if (endpoint === undefined) return openEmbeddedEngine(join(data, 'table'));
  const client = createDynamoClient({
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  return { client, close: async () => client.destroy() };
}
