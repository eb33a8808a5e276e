import { damaged } from './read-fault.ts';

/** Record numbers of BIFF5 and BIFF8. Source: [MS-XLS] 2.3. */
export const BIFF = {
  formula: 0x06,
  eof: 0x0a,
  externSheet: 0x17,
  dateMode: 0x22,
  filePass: 0x2f,
  font: 0x31,
  continue: 0x3c,
  codePage: 0x42,
  columnInfo: 0x7d,
  sheetOptions: 0x81,
  boundSheet: 0x85,
  multipleRk: 0xbd,
  visualBasic: 0xd3,
  richString: 0xd6,
  cellFormat: 0xe0,
  mergedCells: 0xe5,
  sharedStrings: 0xfc,
  sharedLabel: 0xfd,
  supBook: 0x1ae,
  number: 0x203,
  label: 0x204,
  boolOrError: 0x205,
  string: 0x207,
  row: 0x208,
  rk: 0x27e,
  format: 0x41e,
  begin: 0x809,
} as const;

export interface BiffRecord {
  readonly type: number;
  /** Position of the record in the stream. */
  readonly at: number;
  readonly data: Buffer;
  /** Bodies of the CONTINUE records right behind it. */
  readonly more: readonly Buffer[];
}

/**
 * Records of one substream, from its BOF through its EOF, which must come before `end`; those of embedded
 * substreams (charts) are left out.
 */
export function* substream(stream: Buffer, start: number, end = stream.length): Generator<BiffRecord> {
  let depth = 0;
  for (let at = start; at + 4 <= end; ) {
    const type = stream.readUInt16LE(at);
    const data = body(stream, at);
    const record = { type, at, data, more: [] as Buffer[] };
    at += 4 + data.length;
    while (at + 4 <= stream.length && stream.readUInt16LE(at) === BIFF.continue) {
      const more = body(stream, at);
      record.more.push(more);
      at += 4 + more.length;
    }
    if (type === BIFF.begin) depth++;
    if (depth === 0) break;
    if (depth === 1) yield record;
    if (type === BIFF.eof && --depth === 0) return;
  }
  throw damaged('record');
}

function body(stream: Buffer, at: number): Buffer {
  const end = at + 4 + stream.readUInt16LE(at + 2);
  if (end > stream.length) throw damaged('record');
  return stream.subarray(at + 4, end);
}

/** Throws unless the record is at least so long. */
export function needBytes(data: Buffer, length: number): void {
  if (data.length < length) throw damaged('record');
}
