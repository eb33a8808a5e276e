import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { BiffStringReader } from '../../../lambdas/core/workbook/biff-strings.ts';
import { readWorkbook } from '../../../lambdas/core/workbook/read-workbook.ts';
import { cellsOf, outcomeOf, readOk, valuesOf } from '../../support/read-cells.ts';

function write(
  bookType: 'biff8' | 'biff5',
  cells: Record<string, XLSX.CellObject>,
  ref: string,
  more = {},
): Buffer {
  const sheet = { ...cells, '!ref': ref, ...more };
  return XLSX.write(
    { SheetNames: ['台账', '字典'], Sheets: { 台账: sheet, 字典: { '!ref': 'A1' } } },
    { type: 'buffer', bookType },
  );
}

const CELLS: Record<string, XLSX.CellObject> = {
  A1: { t: 's', v: '编号' },
  B1: { t: 's', v: 'plain' },
  A2: { t: 'n', v: 44625, z: 'yyyy-mm-dd' },
  B2: { t: 'n', v: 0.1 + 0.2 },
  C2: { t: 'n', v: -12.5 },
  D2: { t: 'b', v: true },
  E2: { t: 'e', v: 0x17 },
  A3: { t: 'n', v: 1e15 },
};
const VALUES = {
  A1: 'text 编号',
  B1: 'text plain',
  A2: 'number 44625',
  B2: 'number 0.3',
  C2: 'number -12.5',
  D2: 'bool TRUE',
  E2: 'error #REF!',
  A3: 'number 1000000000000000',
};

describe('.xls workbooks', () => {
  it('BIFF8 values, formats, merges and sheet names', () => {
    const merges = [{ s: { r: 4, c: 0 }, e: { r: 5, c: 2 } }];
    const workbook = readOk(write('biff8', CELLS, 'A1:E6', { '!merges': merges }), 'a.xls');
    expect(workbook.format).toBe('xls');
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['台账', '字典']);
    expect(valuesOf(workbook)).toEqual(VALUES);
    expect(cellsOf(workbook).A2?.numberFormat).toBe('yyyy-mm-dd');
    expect(workbook.sheets[0]?.merges).toEqual([{ top: 5, left: 1, bottom: 6, right: 3 }]);
  });

  it.each<[string, readonly (readonly number[])[], string]>([
    ['narrow', [[0, 0x61, 0x62]], 'ab'],
    ['wide', [[1, 0x5a, 0x51, 0x7d, 0x51]], '党兽'],
    [
      'narrow, then wide',
      [
        [0, 0x61],
        [1, 0x5a, 0x51],
      ],
      'a党',
    ],
    [
      'wide, then narrow',
      [
        [1, 0x5a, 0x51],
        [0, 0x61],
      ],
      '党a',
    ],
    ['flags in the next record', [[], [0, 0x61, 0x62]], 'ab'],
    [
      'with formatting runs and an extension',
      [
        [0x0c, 1, 0, 2, 0, 0, 0, 0x61, 0x62, 9, 9],
        [9, 9, 8, 8],
      ],
      'ab',
    ],
  ])('a text that goes on in further records: %s', (_, pieces, expected) => {
    const reader = new BiffStringReader(pieces.map((bytes) => Buffer.from(bytes)));
    expect(reader.unicode(2)).toBe(expected);
    expect(reader.atEnd).toBe(true);
  });

  it('the last row warns that rows may be missing', () => {
    const bytes = write('biff8', { A65536: { t: 'n', v: 1 } }, 'A65536');
    const result = readWorkbook(bytes, 'a.xls');
    expect(outcomeOf(result)).toBe('ok F009');
    expect(result.findings[0]?.sheet).toBe('台账');
  });

  it('a password record is said, wherever the cells are', () => {
    const bytes = write('biff8', CELLS, 'A1:E3');
    const codePage = bytes.indexOf(Buffer.from([0x42, 0x00, 0x02, 0x00]));
    bytes.writeUInt16LE(0x2f, codePage);
    expect(outcomeOf(readWorkbook(bytes, 'a.xls'))).toBe('encrypted F001');
  });
});

describe('compound files made to hurt', () => {
  const good = write('biff8', CELLS, 'A1:E3');
  const changed = (change: (bytes: Buffer) => void) => {
    const bytes = Buffer.from(good);
    change(bytes);
    return outcomeOf(readWorkbook(bytes, 'a.xls'));
  };
  const fat = 512 * (good.readUInt32LE(76) + 1);
  const directory = 512 * (good.readUInt32LE(48) + 1);
  const stream = good.indexOf(Buffer.from([0x09, 0x08, 0x10, 0x00]));

  it.each<[string, (bytes: Buffer) => void]>([
    [
      'a sector that follows itself',
      (b) => b.writeUInt32LE(b.readUInt32LE(48), fat + 4 * b.readUInt32LE(48)),
    ],
    ['sectors in a circle', (b) => [0, 4, 8, 12].map((at) => b.writeUInt32LE(1, fat + at))],
    ['a directory beyond the file', (b) => b.writeUInt32LE(0x7fffffff, 48)],
    ['a table beyond the file', (b) => b.writeUInt32LE(0x00ffffff, 76)],
    [
      'a billion tables',
      (b) => {
        b.writeUInt32LE(0, 68);
        b.writeUInt32LE(0xffffffff, 72);
        b.writeUInt32LE(0, 1020);
      },
    ],
    [
      'a stream of 4 GB',
      (b) => {
        for (let at = directory; at < directory + 512; at += 128) b.writeUInt32LE(0xfffffff0, at + 120);
      },
    ],
    [
      'entries that are their own sibling',
      (b) => {
        for (let at = directory; at < directory + 512; at += 128) b.writeUInt32LE(1, at + 68);
      },
    ],
    ['a sector size of 2^60', (b) => b.writeUInt16LE(60, 30)],
    [
      'one sheet listed twice',
      (b) => {
        const first = b.indexOf(Buffer.from([0x85, 0x00]));
        const second = b.indexOf(Buffer.from([0x85, 0x00]), first + 4);
        b.copy(b, second + 4, first + 4, first + 8);
      },
    ],
    [
      'a sheet that starts inside another',
      (b) => {
        const second = b.indexOf(Buffer.from([0x85, 0x00]), b.indexOf(Buffer.from([0x85, 0x00])) + 4);
        b.writeUInt32LE(b.readUInt32LE(second + 4) - 8, second + 4);
      },
    ],
    ['a record longer than the stream', (b) => b.writeUInt16LE(0xffff, stream + 2)],
  ])('%s', (_, change) => {
    expect(changed(change)).toBe('corrupt F002');
  });

  it('cut anywhere it is damage or still whole, never a crash', () => {
    for (let length = 0; length < good.length; length += 97) {
      const outcome = outcomeOf(readWorkbook(good.subarray(0, length), 'a.xls'));
      expect(outcome).toMatch(/^(corrupt F0(02|22)|not-a-spreadsheet F0(03|15)|ok)/);
    }
  });
});
