import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BATCH_LIMITS, unpackBatch } from '../../../lambdas/core/workbook/unpack-batch.ts';
import { buildZip, type ZipPart } from '../../support/build-zip.ts';
import { encodeGbk } from '../../support/encode-gbk.ts';
import { rawXlsx } from '../../support/raw-xlsx.ts';

const WORKBOOK = rawXlsx({ sheets: ['<row r="1"><c r="A1"><v>1</v></c></row>'] });
const file = (name: string, more: Partial<ZipPart> = {}): ZipPart => ({ name, data: WORKBOOK, ...more });

/** Name → `bytes`, or the code and verdict it is refused with. */
function told(bytes: Uint8Array, limits = BATCH_LIMITS): Record<string, string> | string | null {
  const entries = unpackBatch(bytes, limits);
  if (entries === null) return null;
  if ('finding' in entries) return `${entries.finding.code} ${entries.verdict}`;
  return Object.fromEntries(
    entries.map((entry) => {
      const got = 'refused' in entry ? entry.refused : entry.unpack();
      const says =
        'finding' in got ? got.finding.code : Buffer.from(got).equals(WORKBOOK) ? 'bytes' : 'other';
      return [entry.name, says];
    }),
  );
}

describe('unpackBatch', () => {
  it.each([
    ['a workbook', WORKBOOK],
    [
      'an .ods',
      buildZip([
        { name: 'mimetype', data: 'x' },
        { name: 'content.xml', data: '<a/>' },
      ]),
    ],
    ['no zip', Buffer.from('PX nothing')],
    ['a zip cut off', buildZip([file('a.xlsx')]).subarray(0, 300)],
    ['a zip with a password', buildZip([file('a.xlsx', { flags: 0x801 })])],
    ['two files of one name', buildZip([file('a.xlsx'), file('a.xlsx')])],
  ])('leaves %s to the reader', (_, bytes) => expect(told(bytes)).toBeNull());

  it('gives the files of folders, without what systems lay beside them', () => {
    const junk = ['__MACOSX/._a.xlsx', '.DS_Store', '一月/Thumbs.db', 'b/.hidden/x.xlsx'];
    const zip = buildZip([
      file('a.xlsx'),
      { name: '一月/', data: '' },
      file('一月/b.xlsx'),
      ...junk.map((name) => file(name)),
    ]);
    expect(told(zip)).toEqual({ 'a.xlsx': 'bytes', '一月/b.xlsx': 'bytes' });
  });

  it.each([
    ['GBK', { rawName: encodeGbk('二公司\\三月会议.xlsx'), flags: 0 }],
    ['UTF-8 without saying so', { rawName: Buffer.from('二公司/三月会议.xlsx'), flags: 0 }],
    ['UTF-8 that says so', { rawName: Buffer.from('二公司/三月会议.xlsx'), flags: 0x800 }],
  ])('decodes a name in %s', (_, more) => {
    expect(told(buildZip([file('', more)]))).toEqual({ '二公司/三月会议.xlsx': 'bytes' });
  });

  it('keeps names apart that differ in a code page only', () => {
    const named = (name: string) => file('', { rawName: encodeGbk(name), flags: 0 });
    expect(told(buildZip([named('甲.xlsx'), named('乙.xlsx')]))).toEqual({
      '甲.xlsx': 'bytes',
      '乙.xlsx': 'bytes',
    });
  });

  it.each([
    '../a.xlsx',
    'b/../../a.xlsx',
    '/etc/a.xlsx',
    'C:/a.xlsx',
    'C:\\a.xlsx',
    '..\\a.xlsx',
    'a\u0000.xlsx',
    'a\nb.xlsx',
    'a\u202exslx.exe',
    './a.xlsx',
    'a//b.xlsx',
    `${'长'.repeat(500)}.xlsx`,
  ])('refuses the path %j, and only that', (name) => {
    const answer = told(buildZip([file(name), file('good.xlsx')]));
    expect(Object.values(answer ?? {}).sort()).toEqual(['B005', 'bytes']);
  });

  it('refuses a link', () => {
    expect(told(buildZip([file('a.xlsx', { mode: 0xa1ff })]))).toEqual({ 'a.xlsx': 'B005' });
  });

  it.each(['内.zip', '内.rar', '内.7z', '内.tar.gz'])('does not open %s', (name) => {
    expect(told(buildZip([file(name)]))).toEqual({ [name]: 'B004' });
  });

  it('does not open an archive under the name of a workbook', () => {
    expect(told(buildZip([file('a.xlsx', { data: buildZip([file('b.xlsx')]) })]))).toEqual({
      'a.xlsx': 'B004',
    });
  });

  it('says of an empty package that it is empty', () => {
    expect(told(buildZip([]))).toBe('B003 not-a-spreadsheet');
    expect(told(buildZip([file('.DS_Store')]))).toBe('B003 not-a-spreadsheet');
  });

  it.each([
    ['too many files', buildZip([file('a'), file('b'), file('c')]), { maxZipEntries: 2 }],
    ['a file too large', buildZip([file('a')]), { maxPartBytes: 100 }],
    ['too much in all', buildZip([file('a'), file('b')]), { maxTotalBytes: WORKBOOK.length + 1 }],
    ['a package too large', buildZip([file('a')]), { maxFileBytes: 100 }],
  ])('refuses %s', (_, zip, bound) =>
    expect(told(zip, { ...BATCH_LIMITS, ...bound })).toBe('F005 too-large'),
  );

  it('a file longer than it declares is damaged, the others are not', () => {
    const zip = buildZip([file('a.xlsx', { declaredSize: 100 }), file('b.xlsx')]);
    expect(told(zip)).toEqual({ 'a.xlsx': 'F002', 'b.xlsx': 'bytes' });
  });

  it('ends with an answer whatever is done to the bytes', () => {
    const zip = buildZip([file('a.xlsx'), file('乙/b.xlsx')]);
    const edits = fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(edits, (list) => {
        const copy = Buffer.from(zip);
        for (const [at, value] of list) copy[at] = value;
        told(copy);
      }),
      { numRuns: 2_000 },
    );
  });
});
