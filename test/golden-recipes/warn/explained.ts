import { annotated, explained } from '../kit/annotated.ts';
import { cell, summary } from '../kit/draft.ts';
import type { Recipe } from '../kit/recipe.ts';

const BASE = { 'BAS-004': { n: '10' } };

/** Warnings that the unit explained in its workbook. */
export const EXPLAINED: readonly Recipe[] = [
  {
    name: 'warning-explained-on-the-result-sheet',
    fill: cell('L10', 2, 'date', '3月10日'),
    patch: (bytes) => explained(annotated(bytes), '会议台账!D5', '以会议签到表为准'),
  },
  {
    name: 'cause-explained-beside-its-heading',
    patch: (bytes) => explained(annotated(bytes, { base: BASE }), '（警告，共 3 处）', '含外单位列席人员'),
    context: { base: BASE },
  },
  {
    name: 'explanation-kept-in-the-next-marked-copy',
    fill: cell('L10', 2, 'date', '3月10日'),
    patch: (bytes) => annotated(explained(annotated(bytes), '会议台账!D5', '以会议签到表为准')),
  },
  {
    name: 'explanation-with-a-phone-number',
    fill: cell('L10', 2, 'date', '3月10日'),
    patch: (bytes) => explained(annotated(bytes), '会议台账!D5', '请问王某 13812345678'),
  },
  {
    name: 'warning-explained-on-the-summary-sheet',
    form: 'training',
    fill: summary('TRN-002', { explanation: '新增两期班' }),
    context: { previousPeriod: { 'TRN-002': { n: '60' }, 'TRN-014': { n: '30' } } },
  },
];
