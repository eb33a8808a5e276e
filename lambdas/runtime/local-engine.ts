import { join } from 'node:path';
import type { DynamoApi } from '../adapters/dynamodb/dynamo-api.ts';
import { openEmbeddedEngine } from '../adapters/local/embedded-engine.ts';

export interface LocalEngine {
  readonly api: DynamoApi;
  close(): Promise<void>;
}

/** The embedded engine in the data folder, or the one at `endpoint`; only then is the SDK loaded. */
export async function openLocalEngine(
  data: string,
  table: string,
  endpoint: string | undefined,
): Promise<LocalEngine> {
  if (endpoint === undefined) return openEmbeddedEngine(table, join(data, 'table'));
  const { openRemoteEngine } = await import('./remote-engine.ts');
  return openRemoteEngine(endpoint, table);
}
