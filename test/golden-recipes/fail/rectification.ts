import { add, cell, cells, summary } from '../kit/draft.ts';
import type { Recipe } from '../kit/recipe.ts';

const form = 'rectification';

export const RECTIFICATION_FAULTS: readonly Recipe[] = [
  { name: 'task-of-an-unknown-problem', form, fill: cell('L31', 2, 'problemNo', 'WT-2022-099') },
  {
    name: 'more-rectified-than-found',
    form,
    fill: cells('L30', 2, { foundOn: '2022-04-01', finishedOn: '2022-04-01', dueOn: '2022-05-31' }),
  },
  { name: 'rate-typed-wrongly', form, fill: summary('RCT-003', { value: 66.7 }) },
  { name: 'finished-before-it-was-found', form, fill: cell('L30', 2, 'finishedOn', { date: '2022-03-01' }) },
  { name: 'due-before-it-was-found', form, fill: cell('L30', 1, 'dueOn', { date: '2022-02-28' }) },
  {
    name: 'written-off-without-evidence',
    form,
    fill: cells('L30', 2, { status: '已销号', closedOn: '2022-03-28' }),
  },
  {
    name: 'open-problem-with-a-finish-date',
    form,
    fill: cell('L30', 1, 'finishedOn', { date: '2022-03-20' }),
  },
  { name: 'finished-task-without-a-date', form, fill: cell('L31', 2, 'finishedOn', null) },
  {
    name: 'case-driven-problem-without-a-task',
    form,
    fill: cells('L31', 3, { source: '自查', problemNo: 'WT-2022-001' }),
  },
  { name: 'issued-problem-not-on-the-list', form, fill: cell('L30', 1, 'problemNo', 'WT-2022-010') },
  {
    name: 'two-faults-in-one-row',
    form,
    fill: add('L30', {
      problemNo: 'WT-2022-004',
      source: '别的',
      foundOn: '2022-03-12',
      description: '',
      category: '其他',
      dueOn: '2022-03-01',
      status: '未启动',
    }),
  },
];
