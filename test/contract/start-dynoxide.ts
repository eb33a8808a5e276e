import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { createDynamoClient } from '../../lambdas/adapters/dynamodb/create-dynamo-client.ts';

const FOLDER = join(import.meta.dirname, '../../node_modules/@dynoxide/linux-x64');

type Engine = { client: DynamoDBClient; close(): Promise<void> };

/** The optional second engine. It is a binary without a launcher, so it is started by hand where it is installed. */
export function startDynoxide(): { skip: string } | { start(): Promise<Engine> } {
  const binary = findBinary();
  if (!binary) return { skip: '@dynoxide/linux-x64 is not installed' };
  return { start: () => start(binary) };
}

function findBinary(): string | null {
  const given = process.env.DYNOXIDE_BINARY;
  if (given) return given;
  if (!existsSync(FOLDER)) return null;
  for (const folder of [FOLDER, join(FOLDER, 'bin')]) {
    if (existsSync(folder) && readdirSync(folder).includes('dynoxide')) return join(folder, 'dynoxide');
  }
  return null;
}

async function start(binary: string): Promise<Engine> {
  chmodSync(binary, 0o755);
  const port = await freePort();
  const child = spawn(binary, ['--port', String(port)], { stdio: 'ignore' });
  const client = createDynamoClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  for (let attempt = 0; ; attempt++) {
    try {
      await client.send(new ListTablesCommand({}));
      break;
    } catch (error) {
      if (attempt === 50) throw error;
      await setTimeout(50);
    }
  }
  return {
    client,
    async close() {
      client.destroy();
      const exited = once(child, 'exit');
      child.kill();
      await exited;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
