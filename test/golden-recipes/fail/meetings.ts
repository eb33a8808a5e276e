import type { LedgerRow } from '../../../lambdas/core/model/value.ts';
import { add, cell, cells, summary } from '../kit/draft.ts';
import { onSheet, ownWorkbook } from '../kit/own-workbook.ts';
import type { Recipe } from '../kit/recipe.ts';

function february({ value, cumulative }: { value: number; cumulative: number }): LedgerRow {
  const values = {
    indicator: { text: 'MTG-001' },
    value: { number: String(value) },
    cumulative: { number: String(cumulative) },
  };
  return { sheet: '综合汇总表', row: 4, values };
}

/** Rules about meetings and about summaries. */
export const MEETING_FAULTS: readonly Recipe[] = [
  { name: 'more-present-than-invited', fill: cells('L10', 2, { invited: 14, attended: 15 }) },
  { name: 'item-count-differs-from-item-rows', fill: cell('L10', 1, 'itemCount', 3) },
  { name: 'first-agenda-marked-but-not-recorded', fill: cell('L10', 2, 'hasFirstAgenda', '是') },
  { name: 'first-agenda-of-an-unknown-meeting', fill: cell('L12', 1, 'meetingNo', 'HY-099') },
  { name: 'item-of-an-unknown-meeting', fill: cell('L11', 3, 'meetingNo', 'HY-043') },
  {
    name: 'one-meeting-of-two-types',
    fill: add('L10', {
      meetingNo: 'HY-032',
      meetingType: '座谈会',
      date: '2022-03-11',
      title: '青年座谈会',
      invited: 8,
      attended: 8,
      itemCount: 0,
    }),
  },
  { name: 'summary-differs-from-ledger', fill: summary('MTG-001', { value: 2 }) },
  {
    name: 'summary-names-an-unknown-indicator',
    build: ownWorkbook(
      'meetings',
      onSheet('综合汇总表', (grid) => grid.push(['XYZ-001', '没有的指标', 3])),
    ),
  },
  {
    name: 'summary-sorted-in-one-column-only',
    build: ownWorkbook(
      'meetings',
      onSheet('综合汇总表', (grid) => {
        const names = ['“第一议题”学习次数', '党委会研究议题数', '党政联席会议次数'];
        for (const [at, name] of names.entries()) grid[at + 3]?.splice(1, 1, name);
      }),
    ),
  },
  {
    name: 'total-row-does-not-add-up',
    fill: add('L10', { meetingNo: '合计', invited: 56, attended: 99, itemCount: 3 }),
  },
  {
    name: 'value-of-the-period-is-cumulative',
    fill: summary('MTG-001', { value: 5, cumulative: 5 }),
    context: { previousSummary: [february({ value: 2, cumulative: 4 })] },
  },
  {
    name: 'cumulative-lower-than-last-month',
    fill: summary('MTG-001', { cumulative: 2 }),
    context: { previousSummary: [february({ value: 2, cumulative: 4 })] },
  },
];
