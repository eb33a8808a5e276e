import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { UnpatchableWorkbookError } from '../../../lambdas/core/workbook/unpatchable-error.ts';
import { readPackedParts, unpackPart } from '../../../lambdas/core/workbook/zip-entries.ts';
import { packPart, writeZip } from '../../../lambdas/core/workbook/zip-writer.ts';

const text = (content: string) => Buffer.from(content, 'utf8');

describe('writeZip', () => {
  it('gives what was put in, in order, whatever the bytes', () => {
    const parts = fc.uniqueArray(
      fc.record({ name: fc.stringMatching(/^[a-z]{1,8}$/), data: fc.uint8Array({ maxLength: 500 }) }),
      {
        selector: (part) => part.name,
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 9 }), (given, level) => {
        const read = readPackedParts(writeZip(given, level));
        expect(read.map((part) => part.name)).toEqual(given.map((part) => part.name));
        read.forEach((part, i) => {
          expect(Buffer.from(unpackPart(part)).equals(Buffer.from(given[i]?.data ?? []))).toBe(true);
        });
      }),
    );
  });

  it('is read by another zip reader', () => {
    const data = text('内容'.repeat(40));
    const zip = XLSX.CFB.read(Buffer.from(writeZip([{ name: 'a/b.txt', data }])), { type: 'buffer' });
    const file = XLSX.CFB.find(zip, '/a/b.txt');
    expect(Buffer.from(file?.content ?? []).toString('utf8')).toBe('内容'.repeat(40));
  });

  it('says that names are UTF-8, in both headers', () => {
    const zip = Buffer.from(writeZip([{ name: '各单位/七所.txt', data: text('内容') }]));
    expect(zip.readUInt16LE(6) & 0x0800).toBe(0x0800);
    expect(zip.readUInt16LE(zip.indexOf('PK\u0001\u0002') + 8) & 0x0800).toBe(0x0800);
    expect(readPackedParts(zip)[0]?.name).toBe('各单位/七所.txt');
  });

  it('writes the same bytes every time', () => {
    const parts = [{ name: 'a.xml', data: text('<a/>'.repeat(50)) }];
    expect(Buffer.compare(Buffer.from(writeZip(parts)), Buffer.from(writeZip(parts)))).toBe(0);
  });

  it('stores what deflating would make larger', () => {
    expect(packPart({ name: 'a', data: text('ab') }, 9).method).toBe(0);
    const packed = packPart({ name: 'a', data: text('a'.repeat(99)) }, 1);
    expect(packed.method).toBe(8);
    expect(inflateRawSync(packed.packed).toString()).toBe('a'.repeat(99));
  });

  it('copies packed parts bit for bit', () => {
    const first = writeZip([{ name: 'a.xml', data: text('<a/>'.repeat(50)) }], 9);
    const copy = writeZip(readPackedParts(first), 1);
    expect(Buffer.from(copy).equals(Buffer.from(first))).toBe(true);
  });

  it.each([
    ['not a zip', text('hello')],
    ['empty', new Uint8Array()],
    ['cut off', writeZip([{ name: 'a', data: text('abc') }]).subarray(0, 40)],
  ])('readPackedParts refuses what is %s', (_, bytes) => {
    expect(() => readPackedParts(bytes)).toThrow(UnpatchableWorkbookError);
  });

  it('unpackPart refuses a part that is larger than it says', () => {
    const honest = packPart({ name: 'a', data: text('a'.repeat(5000)) }, 9);
    expect(() => unpackPart({ ...honest, size: 10 })).toThrow(UnpatchableWorkbookError);
  });
});
