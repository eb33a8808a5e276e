import { createServer, type IncomingMessage, request } from 'node:http';
import * as z from 'zod';

export interface Tally {
  readonly calls: Map<string, number>;
  /** Capacity units, as the engine counts them. */
  readonly units: { read: number; write: number };
  /** Ends a stretch of work: how long it would have waited for answers that take as long as given. */
  takeWaitMs(): number;
}

export interface CountingProxy {
  readonly url: string;
  readonly tally: Tally;
  close(): void;
}

const CapacitySchema = z.object({
  ConsumedCapacity: z
    .union([z.object({ CapacityUnits: z.number() }), z.array(z.object({ CapacityUnits: z.number() }))])
    .optional(),
});
const WRITES = new Set(['PutItem', 'UpdateItem']);

/**
 * Passes requests on and counts them. `latencyMs` is how long such a call takes in the cloud: calls that overlap are
 * waited for together, so the wait of a stretch of work is the time covered by at least one of them.
 */
export async function startCountingProxy(target: string, latencyMs: number): Promise<CountingProxy> {
  const { hostname, port } = new URL(target);
  const calls = new Map<string, number>();
  const units = { read: 0, write: 0 };
  let waited = 0;
  let coveredUntil = 0;
  const server = createServer((incoming, outgoing) => {
    const now = performance.now();
    waited += Math.max(0, now + latencyMs - Math.max(now, coveredUntil));
    coveredUntil = Math.max(coveredUntil, now + latencyMs);
    void readAll(incoming).then((body) => {
      const name = nameOf(incoming);
      calls.set(name, (calls.get(name) ?? 0) + 1);
      const isTable = incoming.headers['x-amz-target']?.includes('DynamoDB') ?? false;
      const sent = isTable ? withCapacity(body) : body;
      const { method, url: path } = incoming;
      const headers = { ...incoming.headers, 'content-length': String(sent.length) };
      const passed = request({ hostname, port, method, path, headers }, (answer) => {
        void readAll(answer).then((bytes) => {
          if (isTable) count(name, bytes);
          outgoing.writeHead(answer.statusCode ?? 500, {
            ...withoutChecksum(answer),
            'content-length': bytes.length,
          });
          outgoing.end(bytes);
        });
      });
      passed.end(sent);
    });
  });

  function count(name: string, bytes: Buffer): void {
    const { ConsumedCapacity } = CapacitySchema.parse(JSON.parse(bytes.toString()));
    const used = [ConsumedCapacity ?? []].flat().reduce((sum, one) => sum + one.CapacityUnits, 0);
    if (WRITES.has(name)) units.write += used;
    else units.read += used;
  }

  const address = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(z.object({ port: z.number() }).parse(server.address()).port));
  });
  return {
    url: `http://127.0.0.1:${address}`,
    tally: {
      calls,
      units,
      takeWaitMs() {
        const taken = waited;
        waited = 0;
        return taken;
      },
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function withCapacity(body: Buffer): Buffer {
  const input: unknown = JSON.parse(body.toString());
  return Buffer.from(JSON.stringify({ ...Object(input), ReturnConsumedCapacity: 'TOTAL' }));
}

/** The engine's checksum is over the bytes that were asked for, which these are no longer when counted. */
function withoutChecksum({ headers }: IncomingMessage) {
  const { 'x-amz-crc32': _checksum, 'transfer-encoding': _encoding, ...rest } = headers;
  return rest;
}

function nameOf({ headers, method, url }: IncomingMessage): string {
  const target = headers['x-amz-target'];
  if (typeof target === 'string') return target.split('.').at(-1) ?? target;
  return url?.includes('?versions') ? 'ListObjectVersions' : `${method} object`;
}

async function readAll(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
