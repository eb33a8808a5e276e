import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflate, deflateSync, inflate, inflateSync } from 'node:zlib';
import * as z from 'zod';
import type { RawItem, Table } from './table.ts';

/** Largest binary in one item; an item may hold 400 KB in all. */
const CHUNK_BYTES = 300 * 1024;
/** JSON up to this length is stored as it is. */
const PLAIN_LENGTH = 1024;
/** A stored value never inflates beyond this. */
const MAX_INFLATED = 1024 ** 3;

/** Up to this much JSON, and this many packed bytes, going to another thread and back takes longer than the work. */
const SHORT_TEXT = 32 * 1024;
const SHORT_BYTES = 8 * 1024;

const deflateBytes = promisify(deflate);
const inflateBytes = promisify(inflate);

/** JSON, deflated. */
export function packJson(value: unknown): Promise<Uint8Array> {
  return packText(JSON.stringify(value));
}

async function packText(json: string): Promise<Uint8Array> {
  const options = { level: 3 };
  return json.length <= SHORT_TEXT ? deflateSync(json, options) : deflateBytes(json, options);
}

export async function unpackJson(bytes: Uint8Array): Promise<unknown> {
  const options = { maxOutputLength: MAX_INFLATED };
  const json = bytes.length <= SHORT_BYTES ? inflateSync(bytes, options) : await inflateBytes(bytes, options);
  return JSON.parse(json.toString('utf8'));
}

export function splitChunks(bytes: Uint8Array): Uint8Array[] {
  const count = Math.max(1, Math.ceil(bytes.length / CHUNK_BYTES));
  return Array.from({ length: count }, (_, i) => bytes.subarray(i * CHUNK_BYTES, (i + 1) * CHUNK_BYTES));
}

export const BytesSchema = z.instanceof(Uint8Array);
const PackedSchema = z.union([
  z.object({ json: z.string() }),
  z.object({ data: BytesSchema }),
  z.object({ big: z.string(), chunks: z.number().int().min(1) }),
]);

/**
 * Attributes that hold a value: `json` as it is when short, `data` deflated, or, where it is too large for one item, the address of chunks that are named
 * by their content, written before the item that points at them and never changed.
 */
export async function packAttributes(table: Table, value: unknown): Promise<RawItem> {
  const json = JSON.stringify(value);
  if (json.length <= PLAIN_LENGTH) return { json };
  const bytes = await packText(json);
  if (bytes.length <= CHUNK_BYTES) return { data: bytes };
  const big = createHash('sha256').update(bytes).digest('hex');
  const chunks = splitChunks(bytes);
  await Promise.all(chunks.map((data, i) => table.put({ ...bigKey(big, i), data })));
  return { big, chunks: chunks.length };
}

/** @throws when a chunk is missing: the value was never completely written, or was deleted. */
export async function unpackAttributes(table: Table, item: RawItem): Promise<unknown> {
  const packed = PackedSchema.parse(item);
  if ('json' in packed) return JSON.parse(packed.json);
  if ('data' in packed) return unpackJson(packed.data);
  const keys = Array.from({ length: packed.chunks }, (_, i) => bigKey(packed.big, i));
  const parts = await Promise.all(keys.map(async (key) => ChunkSchema.parse(await table.get(key)).data));
  return unpackJson(Buffer.concat(parts));
}

const ChunkSchema = z.object({ data: BytesSchema });

function bigKey(hash: string, index: number) {
  return { pk: `BIG#${hash}`, sk: String(index).padStart(4, '0') };
}
