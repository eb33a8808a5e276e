import { describe, expect, it } from 'vitest';
import { READ_LIMITS } from '../../../lambdas/core/model/read-result.ts';
import { readWorkbook } from '../../../lambdas/core/workbook/read-workbook.ts';
import { buildZip, type ZipPart } from '../../support/build-zip.ts';
import { type RawXlsx, rawParts, rawXlsx } from '../../support/raw-xlsx.ts';
import { cellsOf, outcomeOf, readOk } from '../../support/read-cells.ts';

const MB = 1024 * 1024;
const ONE_CELL = '<row r="1"><c r="A1"><v>1</v></c></row>';
const outcome = (bytes: Uint8Array, name = 'a.xlsx') => outcomeOf(readWorkbook(bytes, name));
const xlsx = (raw: Partial<RawXlsx>) => rawXlsx({ sheets: [ONE_CELL], ...raw });
const sheet = (data: string) => outcome(xlsx({ sheets: [data] }));
const withParts = (change: (parts: ZipPart[]) => ZipPart[]) =>
  buildZip(change(rawParts({ sheets: [ONE_CELL] })));
const onSheet = (change: Partial<ZipPart>) =>
  withParts((parts) => parts.map((part) => (part.name.includes('sheet1') ? { ...part, ...change } : part)));

describe('archives made to hurt', () => {
  it.each<[string, () => Buffer, string]>([
    ['64 MB and a byte of zeros', () => xlsx({ sheetPart: Buffer.alloc(64 * MB + 1) }), 'too-large F005'],
    ['1 GiB of zeros declared', () => onSheet({ declaredSize: 1024 * MB }), 'too-large F005'],
    ['1 GiB in many parts', () => withParts((parts) => [...parts, ...zeros(17)]), 'too-large F005'],
    ['more than declared', () => onSheet({ data: Buffer.alloc(60 * MB), declaredSize: 100 }), 'corrupt F002'],
    ['less than declared', () => onSheet({ declaredSize: 60 * MB }), 'corrupt F002'],
    ['a wrong checksum', () => onSheet({ crc: 1 }), 'corrupt F002'],
    [
      'another name in the local header',
      () => onSheet({ localName: 'xl/worksheets/sheet2.xml' }),
      'corrupt F002',
    ],
    ['one name twice', () => withParts((parts) => [...parts, ...parts.slice(-1)]), 'corrupt F002'],
    [
      'one name twice in other case',
      () => withParts((parts) => [...parts, { name: 'XL/WORKBOOK.XML', data: '' }]),
      'corrupt F002',
    ],
    ['2001 entries', () => withParts((parts) => [...parts, ...many(2001 - parts.length)]), 'too-large F005'],
    ['encrypted entries', () => onSheet({ flags: 1 }), 'encrypted F001'],
    [
      'a missing sheet',
      () => withParts((parts) => parts.filter(({ name }) => !name.includes('sheet1'))),
      'corrupt F002',
    ],
    ['no end record', () => xlsx({}).subarray(0, -22), 'corrupt F002'],
    ['the first half', () => xlsx({}).subarray(0, 700), 'corrupt F002'],
    ['more than 20 MB', () => Buffer.alloc(20 * MB + 1, 'PK'), 'too-large F005'],
    ['one part as two sheets', () => twiceTheSamePart(), 'corrupt F002'],
  ])('%s', (_, make, expected) => {
    expect(outcome(make())).toBe(expected);
  });

  it('2000 entries are fine', () => {
    expect(outcome(withParts((parts) => [...parts, ...many(2000 - parts.length)]))).toBe('ok');
  });
});

function zeros(count: number): ZipPart[] {
  return Array.from({ length: count }, (_, i) => ({
    name: `z${i}`,
    data: '',
    stored: true,
    declaredSize: 60 * MB,
  }));
}

function many(count: number): ZipPart[] {
  return Array.from({ length: count }, (_, i) => ({ name: `media/${i}.png`, data: '', stored: true }));
}

function twiceTheSamePart(): Buffer {
  const parts = rawParts({ sheets: [ONE_CELL, ONE_CELL] });
  return buildZip(
    parts.map((part) => ({ ...part, data: String(part.data).replace('sheet2.xml', 'sheet1.xml') })),
  );
}

describe('XML made to hurt', () => {
  it.each<[string, () => string, string]>([
    ['200k unclosed cells', () => sheet('<row><c><v>1'.repeat(200_000)), 'corrupt F002'],
    ['cells that close in the wrong order', () => sheet('<row><c><v>1</c></v></row>'), 'corrupt F002'],
    ['500k opened comments', () => sheet('<!--'.repeat(500_000)), 'corrupt F002'],
    ['500k comments', () => sheet(`${'<!---->'.repeat(500_000)}${ONE_CELL}`), 'ok'],
    ['600k half tags in the texts', () => outcome(xlsx({ strings: '<t '.repeat(600_000) })), 'corrupt F002'],
    ['600k half tags in an attribute', () => sheet(`<row r="${'<t '.repeat(600_000)}"/>`), 'corrupt F002'],
    [
      'a million ampersands',
      () => sheet(`<row><c t="str"><v>${'&'.repeat(1_000_000)}</v></c></row>`),
      'corrupt F002',
    ],
    ['depth', () => sheet('<a>'.repeat(100_000)), 'corrupt F002'],
    ['an open CDATA', () => sheet('<row><c t="str"><v><![CDATA[a</v></c></row>'), 'corrupt F002'],
    [
      'text before the root',
      () => outcome(xlsx({ sheetPart: 'foo<worksheet><sheetData/></worksheet>' })),
      'corrupt F002',
    ],
    [
      'two roots',
      () => outcome(xlsx({ sheetPart: '<worksheet><sheetData/></worksheet><a/>' })),
      'corrupt F002',
    ],
    ['no cell table', () => outcome(xlsx({ sheetPart: '<worksheet/>' })), 'corrupt F002'],
    ['two cell tables', () => outcome(xlsx({ after: '<sheetData/>' })), 'corrupt F002'],
    [
      'a sheet cut short',
      () => outcome(xlsx({ sheetPart: `<worksheet><sheetData>${ONE_CELL}` })),
      'corrupt F002',
    ],
    ['an empty sheet part', () => outcome(xlsx({ sheetPart: ' ' })), 'corrupt F002'],
    [
      'bytes that are not UTF-8',
      () => outcome(xlsx({ sheetPart: Buffer.from([0x3c, 0x61, 0xff, 0x3e]) })),
      'corrupt F002',
    ],
    ['an unknown entity', () => sheet('<row><c t="str"><v>&xxe;</v></c></row>'), 'corrupt F002'],
    ['a DTD', () => outcome(xlsx({ stringsPart: BILLION_LAUGHS })), 'corrupt F018'],
    [
      'a DTD in UTF-16',
      () => outcome(xlsx({ stringsPart: Buffer.from(`\ufeff${BILLION_LAUGHS}`, 'utf16le') })),
      'corrupt F018',
    ],
    ['200,001 rows', () => sheet('<row><c><v>1</v></c></row>'.repeat(200_001)), 'too-large F005'],
    [
      '2,000,001 cells',
      () => sheet(`<row>${'<c><v>1</v></c>'.repeat(10_000)}</row>`.repeat(201)),
      'too-large F005',
    ],
    ['a million rows without cells', () => sheet('<row/>'.repeat(1_000_000)), 'ok F017'],
    ['a text of 32,768 characters', () => sheet(longText(32_768)), 'too-large F005'],
    ['a text of 32,767 characters', () => sheet(longText(32_767)), 'ok'],
    [
      'a shared text of 64 MB',
      () => outcome(xlsx({ strings: `<si><t>${'x'.repeat(64 * MB)}</t></si>` })),
      'too-large F005',
    ],
    ['one long text in many cells', () => outcome(manyTimes(2_049)), 'too-large F005'],
    [
      '100,001 merges',
      () =>
        outcome(xlsx({ after: `<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(100_001)}</mergeCells>` })),
      'too-large F005',
    ],
    [
      'hidden columns over and over',
      () => outcome(xlsx({ before: `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(1000)}</cols>` })),
      'corrupt F002',
    ],
    [
      'hidden columns to infinity',
      () => outcome(xlsx({ before: '<cols><col min="1" max="1e300" hidden="1"/></cols>' })),
      'ok',
    ],
  ])('%s', (_, read, expected) => {
    expect(read()).toBe(expected);
  });

  it('a dimension of the whole sheet costs nothing', () => {
    expect(Object.keys(cellsOf(readOk(xlsx({ before: '<dimension ref="A1:XFD1048576"/>' }))))).toEqual([
      'A1',
    ]);
  });
});

const BILLION_LAUGHS = `<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>`;

function longText(length: number): string {
  return `<row><c t="str"><v>${'汉'.repeat(length)}</v></c></row>`;
}

function manyTimes(count: number): Buffer {
  const cells = '<row><c t="s"><v>0</v></c></row>'.repeat(count);
  return xlsx({ sheets: [cells], strings: `<si><t>${'x'.repeat(READ_LIMITS.maxCellText)}</t></si>` });
}

describe('files that are something else', () => {
  const word = [
    { name: '[Content_Types].xml', data: '' },
    { name: 'word/document.xml', data: '' },
  ];
  it.each<[string, Buffer, string, string]>([
    [
      'random bytes',
      Buffer.from('9d2b00ff13374c1180aa55e1c0ffee0102', 'hex'),
      'a.xlsx',
      'not-a-spreadsheet F003',
    ],
    ['nothing', Buffer.alloc(0), 'a.xlsx', 'not-a-spreadsheet F015'],
    ['a PDF', Buffer.from('%PDF-1.7 ...'), '扫描件.pdf', 'not-a-spreadsheet F021'],
    ['a picture', Buffer.from('\u0089PNG\r\n', 'latin1'), '盖章.png', 'not-a-spreadsheet F021'],
    ['a Word document', buildZip(word), 'a.docx', 'not-a-spreadsheet F021'],
    ['RTF', Buffer.from('{\\rtf1 a}'), 'a.doc', 'not-a-spreadsheet F021'],
    ['a RAR archive', Buffer.from('Rar!\u001a\u0007'), '各单位.rar', 'not-a-spreadsheet F014'],
    [
      'a ZIP of workbooks',
      buildZip([{ name: '一院.xlsx', data: '' }]),
      '各单位.zip',
      'not-a-spreadsheet F014',
    ],
    ['an empty ZIP', buildZip([]), 'a.xlsx', 'not-a-spreadsheet F003'],
    ['a letter', Buffer.from('您好，附件见另一封邮件。'), 'a.xlsx', 'not-a-spreadsheet F003'],
    ['JSON', Buffer.from('{"a": 1,\n"b": 2}'), 'a.xlsx', 'not-a-spreadsheet F021'],
    ['XML', Buffer.from('<?xml version="1.0"?><a/>'), 'a.xls', 'not-a-spreadsheet F003'],
    [
      'a page without a table',
      Buffer.from('<html><body>请登录</body></html>'),
      'a.xls',
      'not-a-spreadsheet F003',
    ],
    ['an .xlsb', buildZip([{ name: 'xl/workbook.bin', data: '' }]), 'a.xlsb', 'unsupported-format F004'],
    ['a web archive', Buffer.from('MIME-Version: 1.0\r\n'), 'a.xls', 'unsupported-format F004'],
    ['BIFF2', Buffer.from([9, 0, 4, 0, 2, 0, 16, 0]), 'a.xls', 'unsupported-format F004'],
    ['an .et that does not open', Buffer.from('PK\u0003\u0004'), '填报表.et', 'corrupt F013'],
    ['an .et of a format of its own', Buffer.from([1, 2, 3, 4, 5]), '填报表.et', 'not-a-spreadsheet F013'],
  ])('%s', (_, bytes, name, expected) => {
    expect(outcome(bytes, name)).toBe(expected);
  });

  it('says the format that a wrong extension hides', () => {
    const result = readWorkbook(xlsx({}), '一院.XLS');
    expect(outcomeOf(result)).toBe('ok F008');
    expect(result.findings[0]?.message.zh).toBe(
      '文件扩展名为 .xls，实际为 .xlsx 工作簿，已按 .xlsx 工作簿读取，请核对。',
    );
  });
});
