import { once } from 'node:events';
import type { Server } from 'node:http';
import { promisify } from 'node:util';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { createDynamoClient } from '../dynamodb/create-dynamo-client.ts';
import { createEngineRequestHandler } from './engine-request-handler.ts';

export interface EmbeddedEngine {
  readonly client: DynamoDBClient;
  close(): Promise<void>;
}

/** The embedded table engine, kept in the folder `path`, or in memory without one. */
export function openEmbeddedEngine(path?: string): EmbeddedEngine {
  const server = dynalite({ createTableMs: 0, ...(path !== undefined && { path }) });
  const client = createDynamoClient({
    endpoint: 'http://embedded.invalid',
    region: 'local',
    credentials: { accessKeyId: 'embedded', secretAccessKey: 'embedded' },
    requestHandler: createEngineRequestHandler(server),
    signer: { sign: async (request) => ({ ...request, headers: { ...request.headers, ...UNSIGNED } }) },
  });
  return {
    client,
    async close() {
      client.destroy();
      await closeEngine(server);
    },
  };
}

/** The engine wants a signature to be there and does not verify it. */
const UNSIGNED = {
  authorization:
    'AWS4-HMAC-SHA256 Credential=embedded/20000101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
  'x-amz-date': '20000101T000000Z',
};

/** Only a listening server closes its database: it listens for that one moment. */
async function closeEngine(server: Server): Promise<void> {
  server.removeAllListeners('request');
  server.on('request', (_, response) => response.writeHead(503).end());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  await promisify(server.close.bind(server))();
}
