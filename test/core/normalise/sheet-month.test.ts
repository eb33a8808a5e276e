import { expect, it } from 'vitest';
import type { LedgerRow } from '../../../lambdas/core/model/value.ts';
import { checkSheetMonth } from '../../../lambdas/core/normalise/check-sheet-month.ts';
import { columnOf, type TableSetting, tableOf, tell } from './small-table.ts';

const COLUMNS = [columnOf('no', 'code'), columnOf('on', 'date'), columnOf('due', 'date')];
const rowsOf = (...dates: (object | undefined)[]): LedgerRow[] =>
  dates.map((on, i) => ({ sheet: 'T10', row: 2 + i, values: on === undefined ? {} : { on: on as never } }));
const check = (rows: LedgerRow[], setting: TableSetting = {}) =>
  checkSheetMonth(
    tableOf(COLUMNS, [], { month: 3, about: { dateColumn: 'on' }, left: 3, ...setting }),
    rows,
  ).map((finding) => [tell(finding), finding.message.en]);

const STRAY = rowsOf({ date: '2022-03-01' }, { date: '2022-04-01' });

it('points at a date of another month', () => {
  expect(check(STRAY)).toEqual([
    [
      'error S054 T10!D3 2022-04-01: 工作表“T10”中存在非3月日期（第3行 2022-04-01）。',
      'Sheet "T10" holds dates of other months (row 3: 2022-04-01).',
    ],
  ]);
});

it('tells several once, at the first', () => {
  expect(check(rowsOf({ date: '2022-12' }, { date: '2022-03-31' }, { date: '2021-02-03' }))).toEqual([
    [
      'error S054 T10!D2 2022-12: 工作表“T10”中存在非3月日期（第2行 2022-12 等 2 处）。',
      'Sheet "T10" holds dates of other months (row 2: 2022-12 and 1 more).',
    ],
  ]);
});

it.each<[string, LedgerRow[], TableSetting]>([
  ['on a sheet of no month', STRAY, { month: null }],
  ['where rows have no date', STRAY, { about: {} }],
  ['where all dates fit', rowsOf({ date: '2022-03-01' }, { date: '2021-03' }), {}],
  ['about rows without a date', rowsOf(undefined, null as never, { text: '2022-04-01' }), {}],
  ['on an empty sheet', [], {}],
])('says nothing %s', (_, rows, setting) => {
  expect(check(rows, setting)).toEqual([]);
});

it('two digits of a month are compared', () => {
  expect(check(rowsOf({ date: '2022-12-01' }), { month: 12 })).toEqual([]);
  expect(check(rowsOf({ date: '2022-02-01' }), { month: 12 })).toHaveLength(1);
});

it('stands in column A where the dates have no column of their own', () => {
  expect(check(STRAY, { columns: [] })[0]?.[0]).toMatch(/^error S054 T10!A3 /);
});
