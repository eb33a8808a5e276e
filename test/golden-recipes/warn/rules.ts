import { add, cell, cells, summary } from '../kit/draft.ts';
import type { Recipe } from '../kit/recipe.ts';

const meetings = 'meetings';
const training = 'training';
const rectification = 'rectification';
const organisation = 'organisation';
const BASE = { 'BAS-003': { n: '20' }, 'BAS-004': { n: '10' }, 'BAS-005': { n: '5' }, 'BAS-006': { n: '5' } };

/** What the rules doubt. */
export const RULE_DOUBTS: readonly Recipe[] = [
  { name: 'meeting-of-last-month', fill: cell('L10', 3, 'date', { date: '2022-02-28' }) },
  {
    name: 'same-meeting-twice-under-two-numbers',
    fill: (draft) => {
      add('L10', {
        meetingNo: 'HY-035',
        meetingType: '周例会',
        date: '2022-03-14',
        title: '综合部工作例会。',
        invited: 12,
        attended: 12,
        itemCount: 0,
      })(draft);
    },
  },
  {
    name: 'committee-meeting-without-items',
    fill: (draft) => {
      cells('L10', 1, { itemCount: null })(draft);
      draft.rows.L11?.splice(0, 2);
      cell('S03', 2, 'value', 1)(draft);
    },
  },
  { name: 'first-agenda-recorded-but-not-marked', fill: cell('L10', 1, 'hasFirstAgenda', '否') },
  { name: 'more-present-than-staff', form: meetings, context: { base: BASE } },
  {
    name: 'half-as-much-again-as-last-month',
    form: training,
    context: { previousPeriod: { 'TRN-002': { n: '60' }, 'TRN-014': { n: '30' } } },
  },
  { name: 'head-count-jumps', form: organisation, context: { previousPeriod: { 'BAS-004': { n: '200' } } } },
  {
    name: 'typed-number-ten-thousand-times-last-month',
    form: 'summary',
    fill: summary('OTH-002', { value: 52000 }),
    context: { previousPeriod: { 'OTH-002': { n: '5' } } },
  },
  {
    name: 'too-many-division-cadres-trained',
    form: training,
    fill: cell('L20', 1, 'categories', '处级以上轮训、党务培训'),
    context: { base: BASE },
  },
  {
    name: 'attendances-beyond-classes-times-staff',
    form: training,
    context: { base: { 'BAS-004': { n: '50' } } },
  },
  {
    name: 'more-hours-than-days-allow',
    form: training,
    fill: (draft) => {
      cell('L20', 2, 'hours', 20)(draft);
      summary('TRN-005', { value: 44 })(draft);
      summary('TRN-004', { value: 3912 })(draft);
    },
  },
  {
    name: 'class-held-by-a-superior',
    form: training,
    fill: add('L20', {
      classNo: 'SJ-001',
      title: '集团党支部书记示范班',
      categories: '支部书记',
      hostLevel: '上级',
      stage: '实际',
      startOn: '2022-03-21',
      endOn: '2022-03-23',
      days: 3,
      hours: 20,
      people: 2,
      attendances: 6,
    }),
  },
  {
    name: 'problem-found-earlier-but-never-listed',
    form: rectification,
    fill: (draft) => {
      cell('L30', 1, 'foundOn', { date: '2022-01-20' })(draft);
      summary('RCT-001', { value: 2 })(draft);
      summary('RCT-004', { value: 0 })(draft);
      summary('RCT-003', { value: '不适用' })(draft);
    },
    context: { previousRows: { L30: [], L31: [] } },
  },
  { name: 'more-seats-filled-than-there-are', form: organisation, fill: cell('L01', 2, 'seated', 7) },
  { name: 'members-of-list-and-base-differ', form: organisation, fill: cell('L01', 3, 'fullMembers', 25) },
  {
    name: 'more-secretaries-than-branches',
    form: organisation,
    fill: cell('L02', 1, 'branchSecretaries', 5),
  },
  {
    name: 'summary-difference-explained',
    fill: summary('MTG-001', { value: 2, explanation: '含2月补报1次' }),
  },
];
