import { createDynamoClient } from '../adapters/dynamodb/create-dynamo-client.ts';
import { ensureTable } from '../adapters/dynamodb/ensure-table.ts';
import { createSdkApi } from '../adapters/dynamodb/sdk-api.ts';
import type { LocalEngine } from './local-engine.ts';

/** Another engine that speaks the same protocol, with the table made in it when it is not there. */
export async function openRemoteEngine(endpoint: string, table: string): Promise<LocalEngine> {
  const client = createDynamoClient({
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  await ensureTable(client, table);
  return { api: createSdkApi(client), close: async () => client.destroy() };
}
