import { describe } from 'vitest';
import type { Cells } from './indicator-cases.ts';
import { type RuleCase, testRules } from './rule-cases.ts';

const letter = (signer: string, level: string, more: Cells = {}): Cells => ({
  letterType: '党风廉政建设责任书',
  year: '2022',
  signer,
  level,
  signedOn: '2022-01-20',
  ...more,
});
const opinion = (more: Cells): Cells => ({
  letterNo: '2022-1',
  candidateNo: 'C1',
  requestedBy: '组织部',
  purpose: '提拔',
  requestedOn: '2022-01-10',
  ...more,
});
const event = (eventNo: string, form: string, more: Cells = {}): Cells => ({
  eventNo,
  form,
  date: '2022-02-10',
  title: `教育${eventNo}`,
  ...more,
});
const file = (more: Cells): Cells => ({ personNo: 'P1', level: '处级干部', filedOn: '2022-01-05', ...more });
const rule = (more: Cells): Cells => ({
  title: '采购办法',
  version: '2022版',
  category: '制度',
  action: '制定',
  ...more,
});
const typedLetters = (total: string) => ({ 'DSC-001': total, 'DSC-002': '1', 'DSC-003': '2' });
const THREE = [letter('P1', '党组管理干部'), letter('P2', '处级及以下'), letter('P3', '处级及以下')];
const talk = (talkNo: string, objectNo: string): Cells => ({
  talkNo,
  talkType: '提醒谈话',
  date: '2022-02-10',
  speakerPost: '纪委书记',
  objectType: '中层干部',
  objectNo,
  objectUnit: '0101',
});

const cases: RuleCase[] = [
  {
    rule: 'V701',
    name: 'a level that is none of the two',
    form: 'discipline',
    bad: { L70: [letter('P1', '党组管理干部'), letter('P2', '班子成员')] },
    good: {
      L70: [
        letter('P1', '党组管理干部'),
        letter('P2', '处级及以下'),
        letter('P2', '班子成员', { letterType: '一岗双责承诺书' }),
      ],
    },
    says: 'error 责任书（承诺书）签订台账!D5',
    words: ['第5行', '班子成员', '党组管理干部＋处级及以下'],
  },
  {
    rule: 'V701',
    name: 'typed total and parts',
    form: 'discipline',
    bad: { L70: THREE },
    good: { L70: THREE },
    typed: typedLetters('4'),
    goodTyped: typedLetters('3'),
    says: 'error 综合汇总表!C4',
    words: ['4 份', '1＋2', '相差 1'],
  },
  {
    rule: 'V702',
    form: 'discipline',
    bad: { L70: [letter('P1', '处级及以下'), letter('P2', '处级及以下'), letter('P1', '党组管理干部')] },
    good: {
      L70: [
        letter('P1', '处级及以下'),
        letter('P1', '处级及以下', { year: '2021', signedOn: '2021-01-20' }),
        letter('P1', '班子成员', { letterType: '一岗双责承诺书' }),
      ],
    },
    says: 'error 责任书（承诺书）签订台账!C6',
    words: ['第6行与第4行', '重复签订', 'P1'],
  },
  {
    rule: 'V703',
    name: 'replied before it was asked for',
    form: 'discipline',
    bad: { L74: [opinion({ repliedOn: '2022-01-09' })] },
    good: { L74: [opinion({ repliedOn: '2022-01-10', committeeOn: '2022-01-10' })] },
    says: 'error 廉政意见征求回复台账!G4',
    words: ['2022-01-09', '2022-01-10'],
  },
  {
    rule: 'V703',
    name: 'replied after the committee',
    form: 'discipline',
    bad: { L74: [opinion({ repliedOn: '2022-01-20', committeeOn: '2022-01-18' })] },
    good: { L74: [opinion({ repliedOn: '2022-01-17', committeeOn: '2022-01-18' })] },
    says: 'error 廉政意见征求回复台账!I4',
    words: ['2022-01-20 才回复', '党委会 2022-01-18'],
  },
  {
    rule: 'V703',
    name: 'the committee without any reply',
    form: 'discipline',
    bad: { L74: [opinion({ committeeOn: '2022-01-18' })] },
    good: { L74: [opinion({})] },
    says: 'error 廉政意见征求回复台账!G4',
    words: ['2022-01-18', '没有“回复日期”'],
  },
  {
    rule: 'V704',
    form: 'discipline',
    bad: { L71: [talk('1', 'P1'), talk('2', 'P1')] },
    good: { L71: [talk('1', 'P1'), talk('2', 'P1')] },
    typed: { 'DSC-009': '3', 'DSC-010': '2' },
    goodTyped: { 'DSC-009': '1', 'DSC-010': '2' },
    says: 'error 综合汇总表!C8',
    words: ['3 人', '2 人次'],
  },
  {
    rule: 'V705',
    form: 'discipline',
    bad: { L72: [event('1', '警示教育片', { attendances: '30' })] },
    good: { L72: [event('1', '警示教育片', { attendances: '30' })] },
    typed: { 'DSC-015': '30', 'DSC-016': '31' },
    goodTyped: { 'DSC-015': '30', 'DSC-016': '30' },
    says: 'error 综合汇总表!C11',
    words: ['31 人次', '总人次 30'],
  },
  {
    rule: 'V706',
    form: 'discipline',
    base: { 'DSC-020a': '8' },
    bad: {
      L72: [
        event('1', '警示教育片', { attendances: '30', middleAttended: '8' }),
        event('2', '警示教育片', { attendances: '30', middleAttended: '9' }),
      ],
    },
    good: { L72: [event('1', '警示教育片', { attendances: '30', middleAttended: '8' })] },
    says: 'error 警示与廉政教育台账!I5',
    words: ['第5行', '9 人', '8 人'],
  },
  {
    rule: 'V002',
    name: 'materials without their number',
    form: 'discipline',
    bad: { L72: [event('1', '资料发放', { material: '书刊' })] },
    good: { L72: [event('1', '资料发放', { material: '书刊', copies: '20' })] },
    says: 'error 警示与廉政教育台账!F4',
    words: ['份数'],
  },
  {
    rule: 'V002',
    name: 'a test without attendances',
    form: 'discipline',
    bad: { L72: [event('1', '知识测试')] },
    good: { L72: [event('1', '知识测试', { attendances: '5' }), event('2', '通报传达')] },
    says: 'error 警示与廉政教育台账!H4',
    words: ['知识测试', '参加人次'],
  },
  {
    rule: 'V024',
    form: 'discipline',
    bad: { L72: [event('1', '警示教育片', { attendances: '5', middleAttended: '6' })] },
    good: { L72: [event('1', '警示教育片', { attendances: '6', middleAttended: '6' })] },
    says: 'warning 警示与廉政教育台账!I4',
    words: ['6 人', '人次 5'],
  },
  {
    rule: 'V012',
    name: 'a step before the appointment',
    form: 'discipline',
    bad: { L75: [file({ appointedOn: '2022-02-01', stepThree: '2022-01-31' })] },
    good: { L75: [file({ appointedOn: '2022-02-01', stepThree: '2022-02-01', educatedOn: '2022-03-01' })] },
    says: 'error 干部廉洁档案!G4',
    words: ['六个一完成日期3', '2022-01-31', '新提任日期'],
  },
  {
    rule: 'V012',
    name: 'education before the appointment',
    form: 'discipline',
    bad: { L75: [file({ appointedOn: '2022-02-01', educatedOn: '2022-01-31' })] },
    good: { L75: [file({ educatedOn: '2022-01-31' })] },
    says: 'error 干部廉洁档案!K4',
  },
  {
    rule: 'V012',
    name: 'issued before it was started',
    form: 'discipline',
    bad: { L77: [rule({ startedOn: '2022-03-01', issuedOn: '2022-02-01' })] },
    good: { L77: [rule({ startedOn: '2022-02-01', issuedOn: '2022-02-01' })] },
    says: 'error 制度制修订台账!F4',
    words: ['采购办法'],
  },
  {
    rule: 'V012',
    name: 'a reply due before it was asked for',
    form: 'discipline',
    bad: { L74: [opinion({ replyDueOn: '2022-01-01' })] },
    good: { L74: [opinion({ replyDueOn: '2022-01-20' })] },
    says: 'error 廉政意见征求回复台账!F4',
  },
  {
    rule: 'V023',
    name: 'an opinion entered after its quarter',
    form: 'discipline',
    period: '2022Q2',
    before: { L74: [opinion({})] },
    bad: { L74: [opinion({}), opinion({ candidateNo: 'C2', requestedOn: '2022-03-31' })] },
    good: { L74: [opinion({}), opinion({ candidateNo: 'C2', requestedOn: '2022-04-01' })] },
    context: { receivedOn: '2022-07-03' },
    says: 'warning 廉政意见征求回复台账!E5',
    words: ['2022-03-31', 'C2'],
  },
  {
    rule: 'V023',
    name: 'a rule said to be issued after its quarter',
    form: 'discipline',
    period: '2022Q2',
    before: { L77: [rule({ startedOn: '2022-01-05' })] },
    bad: { L77: [rule({ startedOn: '2022-01-05', issuedOn: '2022-03-20' })] },
    good: { L77: [rule({ startedOn: '2022-01-05', issuedOn: '2022-04-20' })] },
    context: { receivedOn: '2022-07-03' },
    says: 'warning 制度制修订台账!F4',
    words: ['2022-03-20'],
  },
];

describe('rules of discipline and integrity', () => {
  testRules(['V701', 'V702', 'V703', 'V704', 'V705', 'V706'], cases);
});
