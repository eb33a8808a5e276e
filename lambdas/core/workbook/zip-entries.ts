import { inflateRawSync } from 'node:zlib';
import { READ_LIMITS } from '../model/read-result.ts';
import { ReadFault } from './read-fault.ts';
import { UnpatchableWorkbookError } from './unpatchable-error.ts';
import { readZipDirectory } from './zip-directory.ts';
import type { PackedZipPart } from './zip-writer.ts';

/**
 * The files of a zip archive, still packed, in the order of its directory: for copying what is not touched bit
 * for bit. Throws UnpatchableWorkbookError when the directory is broken, encrypted or beyond the limits for uploads.
 */
export function readPackedParts(bytes: Uint8Array): PackedZipPart[] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return [...readDirectory(view).values()].map((entry) => {
    const name = Buffer.from(entry.name).toString('utf8').replaceAll('\\', '/').replace(/^\/+/, '');
    const { method, crc, size, offset } = entry;
    if (method !== 0 && method !== 8) throw new UnpatchableWorkbookError(`unknown packing of ${name}`);
    if (offset + 30 > view.length) throw new UnpatchableWorkbookError(`broken entry: ${name}`);
    const start = offset + 30 + view.readUInt16LE(offset + 26) + view.readUInt16LE(offset + 28);
    const end = start + entry.packedSize;
    if (end > view.length) throw new UnpatchableWorkbookError(`truncated part: ${name}`);
    return { name, method, crc, size, packed: view.subarray(start, end) };
  });
}

/** The unpacked bytes of a part; throws when it is damaged or larger than its directory entry says. */
export function unpackPart(part: PackedZipPart): Uint8Array {
  if (part.method === 0) return part.packed;
  try {
    return inflateRawSync(part.packed, { maxOutputLength: Math.max(part.size, 1) });
  } catch (cause) {
    throw new UnpatchableWorkbookError(`part cannot be unpacked: ${part.name}`, { cause });
  }
}

function readDirectory(view: Buffer) {
  try {
    return readZipDirectory(view, READ_LIMITS);
  } catch (cause) {
    if (cause instanceof ReadFault) throw new UnpatchableWorkbookError('unusual zip directory', { cause });
    throw cause;
  }
}
