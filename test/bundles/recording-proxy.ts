import { createServer, type IncomingMessage, request } from 'node:http';
import * as z from 'zod';

export interface Recorded {
  /** @example 'dynamodb:PutItem' · 's3:GetObject' */
  readonly action: string;
  /** Partition of the table, or key of the object. */
  readonly on: string;
}

export interface RecordingProxy {
  readonly url: string;
  readonly recorded: Recorded[];
  close(): void;
}

const PartitionSchema = z.object({ pk: z.object({ S: z.string() }) });
const TableRequestSchema = z.object({
  Key: PartitionSchema.optional(),
  Item: PartitionSchema.optional(),
  ExpressionAttributeValues: z.looseObject({ ':pk': z.object({ S: z.string() }).optional() }).optional(),
  RequestItems: z.record(z.string(), z.object({ Keys: z.array(PartitionSchema) })).optional(),
});
/** In a signed form. */
const KEY_FIELD = /name="key"\r\n\r\n([^\r\n]+)\r\n/;
const ACTIONS: Readonly<Record<string, string>> = {
  GET: 's3:GetObject',
  PUT: 's3:PutObject',
  HEAD: 's3:GetObject',
};

/** Passes requests on and writes down what was asked for, so that it can be held against what a role may do. */
export async function startRecordingProxy(target: string): Promise<RecordingProxy> {
  const { hostname, port } = new URL(target);
  const recorded: Recorded[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const body = await readAll(incoming);
    recorded.push(...read(incoming, body));
    const form = await readForm(incoming, body);
    const { method, url: path, headers } = form ?? incoming;
    const passed = request({ hostname, port, method, path, headers }, async (answer) => {
      if (isListing(incoming)) return outgoing.end(versionsOf((await readAll(answer)).toString()));
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
    });
    passed.end(form?.body ?? body);
  });
  const own = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(z.object({ port: z.number() }).parse(server.address()).port));
  });
  return {
    url: `http://127.0.0.1:${own}`,
    recorded,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function read({ headers, method = '', url = '' }: IncomingMessage, body: Buffer): Recorded[] {
  const operation = String(headers['x-amz-target'] ?? '')
    .split('.')
    .at(-1);
  if (operation) {
    const action = `dynamodb:${operation}`;
    return partitions(body).map((on) => ({ action, on }));
  }
  const [, bucket = '', ...key] = decodeURIComponent(new URL(url, 'http://s3').pathname).split('/');
  const posted = method === 'POST' ? KEY_FIELD.exec(body.toString('latin1'))?.[1] : undefined;
  if (isListing({ method, url })) return [{ action: 's3:ListBucketVersions', on: bucket }];
  if (posted !== undefined) return [{ action: 's3:PutObject', on: `${bucket}/${posted}` }];
  return [{ action: ACTIONS[method] ?? method, on: `${bucket}/${key.join('/')}` }];
}

function isListing({ method, url = '' }: Pick<IncomingMessage, 'method' | 'url'>): boolean {
  return method === 'GET' && new URL(url, 'http://s3').searchParams.has('versions');
}

/** A listing of objects as one of versions: the emulator keeps none. */
function versionsOf(listing: string): string {
  return listing
    .replaceAll('ListBucketResult', 'ListVersionsResult')
    .replaceAll('<Contents>', '<Version><VersionId>null</VersionId><IsLatest>true</IsLatest>')
    .replaceAll('</Contents>', '</Version>');
}

/** A signed form as what S3 makes of it: the emulator knows none. */
async function readForm({ method, url = '', headers }: IncomingMessage, body: Buffer) {
  const type = headers['content-type'] ?? '';
  if (method !== 'POST' || !type.startsWith('multipart/form-data')) return null;
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  const fields = [...form].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  const file = form.get('file');
  const key = new Map(fields).get('key');
  if (!(file instanceof Blob) || key === undefined) return null;
  const metadata = fields.filter(([name]) => name.startsWith('x-amz-meta-'));
  return {
    method: 'PUT',
    url: `${url}/${key}`,
    headers: Object.fromEntries(metadata),
    body: Buffer.from(await file.arrayBuffer()),
  };
}

function partitions(body: Buffer): string[] {
  const asked = TableRequestSchema.parse(JSON.parse(body.toString()));
  const many = Object.values(asked.RequestItems ?? {}).flatMap(({ Keys }) => Keys);
  const one = [asked.Key, asked.Item, ...many].flatMap((key) => key?.pk.S ?? []);
  return [...one, ...[asked.ExpressionAttributeValues?.[':pk']?.S ?? []].flat()];
}

async function readAll(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
