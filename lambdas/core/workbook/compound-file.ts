import { damaged } from './read-fault.ts';

export interface CompoundEntry {
  readonly name: string;
  readonly isStorage: boolean;
  readonly start: number;
  readonly size: number;
}

const HEADER = 512;
const ENTRY = 128;
const END_OF_CHAIN = 0xfffffffe;
const FREE = 0xffffffff;

/**
 * An OLE2 compound file: the container of .xls and of encrypted .xlsx. Every chain is bounded by the number of
 * sectors in the file, so a loop ends as `corrupt`. Source: [MS-CFB].
 */
export class CompoundFile {
  /** Entries directly below the root, by lower-case name. */
  readonly entries = new Map<string, CompoundEntry>();
  private readonly bytes: Buffer;
  private readonly sectorSize: number;
  private readonly sectorCount: number;
  private readonly fat: Uint32Array;
  private readonly miniFat: Uint32Array;
  private readonly miniCutoff: number;
  private readonly miniStream: Buffer;

  constructor(bytes: Buffer) {
    if (bytes.length < HEADER) throw damaged('compound');
    this.bytes = bytes;
    const shift = bytes.readUInt16LE(30);
    if (shift !== 9 && shift !== 12) throw damaged('compound');
    this.sectorSize = 1 << shift;
    this.sectorCount = Math.ceil((bytes.length - this.sectorSize) / this.sectorSize);
    this.miniCutoff = bytes.readUInt32LE(56);
    this.fat = this.readTable(this.fatSectors());
    this.miniFat = this.readTable(this.chain(bytes.readUInt32LE(60)));
    const directory = this.join(this.chain(bytes.readUInt32LE(48)));
    const root = readEntry(directory, 0);
    this.miniStream = this.join(this.chain(root.start));
    this.collectChildren(directory, root.child);
  }

  /** The content of a stream; null when there is none of that name. */
  read(name: string): Buffer | null {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry || entry.isStorage) return null;
    const content = entry.size < this.miniCutoff ? this.readMini(entry) : this.join(this.chain(entry.start));
    if (content.length < entry.size) throw damaged('compound');
    return content.subarray(0, entry.size);
  }

  private fatSectors(): number[] {
    const { bytes } = this;
    const sectors: number[] = [];
    const add = (sector: number) => sector < FREE - 3 && sectors.push(sector);
    for (let at = 76; at < HEADER; at += 4) add(bytes.readUInt32LE(at));
    let next = bytes.readUInt32LE(68);
    for (let left = bytes.readUInt32LE(72); left > 0 && next < END_OF_CHAIN; left--) {
      if (next >= this.sectorCount || sectors.length > this.sectorCount) throw damaged('compound');
      const sector = this.sector(next);
      for (let at = 0; at < this.sectorSize - 4; at += 4) add(sector.readUInt32LE(at));
      next = sector.readUInt32LE(this.sectorSize - 4);
    }
    const inside = sectors.every((sector) => sector < this.sectorCount);
    if (!inside || sectors.length > this.sectorCount) throw damaged('compound');
    return sectors;
  }

  private readTable(sectors: readonly number[]): Uint32Array {
    const joined = this.join(sectors);
    const table = new Uint32Array(joined.length >>> 2);
    for (let index = 0; index < table.length; index++) table[index] = joined.readUInt32LE(index * 4);
    return table;
  }

  private chain(start: number): number[] {
    const sectors: number[] = [];
    for (let sector = start; sector < END_OF_CHAIN; sector = this.fat[sector] ?? FREE) {
      if (sector >= this.sectorCount || sectors.length > this.sectorCount) throw damaged('compound');
      sectors.push(sector);
    }
    return sectors;
  }

  private readMini(entry: CompoundEntry): Buffer {
    const pieces: Buffer[] = [];
    for (let sector = entry.start, left = entry.size; left > 0; left -= 64) {
      if (sector >= this.miniFat.length) throw damaged('compound');
      pieces.push(this.miniStream.subarray(sector * 64, sector * 64 + 64));
      sector = this.miniFat[sector] ?? FREE;
    }
    return Buffer.concat(pieces);
  }

  private sector(index: number): Buffer {
    const at = (index + 1) * this.sectorSize;
    const sector = this.bytes.subarray(at, at + this.sectorSize);
    // Some writers cut the last sector short.
    return sector.length === this.sectorSize ? sector : Buffer.concat([sector], this.sectorSize);
  }

  private join(sectors: readonly number[]): Buffer {
    return Buffer.concat(sectors.map((sector) => this.sector(sector)));
  }

  /** Walks the sibling tree of the root; an entry seen twice is a loop. */
  private collectChildren(directory: Buffer, root: number): void {
    const seen = new Set<number>();
    const waiting = [root];
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
      if (index === FREE) continue;
      if (seen.has(index)) throw damaged('compound');
      seen.add(index);
      const entry = readEntry(directory, index);
      this.entries.set(entry.name.toLowerCase(), entry);
      waiting.push(entry.left, entry.right);
    }
  }
}

function readEntry(directory: Buffer, index: number) {
  const at = index * ENTRY;
  if (at + ENTRY > directory.length) throw damaged('compound');
  const nameLength = Math.min(64, directory.readUInt16LE(at + 64));
  return {
    name: directory.toString('utf16le', at, at + Math.max(0, nameLength - 2)),
    isStorage: directory[at + 66] !== 2,
    left: directory.readUInt32LE(at + 68),
    right: directory.readUInt32LE(at + 72),
    child: directory.readUInt32LE(at + 76),
    start: directory.readUInt32LE(at + 116),
    size: directory.readUInt32LE(at + 120),
  };
}
