import { describe } from 'vitest';
import type { Cells } from './indicator-cases.ts';
import { type RuleCase, testRules } from './rule-cases.ts';

const meeting = (meetingNo: string, more: Cells = {}): Cells => ({
  meetingNo,
  meetingType: '座谈会',
  date: '2022-03-05',
  title: `职工代表座谈会${meetingNo}`,
  ...more,
});
const committee = (meetingNo: string, more: Cells = {}): Cells =>
  meeting(meetingNo, { meetingType: '党委会', ...more });
const item = (meetingNo: string, itemNo = '1'): Cells => ({
  meetingNo,
  itemNo,
  title: `审议第${itemNo}项`,
  categories: ['重大决策'],
});
const study = (meetingNo: string): Cells => ({
  date: '2022-03-05',
  meetingNo,
  content: '重要讲话',
  category: '重要讲话',
});
const life = (organisationNo: string, lifeType: string, more: Cells = {}): Cells => ({
  organisationNo,
  lifeType,
  date: '2022-03-10',
  topic: '学习贯彻会议精神',
  invited: '20',
  attended: '18',
  ...more,
});
const lecture = (more: Cells = {}): Cells => ({
  lecturerNo: 'R001',
  lecturerPost: '支部书记',
  lectureType: '一般党课',
  venue: '本支部',
  date: '2022-03-10',
  organisationNo: 'Z1',
  audience: '18',
  serial: '1',
  ...more,
});
const duty = (dutyType: string, more: Cells = {}): Cells => ({
  memberNo: 'R001',
  dutyType,
  target: '工程部',
  date: '2022-03-10',
  ...more,
});
const activity = (activityNo: string, more: Cells = {}): Cells => ({
  activityNo,
  activityType: '文体赛事',
  title: '职工篮球赛',
  startOn: '2022-03-10',
  people: '60',
  ...more,
});
const meetings = (one: Omit<RuleCase, 'form'>): RuleCase => ({ form: 'meetings', ...one });

const CASES: readonly RuleCase[] = [
  meetings({
    rule: 'V011',
    name: 'meetings',
    bad: { L10: [meeting('1', { invited: '9', attended: '10' })] },
    good: { L10: [meeting('1', { invited: '10', attended: '10' })] },
    says: 'error 会议台账!I4',
  }),
  meetings({
    rule: 'V011',
    name: 'organisational life',
    bad: { L13: [life('Z1', '主题党日'), life('Z2', '主题党日', { attended: '21' })] },
    good: { L13: [life('Z1', '主题党日'), life('Z2', '主题党日', { attended: '20' })] },
    says: 'error 组织生活台账!G5',
    words: ['21', '20'],
  }),
  meetings({
    rule: 'V011',
    name: 'members appraised',
    bad: { L13: [life('Z1', '民主评议党员', { appraisedWell: '19' })] },
    good: { L13: [life('Z1', '民主评议党员', { appraisedWell: '18' })] },
    says: 'error 组织生活台账!H4',
  }),
  meetings({
    rule: 'V012',
    bad: { L26: [activity('1', { endOn: '2022-03-09' })] },
    good: { L26: [activity('1', { endOn: '2022-03-10' })] },
    says: 'error 活动台账!E4',
  }),
  meetings({
    rule: 'V002',
    name: 'talks without how many',
    bad: { L15: [duty('调研'), duty('谈心谈话')] },
    good: { L15: [duty('调研'), duty('谈心谈话', { talks: '2' })] },
    says: 'error 履职台账!E5',
    words: ['谈话人数'],
  }),
  meetings({
    rule: 'V006',
    name: 'an activity of last month',
    bad: { L26: [activity('1', { startOn: '2022-02-28' })] },
    good: { L26: [activity('1', { startOn: '2022-03-01' })] },
    says: 'warning 活动台账!D4',
  }),
  meetings({
    rule: 'V006',
    name: 'organisational life of last year',
    bad: { L13: [life('Z1', '党小组会', { date: '2021-03-10' })] },
    good: { L13: [life('Z1', '党小组会')] },
    says: 'error 组织生活台账!C4',
  }),
  meetings({
    rule: 'V007',
    name: 'a lecture still to come',
    context: { receivedOn: '2022-03-28' },
    bad: { L14: [lecture({ date: '2022-03-30' })] },
    good: { L14: [lecture({ date: '2022-03-28' })] },
    says: 'error 党课台账!E4',
  }),
  meetings({
    rule: 'V009',
    name: 'two lectures under one serial number',
    bad: { L14: [lecture(), lecture({ organisationNo: 'Z2' })] },
    good: { L14: [lecture(), lecture({ organisationNo: 'Z2', serial: '2' })] },
    says: 'error 党课台账!I5',
  }),
  meetings({
    rule: 'V009',
    name: 'one duty twice',
    bad: { L15: [duty('调研'), duty('听取汇报'), duty('调研')] },
    good: { L15: [duty('调研'), duty('听取汇报'), duty('调研', { target: '质量部' })] },
    says: 'error 履职台账!C6',
  }),
  meetings({
    rule: 'V010',
    name: 'one branch twice; other branches may hold the same',
    bad: { L13: [life('Z1', '主题党日'), life('Z1', '主题党日', { topic: '学习贯彻“会议”精神' })] },
    good: { L13: [life('Z1', '主题党日'), life('Z2', '主题党日'), life('Z1', '支部党员大会')] },
    says: 'warning 组织生活台账!D5',
  }),
  meetings({
    rule: 'V010',
    name: 'activities',
    bad: { L26: [activity('1'), activity('2', { title: '职工 篮球赛' })] },
    good: { L26: [activity('1'), activity('2', { title: '职工 篮球赛', startOn: '2022-03-11' })] },
    says: 'warning 活动台账!C5',
  }),
  meetings({
    rule: 'V101',
    name: 'items of a meeting',
    bad: { L10: [committee('1', { itemCount: '2' })], L11: [item('1')] },
    good: { L10: [committee('1', { itemCount: '2' })], L11: [item('1'), item('1', '2')] },
    says: 'error 会议台账!K4',
  }),
  meetings({
    rule: 'V101',
    name: 'a committee meeting without items',
    bad: { L10: [committee('1'), committee('2', { date: '2022-03-06' })], L11: [item('1')] },
    good: { L10: [committee('1'), meeting('2', { date: '2022-03-06' })], L11: [item('1')] },
    says: 'warning 会议台账!B5',
  }),
  meetings({
    rule: 'V102',
    name: 'marked but not recorded',
    bad: { L10: [meeting('1', { hasFirstAgenda: true })] },
    good: { L10: [meeting('1', { hasFirstAgenda: true })], L12: [study('1')] },
    says: 'error 会议台账!L4',
  }),
  meetings({
    rule: 'V102',
    name: 'recorded but not marked',
    bad: { L10: [meeting('1')], L12: [study('1')] },
    good: { L10: [meeting('1', { hasFirstAgenda: true })], L12: [study('1')] },
    says: 'warning 第一议题学习台账!C4',
  }),
  meetings({
    rule: 'V103',
    name: 'a study of an unknown meeting',
    bad: { L10: [meeting('1', { hasFirstAgenda: true })], L12: [study('1'), study('9')] },
    good: { L10: [meeting('1', { hasFirstAgenda: true })], L12: [study('1')] },
    says: 'error 第一议题学习台账!C5',
  }),
  meetings({
    rule: 'V103',
    name: 'an item of an unknown meeting',
    bad: { L10: [committee('1')], L11: [item('1'), item('9')] },
    good: { L10: [committee('1')], L11: [item('1'), item('1', '2')] },
    says: 'error 议题台账!A5',
  }),
  meetings({
    rule: 'V104',
    name: 'a branch with more lectures in its life than in the ledger',
    bad: {
      L13: [life('Z1', '党课'), life('Z2', '党课')],
      L14: [lecture(), lecture({ organisationNo: '', serial: '2' })],
    },
    good: { L13: [life('Z1', '党课')], L14: [lecture(), lecture({ organisationNo: '', serial: '2' })] },
    says: 'warning 组织生活台账!A5',
    words: ['Z2', '1 次', '0 次'],
  }),
  meetings({
    rule: 'V104',
    name: 'a lecture that is not in the life of the branch',
    bad: { L13: [life('Z1', '主题党日')], L14: [lecture()] },
    good: { L13: [life('Z1', '党课')], L14: [lecture()] },
    says: 'warning 党课台账!F4',
  }),
  meetings({
    rule: 'V105',
    bad: { L10: [meeting('1'), committee('1', { date: '2022-03-06' })], L11: [item('1')] },
    good: { L10: [meeting('1'), committee('2', { date: '2022-03-06' })], L11: [item('2')] },
    says: 'error 会议台账!B5',
  }),
  meetings({
    rule: 'V106',
    name: 'an activity under its host and under a guest',
    bad: { L26: [activity('1', { coHosts: ['二分公司'] }), activity('2', { hostUnit: '二分公司' })] },
    good: {
      L26: [
        activity('1', { coHosts: ['二分公司'] }),
        activity('2', { hostUnit: '二分公司', title: '青年歌手赛' }),
      ],
    },
    says: 'warning 活动台账!F5',
    words: ['二分公司', '职工篮球赛'],
  }),
  meetings({
    rule: 'V106',
    name: 'a meeting under its host and under a guest',
    bad: { L10: [meeting('1', { hostUnit: '0102' }), meeting('1B', { title: '职工代表座谈会1' })] },
    good: {
      L10: [
        meeting('1', { hostUnit: '0102' }),
        meeting('1B', { title: '职工代表座谈会1', date: '2022-03-06' }),
      ],
    },
    says: 'warning 会议台账!P4',
  }),
  meetings({
    rule: 'V106',
    name: 'one occasion in two ledgers without a link',
    bad: {
      L13: [life('Z1', '参观教育基地', { topic: '参观纪念馆' })],
      L26: [activity('HD1', { title: '参观纪念馆' })],
    },
    good: {
      L13: [life('Z1', '参观教育基地', { topic: '参观纪念馆', activityNo: 'HD1' })],
      L26: [activity('HD1', { title: '参观纪念馆' })],
    },
    says: 'warning 组织生活台账!D4',
    words: ['参观纪念馆', '关联活动编号'],
  }),
  meetings({
    rule: 'V107',
    name: 'meetings',
    base: { 'BAS-004': '100' },
    bad: { L10: [meeting('1', { attended: '101' })] },
    good: { L10: [meeting('1', { attended: '100' }), meeting('2', { attended: '300', branchVenue: true })] },
    says: 'warning 会议台账!I4',
  }),
  meetings({
    rule: 'V107',
    name: 'organisational life',
    base: { 'BAS-003': '17' },
    bad: { L13: [life('Z1', '支部党员大会')] },
    good: { L13: [life('Z1', '支部党员大会', { attended: '17' })] },
    says: 'warning 组织生活台账!G4',
  }),
  meetings({
    rule: 'V107',
    name: 'lectures',
    base: { 'BAS-004': '17' },
    bad: { L14: [lecture()] },
    good: { L14: [lecture({ audience: '17' })] },
    says: 'warning 党课台账!G4',
  }),
  meetings({
    rule: 'V107',
    name: 'watching together',
    base: { 'BAS-004': '50' },
    bad: { L26: [activity('1', { activityType: '集体收看' })] },
    good: { L26: [activity('1')] },
    says: 'warning 活动台账!M4',
  }),
];

describe('rules of meetings, branch life and activities', () => {
  testRules(['V101', 'V102', 'V103', 'V104', 'V105', 'V106', 'V107'], CASES);
});
