import { join } from 'node:path';
import { createDynamoClient } from '../adapters/dynamodb/create-dynamo-client.ts';
import type { DynamoApi } from '../adapters/dynamodb/dynamo-api.ts';
import { ensureTable } from '../adapters/dynamodb/ensure-table.ts';
import { createSdkApi } from '../adapters/dynamodb/sdk-api.ts';
import { openEmbeddedEngine } from '../adapters/local/embedded-engine.ts';

export interface LocalEngine {
  readonly api: DynamoApi;
  close(): Promise<void>;
}

/** The embedded engine in the data folder, or another one that speaks the same protocol at `endpoint`. */
export async function openLocalEngine(
  data: string,
  table: string,
  endpoint: string | undefined,
): Promise<LocalEngine> {
  if (endpoint === undefined) return openEmbeddedEngine(table, join(data, 'table'));
  const client = createDynamoClient({
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  await ensureTable(client, table);
  return { api: createSdkApi(client), close: async () => client.destroy() };
}
