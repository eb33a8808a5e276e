import { inflateRawSync } from 'node:zlib';
import { UnpatchableWorkbookError } from './unpatchable-error.ts';
import type { PackedZipPart } from './zip-writer.ts';

const END_OF_DIRECTORY = 0x06054b50;
const CENTRAL_HEADER = 0x02014b50;
const MAX_PART_BYTES = 256 * 1024 * 1024;

/**
 * The entries of a zip archive, still packed, in the order of its directory: for copying untouched parts
 * bit for bit. The caller has already applied the guards for uploads; of several entries with the same name
 * the last one counts. Throws UnpatchableWorkbookError when the directory is broken or uses zip64 or encryption.
 */
export function readPackedParts(bytes: Uint8Array): PackedZipPart[] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEndOfDirectory(view);
  const count = view.readUInt16LE(end + 10);
  let at = view.readUInt32LE(end + 16);
  if (count === 0xffff || at === 0xffffffff) throw new UnpatchableWorkbookError('zip64 archive');
  const parts = new Map<string, PackedZipPart>();
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== CENTRAL_HEADER) {
      throw new UnpatchableWorkbookError('broken zip directory');
    }
    const part = readCentralEntry(view, at);
    if (!part.name.endsWith('/')) parts.set(part.name, part);
    at += 46 + view.readUInt16LE(at + 28) + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  return [...parts.values()];
}

/** The unpacked bytes of a part; throws when it is damaged or larger than its directory entry says. */
export function unpackPart(part: PackedZipPart): Uint8Array {
  if (part.method === 0) return part.packed;
  if (part.size > MAX_PART_BYTES) throw new UnpatchableWorkbookError(`part too large: ${part.name}`);
  try {
    return inflateRawSync(part.packed, { maxOutputLength: Math.max(part.size, 1) });
  } catch (cause) {
    throw new UnpatchableWorkbookError(`part cannot be unpacked: ${part.name}`, { cause });
  }
}

function readCentralEntry(view: Buffer, at: number): PackedZipPart {
  const flags = view.readUInt16LE(at + 8);
  const method = view.readUInt16LE(at + 10);
  if (flags & 1 || (method !== 0 && method !== 8)) {
    throw new UnpatchableWorkbookError('encrypted part or unknown packing method');
  }
  const name = view.toString('utf8', at + 46, at + 46 + view.readUInt16LE(at + 28));
  const packedSize = view.readUInt32LE(at + 20);
  const header = view.readUInt32LE(at + 42);
  if (header + 30 > view.length) throw new UnpatchableWorkbookError(`broken entry: ${name}`);
  const start = header + 30 + view.readUInt16LE(header + 26) + view.readUInt16LE(header + 28);
  if (start + packedSize > view.length) throw new UnpatchableWorkbookError(`truncated part: ${name}`);
  return {
    name,
    method,
    crc: view.readUInt32LE(at + 16),
    size: view.readUInt32LE(at + 24),
    packed: view.subarray(start, start + packedSize),
  };
}

function findEndOfDirectory(view: Buffer): number {
  const last = view.length - 22;
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) {
    if (view.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  throw new UnpatchableWorkbookError('not a zip archive');
}
