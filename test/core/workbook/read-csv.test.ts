import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../lambdas/core/workbook/read-workbook.ts';
import { outcomeOf, readOk, valuesOf } from '../../support/read-cells.ts';

const TABLE = '编号,次数\r\n001,12\r\n';
const GB18030 = Buffer.from('b1e0bac52cb4cecafd0d0a3030312c31320d0a', 'hex');
const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('encodings', () => {
  it.each<[string, Buffer, string, string]>([
    ['UTF-8', Buffer.from(TABLE), 'UTF-8', 'ok'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TABLE}`), 'UTF-8', 'ok'],
    ['GB18030', GB18030, 'GB18030', 'ok F016'],
    ['UTF-16LE with a mark', Buffer.from(`\ufeff${TABLE}`, 'utf16le'), 'UTF-16LE', 'ok'],
    ['UTF-16BE with a mark', swapped(`\ufeff${TABLE}`), 'UTF-16BE', 'ok'],
    ['UTF-16LE', Buffer.from(TABLE, 'utf16le'), 'UTF-16LE', 'ok F010'],
    ['UTF-16BE', swapped(TABLE), 'UTF-16BE', 'ok F010'],
  ])('%s', (_, bytes, encoding, outcome) => {
    const result = readWorkbook(bytes, '台账.csv');
    expect(outcomeOf(result)).toBe(outcome);
    const workbook = readOk(bytes, '台账.csv');
    expect(workbook.encoding).toBe(encoding);
    expect(valuesOf(workbook)).toEqual({ A1: 'text 编号', B1: 'text 次数', A2: 'text 001', B2: 'text 12' });
  });

  it('a code page that is none of these is guessed and said', () => {
    expect(outcomeOf(readWorkbook(Buffer.from('premi\u00e8re,a\nsecond,b\n', 'latin1'), 'a.csv'))).toBe(
      'ok F010',
    );
  });

  it('bytes of no encoding are refused', () => {
    const bytes = Buffer.concat([Buffer.from('a,b\n'), Buffer.from([0xff, 0xff]), Buffer.from(',c\n')]);
    expect(outcomeOf(readWorkbook(bytes, 'a.csv'))).toBe('not-a-spreadsheet F011');
  });
});

describe('fields', () => {
  const read = (text: string) => valuesOf(readOk(Buffer.from(text), 'a.csv'));
  it.each<[string, string, Record<string, string>]>([
    ['quotes', '"a,""b""\nc",d\n1,2', { A1: 'text a,"b"\nc', B1: 'text d', A2: 'text 1', B2: 'text 2' }],
    ['a quote inside a field', 'a"b,c\nd,e', { A1: 'text a"b', B1: 'text c', A2: 'text d', B2: 'text e' }],
    ['tabs', 'a\tb,c\n1\t2', { A1: 'text a', B1: 'text b,c', A2: 'text 1', B2: 'text 2' }],
    ['semicolons', 'a;b\n1,5;2', { A1: 'text a', B1: 'text b', A2: 'text 1,5', B2: 'text 2' }],
    ['a named separator', 'sep=|\r\na|b\n1|2', { A1: 'text a', B1: 'text b', A2: 'text 1', B2: 'text 2' }],
    ['blank lines and fields', 'a,b\n\n,2\n', { A1: 'text a', B1: 'text b', B3: 'text 2' }],
    ['one column', '编号\n001', { A1: 'text 编号', A2: 'text 001' }],
    [
      'long numbers stay as typed',
      '电话,证号\n13785860427,440106199001011234',
      { A1: 'text 电话', B1: 'text 证号', A2: 'text 13785860427', B2: 'text 440106199001011234' },
    ],
    ['old Macintosh line ends', 'a,b\r1,2', { A1: 'text a', B1: 'text b', A2: 'text 1', B2: 'text 2' }],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('calls the sheet after the file', () => {
    expect(readOk(Buffer.from('a,b\n1,2'), '二〇二二/三月.台账.csv').sheets[0]?.name).toBe('三月.台账');
  });

  it('a quotation mark that never closes is damage, not one giant cell', () => {
    expect(outcomeOf(readWorkbook(Buffer.from('a,b\n"c,d\ne,f\n'), 'a.csv'))).toBe('corrupt F002');
  });

  it('a table under a wrong extension is read and said', () => {
    expect(outcomeOf(readWorkbook(Buffer.from('a,b\n1,2\n'), 'a.xlsx'))).toBe('ok F008');
  });

  it('gives back any table that was written by the book', () => {
    const field = fc.string({ unit: fc.constantFrom('a', '党', ',', '"', '\n', '\r', ';', '\t', ' ', '0') });
    const table = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(table, (rows) => {
        const text = rows
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
          .join('\r\n');
        const cells = rows.flatMap((row, r) => row.map((one, c) => [`${'ABCD'[c]}${r + 1}`, `text ${one}`]));
        const expected = Object.fromEntries(cells.filter(([, shown]) => shown !== 'text '));
        expect(read(`sep=,\n${text}`)).toEqual(expected);
      }),
    );
  });
});
