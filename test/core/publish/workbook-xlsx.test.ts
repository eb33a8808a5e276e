import { describe, expect, it } from 'vitest';
import type { CellContent } from '../../../lambdas/core/publish/document-xlsx.ts';
import { writeWorkbookXlsx } from '../../../lambdas/core/publish/package-xlsx.ts';
import { cellAt, readWithHucre, readWithSheetJs } from './read-xlsx.ts';

const print = { paper: 'A4', landscape: true, pagesWide: 1 } as const;

function oneCell(content: CellContent, name = "Q1's <表>"): Uint8Array {
  const rows = [{ number: 1, cells: [{ column: 1, content }] }];
  return writeWorkbookXlsx({ title: 'a&b', sheets: [{ name, columns: [{ width: 10 }], rows, print }] });
}

describe('writeWorkbookXlsx', () => {
  it.each([
    ['plain', '会议'],
    ['markup', '<a href="x">&amp;</a>'],
    ['spaces and line breaks', '  两行\n文字  '],
    ['looks like a formula', '=HYPERLINK("http://x")'],
    ['plus', '+86'],
    ['minus', '-cmd'],
    ['at', '@SUM(A1)'],
    ['astral', '𠮷野家'],
    ['looks escaped', '_x0041_'],
    ['empty', ''],
  ])('keeps text: %s', async (_, text) => {
    const bytes = oneCell({ text });
    const cell = cellAt(readWithSheetJs(bytes), "Q1's <表>", 'A1');
    expect(cell).toMatchObject({ t: 's', v: text });
    expect(cell?.f).toBeUndefined();
    expect((await readWithHucre(bytes)).sheets[0]?.rows[0]?.[0]).toBe(text);
  });

  it('replaces what XML cannot hold and cuts what a cell cannot hold', () => {
    expect(cellAt(readWithSheetJs(oneCell({ text: `a\ud800b` })), "Q1's <表>", 'A1')?.v).toBe('a\ufffdb');
    const long = cellAt(readWithSheetJs(oneCell({ text: '长'.repeat(40_000) })), "Q1's <表>", 'A1')?.v;
    expect(String(long)).toHaveLength(32_767);
  });

  it.each([
    ['1900-03-01', 61],
    ['2022-03-05', 44625],
    ['2024-02-29', 45351],
  ])('stores %s as a serial number', (date, serial) => {
    expect(cellAt(readWithSheetJs(oneCell({ date })), "Q1's <表>", 'A1')?.v).toBe(serial);
  });

  it('writes no time stamp', () => {
    expect(Buffer.compare(oneCell({ number: '1.5' }), oneCell({ number: '1.5' }))).toBe(0);
    expect(Buffer.from(oneCell(null)).toString('latin1')).not.toMatch(/dcterms/);
  });
});
