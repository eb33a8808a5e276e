import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a test archive. Whatever is given besides name and data is written as said, true or not. */
export interface ZipPart {
  readonly name: string;
  readonly data: string | Uint8Array;
  readonly stored?: boolean;
  readonly declaredSize?: number;
  readonly crc?: number;
  readonly flags?: number;
  /** Bytes of the name, in any encoding. */
  readonly rawName?: Uint8Array;
  /** Unix mode in the directory. */
  readonly mode?: number;
  /** Name in the local header. */
  readonly localName?: string;
}

/** A zip archive, optionally with zip64 end records. */
export function buildZip(parts: readonly ZipPart[], options: { zip64?: boolean } = {}): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const data = Buffer.from(part.data);
    const packed = part.stored ? data : deflateRawSync(data);
    const name = Buffer.from(part.rawName ?? part.name);
    const localName = part.localName === undefined ? name : Buffer.from(part.localName);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(part.flags ?? 0x800, 2);
    common.writeUInt16LE(part.stored ? 0 : 8, 4);
    common.writeUInt32LE(part.crc ?? crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(part.declaredSize ?? data.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.from(common);
    local.writeUInt16LE(localName.length, 22);
    const start = offset;
    const wide = options.zip64 === true;
    bodies.push(Buffer.from('PK\u0003\u0004'), local, localName, packed);
    offset += 30 + localName.length + packed.length;
    const extra = Buffer.alloc(wide ? 12 : 0);
    if (wide) {
      common.writeUInt16LE(12, 24);
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(8, 2);
      extra.writeUInt32LE(start, 4);
    }
    const tail = Buffer.alloc(14);
    tail.writeUInt16LE(part.mode ?? 0, 8);
    tail.writeUInt32LE(wide ? 0xffffffff : start, 10);
    directory.push(Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), common, tail, name, extra);
  }
  const listed = Buffer.concat(directory);
  return Buffer.concat([...bodies, listed, endRecords(parts.length, offset, listed.length, options.zip64)]);
}

function endRecords(count: number, start: number, length: number, zip64 = false): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(zip64 ? 0xffff : count, 8);
  end.writeUInt16LE(zip64 ? 0xffff : count, 10);
  end.writeUInt32LE(zip64 ? 0xffffffff : length, 12);
  end.writeUInt32LE(zip64 ? 0xffffffff : start, 16);
  if (!zip64) return end;
  const wide = Buffer.alloc(56);
  wide.write('PK\u0006\u0006', 0, 'latin1');
  wide.writeUInt32LE(44, 4);
  wide.writeUInt32LE(count, 24);
  wide.writeUInt32LE(count, 32);
  wide.writeUInt32LE(length, 40);
  wide.writeUInt32LE(start, 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\u0006\u0007', 0, 'latin1');
  locator.writeUInt32LE(start + length, 8);
  return Buffer.concat([wide, locator, end]);
}
