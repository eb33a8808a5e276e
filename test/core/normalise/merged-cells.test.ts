import { describe, expect, it } from 'vitest';
import type { Range } from '../../../lambdas/core/model/workbook.ts';
import { readMergedCells } from '../../../lambdas/core/normalise/merged-cells.ts';
import type { CellInput } from '../../support/sheet-builder.ts';
import { columnOf, merge, readTable, tableOf } from './small-table.ts';

const COLUMNS = [columnOf('no', 'code'), columnOf('name', 'text'), columnOf('people', 'count')];
const ROWS: CellInput[][] = [
  ['1', '甲', 5],
  ['2', null, null],
  ['3', null, null],
  ['4', '乙', 6],
  ['5', null, null],
];
const merged = (merges: Range[], rows = ROWS) => readMergedCells(tableOf(COLUMNS, rows, { merges }));
const sources = (merges: Range[], rows = ROWS) => {
  const { sourceOf } = merged(merges, rows);
  return [2, 3, 4, 5, 6, 7, 8].flatMap((row) => {
    const source = sourceOf(row, 2);
    return source ? [`${row}←${source.row} ${source.cell.text}`] : [];
  });
};

describe('words merged over rows', () => {
  it.each<[string, Range[], string[]]>([
    ['none', [], []],
    ['the rows below the first', [merge(2, 4, 2)], ['3←2 甲', '4←2 甲']],
    ['two ranges', [merge(2, 3, 2), merge(5, 6, 2)], ['3←2 甲', '6←5 乙']],
    ['a range over other columns', [merge(2, 4, 9)], []],
    ['a range that starts between the rows', [merge(3, 4, 2)], []],
    ['a range that starts above them', [merge(1, 4, 2)], []],
    ['a range below them', [merge(7, 9, 2)], []],
    ['a range of one row', [merge(2, 2, 2)], []],
    ['a range that ends far below the last row', [merge(5, 500, 2)], ['6←5 乙']],
  ])('%s', (_, merges, expected) => {
    expect(sources(merges)).toEqual(expected);
  });

  it('a blank first cell gives nothing', () => {
    expect(sources([merge(2, 4, 2)], [['1', '　'], ['2'], ['3']])).toEqual([]);
    expect(merged([merge(2, 4, 3)], [['1', '　', ' '], ['2'], ['3']]).numbers).toEqual([]);
  });

  it('rows left out of the table are passed over', () => {
    const rows: CellInput[][] = [['1', '甲'], [], [], ['4'], ['5']];
    expect(sources([merge(2, 5, 2)], rows)).toEqual(['5←2 甲']);
    expect(sources([merge(3, 6, 2)], rows)).toEqual([]);
  });

  it('the cell of the column is meant, not another of its row', () => {
    expect(sources([merge(2, 3, 2)], [[null, null, 5], ['2']])).toEqual([]);
  });
});

describe('a number merged over rows', () => {
  it('is told once, with its first and last row', () => {
    const { numbers, isNumber, sourceOf } = merged([merge(2, 4, 3), merge(2, 3, 2)]);
    expect(numbers.map(({ placed, first, last, text }) => [placed.column.key, first, last, text])).toEqual([
      ['people', 2, 4, '5'],
    ]);
    expect([1, 2, 3, 4, 5].map((row) => isNumber(row, 3))).toEqual([false, true, true, true, false]);
    expect(isNumber(3, 2)).toBe(false);
    expect(sourceOf(3, 3)).toBeUndefined();
  });

  it.each(['count', 'decimal', 'percent', 'money'])('also %s', (type) => {
    const table = tableOf([columnOf('n', type)], [[5], ['x'], []], { merges: [merge(2, 3, 1)] });
    expect(readMergedCells(table).numbers).toHaveLength(1);
  });

  it('over one row is none', () => {
    expect(merged([merge(2, 2, 3)]).numbers).toEqual([]);
  });

  it('no merge, no number', () => {
    const { numbers, isNumber } = merged([]);
    expect([numbers, isNumber(2, 3)]).toEqual([[], false]);
  });
});

it('reads the words and refuses the number, at its first cell', () => {
  const { rows, told, log } = readTable(tableOf(COLUMNS, ROWS, { merges: [merge(2, 3, 2), merge(5, 6, 3)] }));
  expect(rows).toEqual([
    { row: 2, no: { text: '1' }, name: { text: '甲' }, people: { number: '5' } },
    { row: 3, no: { text: '2' }, name: { text: '甲' } },
    { row: 4, no: { text: '3' } },
    { row: 5, no: { text: '4' }, name: { text: '乙' } },
    { row: 6, no: { text: '5' } },
  ]);
  expect(told).toEqual([
    'error S064 T10!C5 6: 第5—6行的“<people>”合并为一个单元格，无法判断各行分别是多少。',
  ]);
  expect(log).toEqual(['T10!B3 →甲 merged-cells']);
});
