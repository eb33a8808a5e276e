import { join } from 'node:path';
import type { DynamoApi } from '../adapters/dynamodb/dynamo-api.ts';

export interface LocalEngine {
  readonly api: DynamoApi;
  close(): Promise<void>;
}

/** The embedded engine in the data folder, or the one at `endpoint`. Only the one that is used is loaded. */
export async function openLocalEngine(
  data: string,
  table: string,
  endpoint: string | undefined,
): Promise<LocalEngine> {
  if (endpoint === undefined) {
    const { openEmbeddedEngine } = await import('../adapters/local/embedded-engine.ts');
    return openEmbeddedEngine(table, join(data, 'table'));
  }
  const { openRemoteEngine } = await import('./remote-engine.ts');
  return openRemoteEngine(endpoint, table);
}
