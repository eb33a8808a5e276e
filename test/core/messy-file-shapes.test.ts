import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { readWorkbook } from '../../lambdas/core/workbook/read-workbook.ts';
import { rawXlsx } from '../support/raw-xlsx.ts';
import { normaliseTest } from '../support/read-cell-text.ts';

const ROWS = [
  ['活动编号', '活动类型', '日期', '活动名称', '参训人数', '组织代码'],
  ['HD-1', '党委会', '2022-03-05', '第一次活动', 12, '001201'],
];

/** The same small return as bytes of a format, written by another library. */
function bytesOf(bookType: XLSX.BookType, options: XLSX.WritingOptions = {}, book = bookOf()): Uint8Array {
  return new Uint8Array(XLSX.write(book, { type: 'buffer', bookType, ...options }));
}

function bookOf(): XLSX.WorkBook {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(ROWS), '活动台账');
  return book;
}

/** Reads bytes to the end of the line: codes of the file, and people trained. */
function read(bytes: Uint8Array, fileName: string) {
  const result = readWorkbook(bytes, fileName);
  const told = result.findings.map(({ code, severity }) => `${code} ${severity}`);
  if (!result.ok)
    return {
      verdict: result.verdict,
      told,
      message: result.findings[0].message.zh,
      hint: result.findings[0].hint?.zh,
    };
  const submission = normaliseTest(result.workbook);
  return {
    verdict: 'read',
    told,
    people: submission.rows.A10?.map(({ values }) => values.people),
    submission,
  };
}

const TWELVE = [{ number: '12' }];

describe('Old Office 2003 / WPS .xls (BIFF8)', () => {
  it('is read silently by its content', () => {
    expect(read(bytesOf('biff8'), 'party2022.xls')).toMatchObject({
      verdict: 'read',
      told: [],
      people: TWELVE,
    });
  });
});

describe('WPS .et', () => {
  it.each(['biff8', 'xlsx'] as const)('is read as the %s it is', (type) => {
    const { verdict, people } = read(bytesOf(type), '填报表.et');
    expect({ verdict, people }).toEqual({ verdict: 'read', people: TWELVE });
  });

  it('that cannot be opened is refused with the way out', () => {
    const { verdict, hint } = read(new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]), '填报表.et');
    expect(verdict).not.toBe('read');
    expect(hint).toContain('.xlsx');
  });
});

describe('Extension does not match the content', () => {
  it.each([
    ['xlsx', 'a.xls'],
    ['html', 'a.xls'],
    ['csv', 'a.xlsx'],
  ] as const)('reads %s named %s by content, with a warning', (type, name) => {
    const { verdict, told, people } = read(bytesOf(type), name);
    expect({ verdict, people }).toEqual({ verdict: 'read', people: TWELVE });
    expect(told).toContain('F008 warning');
  });
});

describe('CSV in GBK/GB18030, UTF-8 BOM, UTF-16, tab-separated', () => {
  const csv = ROWS.map((row) => row.join(',')).join('\r\n');
  const gbk = Buffer.from(
    'bbeeb6afb1e0bac52cbbeeb6afc0e0d0cd2cc8d5c6da2cbbeeb6afc3fbb3c62cb2ced1b5c8cbcafd2cd7e9d6afb4facbeb0d0a' +
      '48442d312cb5b3cec2bbe12c323032322d30332d30352cb5dad2bbb4cebbeeb6af2c31322c303031323031',
    'hex',
  );
  it.each([
    ['UTF-8 with BOM', Buffer.from(`\ufeff${csv}`, 'utf8')],
    ['UTF-8', Buffer.from(csv, 'utf8')],
    ['UTF-16', Buffer.from(`\ufeff${csv}`, 'utf16le')],
    ['tab-separated', Buffer.from(`\ufeff${csv.replaceAll(',', '\t')}`, 'utf16le')],
    ['semicolons', Buffer.from(csv.replaceAll(',', ';'), 'utf8')],
  ])('reads %s', (_, bytes) => {
    expect(read(bytes, '活动台账.csv')).toMatchObject({ verdict: 'read', people: TWELVE });
  });

  it('reads GBK without a wrong character', () => {
    const { verdict, submission } = read(gbk, '活动台账.csv');
    expect(verdict).toBe('read');
    expect(submission?.rows.A10?.[0]?.values.title).toEqual({ text: '第一次活动' });
  });
});

describe('Password-protected / IRM workbook', () => {
  it('is refused with the way out', () => {
    const container = XLSX.CFB.utils.cfb_new();
    XLSX.CFB.utils.cfb_add(container, '/EncryptionInfo', Buffer.alloc(64));
    XLSX.CFB.utils.cfb_add(container, '/EncryptedPackage', Buffer.alloc(4096));
    const bytes = new Uint8Array(Buffer.from(XLSX.CFB.write(container, { type: 'buffer' })));
    expect(read(bytes, 'a.xlsx')).toMatchObject({ verdict: 'encrypted', told: ['F001 error'] });
  });
});

describe('Macro workbook .xlsm', () => {
  it('is read, its macros never run, and said so', () => {
    const book = bookOf();
    book.vbaraw = Buffer.alloc(512, 1);
    const { verdict, told, people } = read(bytesOf('xlsm', { bookVBA: true }, book), 'a.xlsm');
    expect({ verdict, people }).toEqual({ verdict: 'read', people: TWELVE });
    expect(told).toEqual(['F006 warning']);
  });
});

describe('Scan, picture, PDF, Word table', () => {
  it.each([
    ['盖章扫描件.pdf', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n')],
    ['扫描.jpg', Buffer.from('ffd8ffe000104a46494600010101', 'hex')],
    ['扫描.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  ])('refuses %s and asks for a table', (name, bytes) => {
    const { verdict, message, hint } = read(bytes, name);
    expect(verdict).toBe('not-a-spreadsheet');
    expect(`${message}${hint}`).toContain('请上传可编辑的表格');
  });
});

describe('ZIP/RAR with many files; several units in one package', () => {
  it('is refused by the reader of one workbook with the way out', () => {
    const rar = Buffer.from('526172211a0701003392b5e50a01050600050101808000', 'hex');
    expect(read(rar, '各单位.rar')).toMatchObject({ verdict: 'not-a-spreadsheet' });
    const zip = XLSX.CFB.utils.cfb_new();
    XLSX.CFB.utils.cfb_add(zip, '/甲.xlsx', Buffer.from(bytesOf('xlsx')));
    XLSX.CFB.utils.cfb_add(zip, '/乙.xlsx', Buffer.from(bytesOf('xlsx')));
    const bytes = new Uint8Array(Buffer.from(XLSX.CFB.write(zip, { type: 'buffer', fileType: 'zip' })));
    const { verdict, hint } = read(bytes, '各单位.zip');
    expect(verdict).toBe('not-a-spreadsheet');
    expect(hint).toContain('逐个上传');
  });
});

describe('External links / hidden formulas to other files', () => {
  it('reads the stored result and says so', () => {
    const cell = (at: string, value: string | number) =>
      typeof value === 'number'
        ? `<c r="${at}"><f>[1]Sheet1!A1</f><v>${value}</v></c>`
        : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
    const rows = ROWS.map(
      (row, i) =>
        `<row r="${i + 1}">${row.map((value, j) => cell(`${'ABCDEF'[j]}${i + 1}`, value)).join('')}</row>`,
    );
    const link = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink';
    const bytes = rawXlsx({
      sheets: [rows.join('')],
      relationships: `<Relationship Id="rIdX" Type="${link}" Target="externalLinks/externalLink1.xml"/>`,
      extra: [{ name: 'xl/externalLinks/externalLink1.xml', data: '<externalLink/>' }],
    });
    const { verdict, people, told } = read(bytes, 'a.xlsx');
    expect({ verdict, people }).toEqual({ verdict: 'read', people: TWELVE });
    expect(told).toEqual(['F007 warning']);
  });
});
