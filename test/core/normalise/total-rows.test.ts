import { expect, it } from 'vitest';
import type { LedgerRow } from '../../../lambdas/core/model/value.ts';
import { readTotalRows } from '../../../lambdas/core/normalise/total-rows.ts';
import { buildSheet, type CellInput } from '../../support/sheet-builder.ts';
import { columnOf, parsersOf, tableOf } from './small-table.ts';

const COLUMNS = [
  columnOf('no', 'code'),
  columnOf('people', 'count'),
  columnOf('hours', 'decimal'),
  columnOf('cost', 'money'),
  columnOf('rate', 'percent'),
];
const numbers = (row: number, people: string | null, hours: string | null): LedgerRow => ({
  sheet: 'T10',
  row,
  values: {
    ...(people === null ? {} : { people: { number: people } }),
    ...(hours === null ? {} : { hours: { number: hours } }),
  },
});
const ROWS = [numbers(2, '10', '1.5'), numbers(3, '20', null), numbers(4, '5', '0.5'), numbers(5, '7', '1')];

/** Values and covered rows of one total row below them. */
function read(cells: CellInput[], covers = [2, 3, 4, 5], group: number[] = []) {
  const [row] = buildSheet('T10', [cells], { firstRow: 6 }).rows;
  if (!row) throw new Error('no row');
  const table = tableOf(COLUMNS, [['1']], { totals: [{ row, covers, group }] });
  return readTotalRows(table, parsersOf(table), ROWS).map(({ values, covers: chosen }) => [values, chosen]);
}

it.each<[string, CellInput[], object]>([
  ['numbers of any kind that adds up', ['合计', 42, 3.5], { people: '42', hours: '3.5' }],
  ['in words', ['合计', '四十二人'], { people: '42' }],
  ['and no percentage', ['合计', 42, null, null, 90], { people: '42' }],
  ['and nothing of what cannot be read', ['合计', '42人左右吧', 3.5], { hours: '3.5' }],
])('reads %s', (_, cells, values) => {
  expect(read(cells)).toEqual([[values, [2, 3, 4, 5]]]);
});

it.each<[string, CellInput[]]>([
  ['nothing else', ['合计']],
  ['words', ['合计', '无', '略']],
  ['a mark', ['合计', '—', '/']],
  ['what is no number', ['合计', '1月3日']],
  ['only a percentage', ['合计', null, null, null, 90]],
])('a total row that holds %s says nothing', (_, cells) => {
  expect(read(cells)).toEqual([]);
});

it('says ledger, sheet and row', () => {
  const [row] = buildSheet('T10', [['合计', 42]], { firstRow: 6 }).rows;
  if (!row) throw new Error('no row');
  const table = tableOf(COLUMNS, [], { totals: [{ row, covers: [2], group: [] }] });
  expect(readTotalRows(table, parsersOf(table), ROWS)).toEqual([
    { ledger: 'T10', sheet: 'T10', row: 6, values: { people: '42' }, covers: [2] },
  ]);
  expect(readTotalRows(table, [], ROWS)).toEqual([]);
});

it.each<[string, CellInput[], number[], number[], number[]]>([
  ['all where it fits all', ['合计', 42], [2, 3, 4, 5], [4, 5], [2, 3, 4, 5]],
  ['the group where it fits the group', ['合计', 12], [2, 3, 4, 5], [4, 5], [4, 5]],
  ['all where it fits neither', ['合计', 13], [2, 3, 4, 5], [4, 5], [2, 3, 4, 5]],
  ['the group only where every number fits', ['合计', 12, 9], [2, 3, 4, 5], [4, 5], [2, 3, 4, 5]],
  ['the group where every number fits', ['合计', 12, 1.5], [2, 3, 4, 5], [4, 5], [4, 5]],
  ['all where every number does, blank ones as 0', ['合计', 42, 3], [2, 3, 4, 5], [3], [2, 3, 4, 5]],
  ['the group where one number fits all by chance', ['合计', 42, 1.5], [2, 3, 4, 5], [4, 5], [2, 3, 4, 5]],
  ['all where there is no group', ['合计', 0], [2, 3, 4, 5], [], [2, 3, 4, 5]],
  ['all where the group is no smaller', ['合计', 20], [2], [3], [2]],
])('covers %s', (_, cells, covers, group, chosen) => {
  expect(read(cells, covers, group).map(([, one]) => one)).toEqual([chosen]);
});
