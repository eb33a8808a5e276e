import { describe, expect, it } from 'vitest';
import { compareRows } from '../../../lambdas/core/diff/compare-rows.ts';
import { compareValues } from '../../../lambdas/core/diff/compare-values.ts';
import type { CatalogueIndex } from '../../../lambdas/core/model/catalogue-index.ts';
import { LedgerSchema } from '../../../lambdas/core/model/ledger.ts';
import type { LedgerRow } from '../../../lambdas/core/model/value.ts';
import { catalogueIndex, period } from '../rollup/fixtures.ts';

const ledger = LedgerSchema.parse({
  code: 'L10',
  name: { zh: '会议台账', en: 'Meetings' },
  kind: 'event',
  key: ['no'],
  columns: [
    { key: 'no', label: { zh: '编号', en: 'No.' }, type: 'code', required: true },
    { key: 'topic', label: { zh: '主题', en: 'Topic' }, type: 'text' },
    { key: 'count', label: { zh: '人数', en: 'Heads' }, type: 'count' },
  ],
});
const index: CatalogueIndex = { ...catalogueIndex(), ledgers: new Map([['L10', ledger]]) };
const row = (no: string, at: number, values: LedgerRow['values'] = {}): LedgerRow => ({
  sheet: '会议',
  row: at,
  values: { no: { text: no }, ...values },
});
const rows = (...all: LedgerRow[]) => ({
  rows: { L10: all },
  placement: { L10: { 会议: { no: 1, topic: 2, count: 4 } } },
});

describe('compareRows', () => {
  it('finds the cell that changed, also when its row moved', () => {
    const before = rows(row('M1', 5, { count: { number: '9' } }), row('M2', 6));
    const after = rows(row('M2', 5), row('M1', 6, { count: { number: '12' } }));
    expect(compareRows(index, before, after)).toEqual([
      {
        kind: 'changed',
        ledger: 'L10',
        key: 'M1',
        sheet: '会议',
        row: 6,
        cell: 'D6',
        column: { zh: '人数', en: 'Heads' },
        before: '9',
        after: '12',
      },
    ]);
  });

  it.each([
    ['a blank that was filled', {}, { topic: { text: 'x' } }, [[null, 'x']]],
    ['a cell that was emptied', { topic: { text: 'x' } }, {}, [['x', null]]],
    ['not applicable is not blank', { topic: null }, {}, [['不适用', null]]],
    ['5.0 is 5', { count: { number: '5.0' } }, { count: { number: '5' } }, []],
    [
      'about 5 is not 5',
      { count: { number: '5', qualifier: '约' } },
      { count: { number: '5' } },
      [['约5', '5']],
    ],
  ] as [string, LedgerRow['values'], LedgerRow['values'], unknown][])('%s', (_, before, after, expected) => {
    const changes = compareRows(index, rows(row('M1', 5, before)), rows(row('M1', 5, after)));
    expect(changes.map((one) => [one.before, one.after])).toEqual(expected);
  });

  it('tells rows that are new and gone, and repeated keys apart', () => {
    const before = rows(row('M1', 5), row('M1', 6), row('M2', 7));
    const after = rows(row('M1', 5), row('M3', 6));
    expect(compareRows(index, before, after).map((one) => [one.kind, one.key, one.row])).toEqual([
      ['row-added', 'M3', 6],
      ['row-removed', 'M1', 6],
      ['row-removed', 'M2', 7],
    ]);
  });

  it('gives no address where it is not known where the columns stood', () => {
    const before = { rows: rows(row('M1', 5)).rows };
    const after = { rows: rows(row('M1', 5, { topic: { text: 'x' } })).rows };
    expect(compareRows(index, before, after)[0]).toMatchObject({ cell: null, row: 5, after: 'x' });
  });
});

it('compareValues gives exact differences, and what is only on one side', () => {
  const value = (node: string, n: string | null) => ({
    node,
    period: period('2022'),
    indicator: 'SUM-001',
    value: n,
  });
  const changes = compareValues(
    [value('a', '0.1'), value('b', '2'), value('c', null), value('e', '4')],
    [value('a', '0.3'), value('b', '2'), value('c', '1'), value('d', '3')],
  );
  expect(changes.map((one) => [one.node, one.before, one.after, one.change])).toEqual([
    ['a', '0.1', '0.3', '0.2'],
    ['c', null, '1', null],
    ['d', null, '3', null],
    ['e', '4', null, null],
  ]);
});
