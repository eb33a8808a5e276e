import { once } from 'node:events';
import type { Server } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import dynalite from 'dynalite';
import * as z from 'zod';
import type { DynamoApi } from '../dynamodb/dynamo-api.ts';
import { tableDefinition } from '../dynamodb/table-definition.ts';
import { createEngineApi, createEngineCall, type EngineCall } from './engine-api.ts';
import { withReadsInPlace } from './read-in-place.ts';

export interface EmbeddedEngine {
  readonly api: DynamoApi;
  close(): Promise<void>;
}

/** The embedded table engine with the table `name` in it, kept in the folder `path`, or in memory without one. */
export async function openEmbeddedEngine(name: string, path?: string): Promise<EmbeddedEngine> {
  const options = { createTableMs: 0, ...(path !== undefined && { path }) };
  const server = withReadsInPlace(() => dynalite(options));
  const call = createEngineCall(server);
  await makeTable(call, name);
  return { api: createEngineApi(call), close: () => closeEngine(server) };
}

const DescriptionSchema = z.object({ Table: z.object({ TableStatus: z.string() }) });

async function makeTable(call: EngineCall, name: string): Promise<void> {
  await call('CreateTable', tableDefinition(name)).catch((error: unknown) => {
    if (!String(error).includes('ResourceInUseException')) throw error;
  });
  for (;;) {
    const { Table } = DescriptionSchema.parse(await call('DescribeTable', { TableName: name }));
    if (Table.TableStatus === 'ACTIVE') return;
    await setTimeout(5);
  }
}

/** Only a listening server closes its database: it listens for that one moment. */
async function closeEngine(server: Server): Promise<void> {
  server.removeAllListeners('request');
  server.on('request', (_, response) => response.writeHead(503).end());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  await promisify(server.close.bind(server))();
}
