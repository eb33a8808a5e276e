import { expect, it } from 'vitest';
import type { PlacedColumn } from '../../../lambdas/core/locate/located.ts';
import type { CellFindingCode } from '../../../lambdas/core/model/cell-findings.ts';
import { createIssueWriter } from '../../../lambdas/core/normalise/issue-finding.ts';
import { TableReport } from '../../../lambdas/core/normalise/table-report.ts';
import { cellReading } from '../../../lambdas/core/parse/cell-reading.ts';
import { columnOf, PLAIN_INDEX, tableOf } from './small-table.ts';

const table = tableOf([columnOf('from', 'date'), columnOf('to', 'date')], []);
const [from, to] = table.columns;
if (!from || !to) throw new Error('two columns');
/** Of the same cell of an older template, which both columns are cut from. */
const cut = { ...to, at: from.at };

function codes(...issues: [CellFindingCode, PlacedColumn, number][]) {
  const report = new TableReport(table, createIssueWriter(PLAIN_INDEX), cellReading);
  for (const [code, placed, row] of issues) report.issue({ code }, placed, row, 'x', '');
  return report.findings.map(({ code, cell }) => `${code} ${cell}`);
}

it.each<[string, [CellFindingCode, PlacedColumn, number][], string[]]>([
  [
    'a cell that cannot be cut is told once',
    [
      ['N053', from, 2],
      ['N053', cut, 2],
    ],
    ['N053 A2'],
  ],
  [
    'each such cell is',
    [
      ['N053', from, 2],
      ['N053', from, 3],
      ['N053', to, 3],
    ],
    ['N053 A2', 'N053 A3', 'N053 B3'],
  ],
  [
    'another fault of the cell is told, too',
    [
      ['N001', from, 2],
      ['N053', from, 2],
    ],
    ['N001 A2', 'N053 A2'],
  ],
  [
    'and twice, if it is twice',
    [
      ['N001', from, 2],
      ['N001', cut, 2],
    ],
    ['N001 A2', 'N001 A2'],
  ],
])('%s', (_, issues, expected) => {
  expect(codes(...issues)).toEqual(expected);
});

it('what is read as it was typed is not logged', () => {
  const report = new TableReport(table, createIssueWriter(PLAIN_INDEX), cellReading);
  report.log(from, 2, '5', '5', 'plain-number');
  report.log(from, 3, '５', '5', 'full-width');
  expect(report.normalisations).toEqual([
    { sheet: 'T10', cell: 'A3', before: '５', after: '5', rule: 'full-width' },
  ]);
});
