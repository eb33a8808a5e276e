import { add, cell, cells, clear } from '../kit/draft.ts';
import type { Recipe } from '../kit/recipe.ts';

/** Codes, words, choices and units that cannot be taken. */
export const TEXT_FAULTS: readonly Recipe[] = [
  { name: 'required-title-left-blank', fill: cell('L10', 2, 'title', null) },
  { name: 'choice-not-on-the-list', fill: cell('L10', 2, 'meetingType', '茶话会') },
  { name: 'code-in-scientific-notation', fill: cell('L10', 2, 'meetingNo', '4.40106E+17') },
  { name: 'title-is-a-placeholder', fill: cell('L10', 2, 'title', '某某会议') },
  { name: 'title-refers-to-an-attachment', fill: cell('L10', 2, 'title', '详见附件') },
  {
    name: 'sample-row-left-in',
    fill: add('L10', {
      meetingNo: '示例',
      meetingType: '党委会',
      date: '2022-03-01',
      title: '示例：党委会第1次会议',
    }),
  },
  { name: 'ditto-in-the-first-row', fill: cell('L11', 1, 'meetingNo', '同上') },
  { name: 'id-number-in-a-required-column', fill: cell('L10', 3, 'title', '与110101199003078515谈话') },
  { name: 'unit-unknown', fill: cell('L10', 1, 'hostUnit', '华东建设第九分公司') },
  { name: 'unit-of-others-in-the-first-column', fill: cells('L12', 1, { unit: { text: '0102' } }) },
  { name: 'base-numbers-of-another-unit', form: 'organisation', fill: cell('L02', 1, 'unit', '0102') },
  { name: 'key-used-twice', fill: cell('L10', 3, 'meetingNo', 'HY-032') },
  {
    name: 'nothing-filled-in',
    fill: (draft) => {
      for (const code of ['L10', 'L11', 'L12', 'S03']) clear(code)(draft);
    },
  },
  { name: 'events-missing-without-zero-report', fill: clear('L12') },
  {
    name: 'summary-not-filled-in',
    fill: (draft) => {
      for (const row of draft.rows.S03 ?? []) delete row.value;
    },
  },
  {
    name: 'zero-report-beside-rows',
    fill: ({ zeroReports }) => {
      zeroReports.push('L12');
    },
  },
];
