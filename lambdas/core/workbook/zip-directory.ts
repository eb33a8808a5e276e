import type { ReadLimits } from '../model/read-result.ts';
import { damaged, ReadFault, tooLarge } from './read-fault.ts';

/** One file in a zip, as the central directory declares it. */
export interface ZipEntry {
  /** As stored. */
  readonly name: Uint8Array;
  /** `/` as separator, no leading `/`, lower case: part names are compared so. */
  readonly key: string;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
  /** A link to elsewhere, as Unix stores one. */
  readonly isLink: boolean;
}

/** What an entry is called by. @param extra the entry's extra field */
export type NameEntry = (name: Buffer, flags: number, extra: Buffer) => string;

const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const ENCRYPTED = 1;

/** Every file of a zip by its key. All limits on declared sizes hold for what is returned. */
export function readZipDirectory(
  bytes: Buffer,
  limits: ReadLimits,
  nameEntry: NameEntry = (name) => partKey(name.toString('utf8')),
): ReadonlyMap<string, ZipEntry> {
  const { count, start, end } = findDirectory(bytes);
  if (count > limits.maxZipEntries) throw tooLarge({ zh: '内部文件数', en: 'parts' }, limits.maxZipEntries);
  const entries = new Map<string, ZipEntry>();
  let total = 0;
  let position = start;
  for (let index = 0; index < count; index++) {
    if (position + 46 > end || bytes.readUInt32LE(position) !== CENTRAL) throw damaged('zip');
    const nameEnd = position + 46 + bytes.readUInt16LE(position + 28);
    const extraEnd = nameEnd + bytes.readUInt16LE(position + 30);
    if (extraEnd > end) throw damaged('zip');
    if (bytes.readUInt16LE(position + 8) & ENCRYPTED) throw new ReadFault('F001');
    const name = bytes.subarray(position + 46, nameEnd);
    const flags = bytes.readUInt16LE(position + 8);
    const key = nameEntry(name, flags, bytes.subarray(nameEnd, extraEnd));
    const isLink = bytes.readUInt16LE(position + 40) >> 12 === 0xa;
    const entry = { name, key, isLink, ...readSizes(bytes, position, nameEnd, extraEnd) };
    if (entry.size > limits.maxPartBytes)
      throw tooLarge({ zh: '解压后的内容', en: 'an unpacked part' }, megabytes(limits.maxPartBytes));
    total += entry.size;
    if (total > limits.maxTotalBytes)
      throw tooLarge({ zh: '解压后的总量', en: 'the unpacked file' }, megabytes(limits.maxTotalBytes));
    if (entries.has(key)) throw damaged('duplicatePart');
    if (!key.endsWith('/')) entries.set(key, entry);
    position = extraEnd + bytes.readUInt16LE(position + 32);
  }
  return entries;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}

/** Part names differ between writers in case, slashes and a leading slash. */
export function partKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function findDirectory(bytes: Buffer): { count: number; start: number; end: number } {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= lowest; at--) {
    if (bytes.readUInt32LE(at) !== END || at + 22 + bytes.readUInt16LE(at + 20) > bytes.length) continue;
    const count = bytes.readUInt16LE(at + 10);
    const size = bytes.readUInt32LE(at + 12);
    const start = bytes.readUInt32LE(at + 16);
    const wide = count === 0xffff || size === 0xffffffff || start === 0xffffffff;
    const directory = wide ? findDirectory64(bytes, at) : { count, start, end: start + size };
    if (directory.end > at) throw damaged('zip');
    return directory;
  }
  throw damaged('zip');
}

function findDirectory64(bytes: Buffer, end: number): { count: number; start: number; end: number } {
  const locator = end - 20;
  if (locator < 0 || bytes.readUInt32LE(locator) !== LOCATOR64) throw damaged('zip');
  const at = readUInt64(bytes, locator + 8);
  if (at + 56 > locator || bytes.readUInt32LE(at) !== END64) throw damaged('zip');
  const start = readUInt64(bytes, at + 48);
  return { count: readUInt64(bytes, at + 32), start, end: start + readUInt64(bytes, at + 40) };
}

function readSizes(bytes: Buffer, at: number, extra: number, extraEnd: number) {
  let size = bytes.readUInt32LE(at + 24);
  let packedSize = bytes.readUInt32LE(at + 20);
  let offset = bytes.readUInt32LE(at + 42);
  for (let field = extra; field + 4 <= extraEnd; field += 4 + bytes.readUInt16LE(field + 2)) {
    if (bytes.readUInt16LE(field) !== 1) continue;
    const wideEnd = Math.min(extraEnd, field + 4 + bytes.readUInt16LE(field + 2));
    let next = field + 4;
    const widen = (value: number) => {
      if (value !== 0xffffffff) return value;
      if (next + 8 > wideEnd) throw damaged('zip');
      next += 8;
      return readUInt64(bytes, next - 8);
    };
    size = widen(size);
    packedSize = widen(packedSize);
    offset = widen(offset);
  }
  return { method: bytes.readUInt16LE(at + 10), crc: bytes.readUInt32LE(at + 16), size, packedSize, offset };
}

/** Beyond 2^53 the precision is gone, but so is any chance that it fits into the file. */
function readUInt64(bytes: Buffer, at: number): number {
  return bytes.readUInt32LE(at) + bytes.readUInt32LE(at + 4) * 0x1_0000_0000;
}
