import { crc32, deflateRawSync } from 'node:zlib';

/** A part to be written: its name inside the archive and its bytes. */
export interface ZipPart {
  readonly name: string;
  readonly data: Uint8Array;
}

/** A part that is already packed (copied from another archive): written byte for byte as it stands. */
export interface PackedZipPart {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: 0 | 8;
  readonly crc: number;
  /** Bytes after unpacking. */
  readonly size: number;
  readonly packed: Uint8Array;
}

/** 1980-01-01 00:00, the first date a zip can hold: the same parts always give the same archive. */
const DOS_DATE = 0x0021;
const UTF8_NAMES = 0x0800;

/** Packs one part; stored when deflating does not make it smaller. */
export function packPart(part: ZipPart, level: number): PackedZipPart {
  const { name, data } = part;
  const crc = crc32(data);
  const deflated = level === 0 ? null : deflateRawSync(data, { level });
  return deflated !== null && deflated.length < data.length
    ? { name, method: 8, crc, size: data.length, packed: deflated }
    : { name, method: 0, crc, size: data.length, packed: data };
}

/**
 * A zip archive piece by piece: entries in the order given, fixed time stamps, UTF-8 names, no extra fields. Only the
 * list of entries is kept, not their bytes. `level` is the deflate level (1 fastest, 9 smallest, 0 stored) of parts that
 * are not yet packed. Throws RangeError beyond the limits of a plain zip (65,535 entries, 4 GB).
 */
export class ZipStream {
  readonly #directory: Uint8Array[] = [];
  readonly #level: number;
  #entries = 0;
  #offset = 0;
  #directorySize = 0;

  constructor(level = 6) {
    this.#level = level;
  }

  /** The bytes of one entry, to be written next. */
  add(part: ZipPart | PackedZipPart): Uint8Array[] {
    const packed = 'packed' in part ? part : packPart(part, this.#level);
    const name = Buffer.from(packed.name, 'utf8');
    const common = commonFields(packed, name.length);
    const local = Buffer.concat([uint32(0x04034b50), common, name]);
    const central = centralHeader(common, this.#offset);
    this.#directory.push(central, name);
    this.#directorySize += central.length + name.length;
    this.#offset += local.length + packed.packed.length;
    this.#entries++;
    this.#checkLimits();
    return [local, packed.packed];
  }

  /** The list of entries, which ends the archive. */
  end(): Uint8Array {
    return Buffer.concat([...this.#directory, endRecord(this.#entries, this.#directorySize, this.#offset)]);
  }

  #checkLimits(): void {
    if (this.#entries > 0xffff || this.#offset + this.#directorySize > 0xffffffff)
      throw new RangeError('too many or too large parts for a zip archive');
  }
}

/** All of it at once, as {@link ZipStream} writes it. */
export function writeZip(parts: Iterable<ZipPart | PackedZipPart>, level = 6): Uint8Array {
  const zip = new ZipStream(level);
  const chunks: Uint8Array[] = [];
  for (const part of parts) chunks.push(...zip.add(part));
  return Buffer.concat([...chunks, zip.end()]);
}

/** The 26 bytes that the local and the central header have in common. */
function commonFields(part: PackedZipPart, nameLength: number): Uint8Array {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(UTF8_NAMES, 2);
  fields.writeUInt16LE(part.method, 4);
  fields.writeUInt16LE(DOS_DATE, 8);
  fields.writeUInt32LE(part.crc, 10);
  fields.writeUInt32LE(part.packed.length, 14);
  fields.writeUInt32LE(part.size, 18);
  fields.writeUInt16LE(nameLength, 22);
  return fields;
}

function centralHeader(common: Uint8Array, offset: number): Uint8Array {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 4);
  header.set(common, 6);
  header.writeUInt32LE(offset, 42);
  return header;
}

function endRecord(entries: number, size: number, offset: number): Uint8Array {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(entries, 8);
  record.writeUInt16LE(entries, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}

function uint32(value: number): Uint8Array {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
}
