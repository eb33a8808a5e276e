import { crc32, inflateRawSync } from 'node:zlib';
import type { ReadLimits } from '../model/read-result.ts';
import { damaged } from './read-fault.ts';
import { type NameEntry, partKey, readZipDirectory, type ZipEntry } from './zip-directory.ts';

const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/** A zip whose directory has been checked against the limits. Parts are unpacked one at a time, on demand. */
export class ZipArchive {
  private readonly bytes: Buffer;
  private readonly entries: ReadonlyMap<string, ZipEntry>;
  private readonly keyOf: (name: string) => string;

  /** @param nameEntry how files are named when they are not the parts of a document */
  constructor(bytes: Buffer, limits: ReadLimits, nameEntry?: NameEntry) {
    this.bytes = bytes;
    this.entries = readZipDirectory(bytes, limits, nameEntry);
    this.keyOf = nameEntry ? (name) => name : partKey;
  }

  /** Names of the files; those of parts normalised: `/` as separator, lower case. */
  get keys(): Iterable<string> {
    return this.entries.keys();
  }

  has(name: string): boolean {
    return this.entries.has(this.keyOf(name));
  }

  isLink(name: string): boolean {
    return this.entries.get(this.keyOf(name))?.isLink ?? false;
  }

  /** The unpacked part, or null when there is none of that name. */
  read(name: string): Buffer | null {
    const entry = this.entries.get(this.keyOf(name));
    if (!entry) return null;
    const packed = this.packedBytes(entry);
    const part = entry.method === DEFLATED ? inflate(packed, entry.size) : packed;
    if (part.length !== entry.size) throw damaged('size');
    if (crc32(part) !== entry.crc) throw damaged('checksum');
    return part;
  }

  /** The local header must tell the same name, or two readers could see two different files. */
  private packedBytes(entry: ZipEntry): Buffer {
    const { bytes } = this;
    const at = entry.offset;
    if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== LOCAL) throw damaged('zip');
    const nameEnd = at + 30 + bytes.readUInt16LE(at + 26);
    const start = nameEnd + bytes.readUInt16LE(at + 28);
    const end = start + entry.packedSize;
    if (end > bytes.length || !bytes.subarray(at + 30, nameEnd).equals(entry.name)) throw damaged('zip');
    if (entry.method !== STORED && entry.method !== DEFLATED) throw damaged('zip');
    return bytes.subarray(start, end);
  }
}

/** A part longer than it declares dies here, before its bytes exist. */
function inflate(packed: Buffer, size: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: size + 1, chunkSize: Math.max(64, size + 1) });
  } catch {
    throw damaged('size');
  }
}
