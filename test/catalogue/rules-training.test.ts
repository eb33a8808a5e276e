import { describe } from 'vitest';
import type { Cells } from './indicator-cases.ts';
import { type RuleCase, testRules } from './rule-cases.ts';

const held = (classNo: string, more: Cells = {}): Cells => ({
  classNo,
  title: `培训班${classNo}`,
  categories: ['党务培训'],
  hostLevel: '本单位',
  stage: '实际',
  startOn: '2022-03-07',
  endOn: '2022-03-08',
  days: '2',
  hours: '12',
  people: '30',
  attendances: '60',
  ...more,
});
const seat = (personNo: string, personKinds: readonly string[], more: Cells = {}): Cells => ({
  classNo: '1',
  personNo,
  personKinds,
  hours: '12',
  ...more,
});
const talk = (more: Cells = {}): Cells => ({
  talkNo: '1',
  format: '宣讲',
  date: '2022-03-15',
  onSite: '100',
  audience: '100',
  ...more,
});
const article = (articleNo: string, more: Cells = {}): Cells => ({
  articleNo,
  title: '项目建设掀起新高潮',
  publishedOn: '2022-03-20',
  outlet: '集团网站',
  outletLevel: '集团/系统',
  ...more,
});
const books = (more: Cells = {}): Cells => ({
  title: '学习读本',
  date: '2022-03-10',
  copies: '60',
  recipients: '党员',
  recipientCount: '60',
  ...more,
});
const training = (one: Omit<RuleCase, 'form'>): RuleCase => ({ form: 'training', ...one });

const CASES: readonly RuleCase[] = [
  training({
    rule: 'V002',
    name: 'a class held without attendances',
    bad: { L20: [held('1', { attendances: '' })] },
    good: { L20: [held('1')] },
    says: 'error 培训班台账!N4',
  }),
  training({
    rule: 'V002',
    name: 'a plan without people',
    bad: { L20: [held('1', { stage: '计划' })] },
    good: { L20: [held('1', { stage: '计划', plannedPeople: '30' })] },
    says: 'error 培训班台账!L4',
  }),
  training({
    rule: 'V002',
    name: 'an article in outside media without approval',
    bad: { L24: [article('1', { outlet: '省报', outletLevel: '省部级' })] },
    good: {
      L24: [
        article('1', { outlet: '省报', outletLevel: '省部级', approvalNo: 'SQ-1' }),
        article('1', { outlet: '人民网', outletLevel: '中央', reprint: true }),
        article('1'),
      ],
    },
    says: 'warning 宣传稿件台账!H4',
  }),
  training({
    rule: 'V006',
    name: 'a theme of another month',
    bad: { L25: [{ month: '2022-04', theme: '安全', focus: '现场' }] },
    good: { L25: [{ month: '2022-03', theme: '安全', focus: '现场' }] },
    says: 'warning 月度宣传主题计划!A4',
  }),
  training({
    rule: 'V007',
    name: 'a class that is not over',
    bad: { L20: [held('1', { endOn: '2022-04-01' })] },
    good: { L20: [held('1', { endOn: '2022-04-01', stage: '计划', plannedPeople: '30' })] },
    says: 'error 培训班台账!I4',
  }),
  training({
    rule: 'V007',
    name: 'books still to be handed out',
    context: { receivedOn: '2022-03-28' },
    bad: { L23: [books({ date: '2022-03-29' })] },
    good: { L23: [books({ date: '2022-03-28' })] },
    says: 'error 学习资料配发台账!B4',
  }),
  training({
    rule: 'V009',
    name: 'one article twice in one medium',
    bad: { L24: [article('1'), article('1', { publishedOn: '2022-03-22' })] },
    good: { L24: [article('1'), article('1', { outlet: '本单位公众号', outletLevel: '本单位' })] },
    says: 'error 宣传稿件台账!D5',
  }),
  training({
    rule: 'V009',
    name: 'a month with two themes',
    bad: {
      L25: [
        { month: '2022-03', theme: '安全', focus: '现场' },
        { month: '2022-03', theme: '廉洁', focus: '家风' },
      ],
    },
    good: { L25: [{ month: '2022-03', theme: '安全', focus: '现场' }] },
    says: 'error 月度宣传主题计划!A5',
  }),
  training({
    rule: 'V009',
    name: 'one person twice in one class',
    bad: { L20: [held('1')], L21: [seat('R1', ['职工']), seat('R1', ['职工'])] },
    good: {
      L20: [held('1'), held('2')],
      L21: [seat('R1', ['职工']), seat('R1', ['职工'], { classNo: '2' })],
    },
    says: 'error 参训名册!B5',
  }),
  training({
    rule: 'V010',
    name: 'one article under two numbers; several media are no fault',
    bad: { L24: [article('1'), article('2')] },
    good: { L24: [article('1'), article('1', { outlet: '本单位公众号', outletLevel: '本单位' })] },
    says: 'warning 宣传稿件台账!B5',
  }),
  training({
    rule: 'V012',
    bad: { L20: [held('1', { endOn: '2022-03-06', days: '' })] },
    good: { L20: [held('1', { endOn: '2022-03-07', days: '1' })] },
    says: 'error 培训班台账!I4',
  }),
  training({
    rule: 'V022',
    name: 'a class that is not in the ledger',
    bad: { L20: [held('1')], L21: [seat('R1', ['职工'], { classNo: '9' })] },
    good: { L20: [held('9', { hostLevel: '上级' })], L21: [seat('R1', ['职工'], { classNo: '9' })] },
    says: 'error 参训名册!A4',
  }),
  training({
    rule: 'V107',
    name: 'books for more members than there are',
    base: { 'BAS-003': '59' },
    bad: { L23: [books()] },
    good: { L23: [books({ recipientCount: '59' }), books({ recipients: '干部' })] },
    says: 'warning 学习资料配发台账!E4',
  }),
  training({
    rule: 'V107',
    name: 'books for more staff than there are',
    base: { 'BAS-004': '59' },
    bad: { L23: [books({ recipients: '职工' })] },
    good: { L23: [books({ recipients: '职工', recipientCount: '59' })] },
    says: 'warning 学习资料配发台账!E4',
  }),
  training({
    rule: 'V201',
    bad: { L20: [held('1', { attendances: '29' })] },
    good: { L20: [held('1', { attendances: '30' })] },
    says: 'error 培训班台账!M4',
  }),
  ...(
    [
      ['处级以上轮训', 'BAS-005'],
      ['支部书记', 'BAS-006'],
      ['普通党员', 'BAS-003'],
    ] as const
  ).map(([category, indicator]) =>
    training({
      rule: 'V202',
      name: `one class of ${category}`,
      base: { [indicator]: '29' },
      bad: { L20: [held('1', { categories: [category] })] },
      good: { L20: [held('1', { categories: [category], people: '29' }), held('2')] },
      says: 'warning 培训班台账!M4',
    }),
  ),
  ...(
    [
      ['处级以上', 'BAS-005'],
      ['支部书记', 'BAS-006'],
      ['党务工作者', 'BAS-007'],
      ['普通党员', 'BAS-003'],
    ] as const
  ).map(([kind, indicator]) =>
    training({
      rule: 'V202',
      name: `roster of ${kind}`,
      base: { [indicator]: '1' },
      bad: { L20: [held('1')], L21: [seat('R1', [kind]), seat('R2', [kind, '职工'])] },
      good: {
        L20: [held('1'), held('2')],
        L21: [
          seat('R1', [kind]),
          seat('R1', [kind], { classNo: '2' }),
          seat('R2', [kind], { unit: '二分公司' }),
        ],
      },
      says: 'error 参训名册!B4',
      words: ['2 人', '1（去重'],
    }),
  ),
  training({
    rule: 'V203',
    base: { 'BAS-004': '29' },
    bad: { L20: [held('1'), held('2', { attendances: '30' })] },
    good: { L20: [held('1', { attendances: '58' }), held('2', { attendances: '0', people: '0' })] },
    says: 'warning 培训班台账!N4',
  }),
  training({
    rule: 'V204',
    bad: { L20: [held('1', { days: '3', hours: '12' })] },
    good: { L20: [held('1')] },
    says: 'error 培训班台账!J4',
  }),
  training({
    rule: 'V205',
    bad: { L20: [held('1', { hours: '16.5' })] },
    good: { L20: [held('1', { hours: '16' })] },
    says: 'warning 培训班台账!K4',
  }),
  training({
    rule: 'V206',
    name: 'with branch venues',
    bad: { L22: [talk({ branchVenues: '2', branchAudience: '60', audience: '150' })] },
    good: { L22: [talk({ branchVenues: '2', branchAudience: '60', audience: '160' })] },
    says: 'error 宣讲与辅导台账!I4',
    words: ['150', '160'],
  }),
  training({
    rule: 'V206',
    name: 'without branch venues',
    bad: { L22: [talk({ audience: '150' })] },
    good: { L22: [talk(), talk({ talkNo: '2', branchAudience: '不适用' })] },
    says: 'error 宣讲与辅导台账!I4',
  }),
  training({
    rule: 'V207',
    bad: { L20: [held('1'), held('2', { hostLevel: '上级' })] },
    good: { L20: [held('1')] },
    says: 'info 培训班台账!D5',
  }),
];

describe('rules of training and publicity', () => {
  testRules(['V201', 'V202', 'V203', 'V204', 'V205', 'V206', 'V207'], CASES);
});
