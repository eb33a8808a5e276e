import { describe } from 'vitest';
import { type Cells, rowsOf } from './indicator-cases.ts';
import { type RuleCase, testRules } from './rule-cases.ts';

const form = 'rectification';
const problem = (problemNo: string, more: Cells = {}): Cells => ({
  problemNo,
  source: '自查',
  foundOn: '2022-03-02',
  description: `问题${problemNo}`,
  category: '党建基础',
  dueOn: '2022-06-30',
  status: '整改中',
  ...more,
});
const done = { status: '已完成', finishedOn: '2022-03-20' };
const task = (taskNo: string, problemNo: string, more: Cells = {}): Cells => ({
  taskNo,
  problemNo,
  source: '自查',
  measure: '完善制度',
  assignedOn: '2022-03-03',
  department: '党委工作部',
  dueOn: '2022-06-30',
  status: '进行中',
  ...more,
});
const ROUND = '2022年第一轮巡察';
const inspection = (inspectedUnit: string, more: Cells = {}): Cells => ({
  round: ROUND,
  inspectionType: '常规巡察',
  team: '第一巡察组',
  inspectedUnit,
  unitType: '分局',
  enteredOn: '2022-03-01',
  ...more,
});
const inspected = (problemNo: string, responsibleUnit: string) =>
  problem(problemNo, { source: '巡察', batch: ROUND, responsibleUnit });
const lastYear = (...rows: readonly Cells[]) => ({ lastYearRows: rowsOf(form, { L32: rows }) });
const audit = (auditNo: string, more: Cells = {}): Cells => ({
  auditNo,
  auditType: '工会经费专项审计',
  auditor: '本单位',
  audited: '0101',
  startedOn: '2022-03-01',
  reportedOn: '2022-03-20',
  ...more,
});
const campaign = (more: Cells): Cells => ({ theme: '四风', stage: '自查', ...more });
const visit = (more: Cells): Cells => ({
  theme: '党建督导',
  team: '第一组',
  mode: '座谈会',
  date: '2022-03-04',
  ...more,
});
const risk = (more: Cells): Cells => ({
  riskNo: 'F1',
  risk: '工期延误',
  category: '经营',
  level: '高',
  hasPlan: true,
  department: '党委工作部',
  ...more,
});

const cases: RuleCase[] = [
  {
    rule: 'V022',
    form,
    bad: { L30: [problem('P1')], L31: [task('T1', 'P1'), task('T2', 'P9')] },
    good: { L30: [problem('P1')], L31: [task('T1', 'P1'), task('T2', 'P1')] },
    says: 'error 整改措施清单!B5',
    words: ['P9', '问题整改台账'],
  },
  {
    rule: 'V301',
    name: 'rectified beyond what was found by the end of the period',
    form,
    bad: {
      L30: [problem('P1', done), problem('P2', { ...done, foundOn: '2022-04-01', finishedOn: '2022-04-01' })],
    },
    good: { L30: [problem('P1', done), problem('P2', done)] },
    says: 'error 问题整改台账!B4',
    words: ['已整改 2 个', '发现的 1 个'],
  },
  {
    rule: 'V301',
    name: 'of an audit',
    form,
    bad: { L33: [audit('A1', { problemCount: '0', rectifiedCount: '1' })] },
    good: { L33: [audit('A1', { problemCount: '0', rectifiedCount: '0' })] },
    says: 'error 审计台账!J4',
    words: ['A1', '已整改 1 个', '发现 0 个'],
  },
  {
    rule: 'V301',
    name: 'of a campaign',
    form,
    bad: { L34: [campaign({ problemCount: '2', rectifiedCount: '3' })] },
    good: { L34: [campaign({ problemCount: '3', rectifiedCount: '3' })] },
    says: 'error 专项整治台账!H4',
  },
  {
    rule: 'V302',
    form,
    bad: { L30: [problem('P1', done), problem('P2'), problem('P3')] },
    good: { L30: [problem('P1', done), problem('P2'), problem('P3')] },
    typed: { 'RCT-003': '34' },
    goodTyped: { 'RCT-003': '33.8' },
    says: 'error 综合汇总表!C6',
    words: ['问题整改完成率', '34', '33.3'],
  },
  {
    rule: 'V303',
    name: 'finished before it was found',
    form,
    bad: { L30: [problem('P1', { ...done, finishedOn: '2022-03-01' })] },
    good: { L30: [problem('P1', { ...done, finishedOn: '2022-03-02' })] },
    says: 'error 问题整改台账!K4',
  },
  {
    rule: 'V303',
    name: 'written off before it was found',
    form,
    bad: { L30: [problem('P1', { status: '已销号', closedOn: '2022-03-01', evidenceNo: 'Z1' })] },
    good: { L30: [problem('P1', { status: '已销号', closedOn: '2022-03-02', evidenceNo: 'Z1' })] },
    says: 'error 问题整改台账!L4',
  },
  {
    rule: 'V303',
    name: 'task finished before it was assigned',
    form,
    bad: { L30: [problem('P1')], L31: [task('T1', 'P1', { status: '已完成', finishedOn: '2022-03-02' })] },
    good: { L30: [problem('P1')], L31: [task('T1', 'P1', { status: '已完成', finishedOn: '2022-03-03' })] },
    says: 'error 整改措施清单!J4',
  },
  {
    rule: 'V304',
    form,
    bad: { L30: [problem('P1', { dueOn: '2022-03-01' })] },
    good: { L30: [problem('P1', { dueOn: '2022-03-02' })] },
    says: 'error 问题整改台账!I4',
  },
  {
    rule: 'V305',
    form,
    bad: { L30: [problem('P1', { status: '已销号', closedOn: '2022-03-10' })] },
    good: { L30: [problem('P1', { status: '已销号', closedOn: '2022-03-10', evidenceNo: 'Z1' })] },
    says: 'error 问题整改台账!N4',
    words: ['佐证编号'],
  },
  {
    rule: 'V306',
    name: 'not done, yet a day',
    form,
    bad: { L30: [problem('P1', { finishedOn: '2022-03-10' })] },
    good: { L30: [problem('P1')] },
    says: 'error 问题整改台账!K4',
  },
  {
    rule: 'V306',
    name: 'done without a day',
    form,
    bad: { L30: [problem('P1', { status: '已完成' })] },
    good: { L30: [problem('P1', done)] },
    says: 'error 问题整改台账!K4',
  },
  {
    rule: 'V306',
    name: 'task done without a day',
    form,
    bad: { L30: [problem('P1')], L31: [task('T1', 'P1', { status: '已完成' })] },
    good: { L30: [problem('P1')], L31: [task('T1', 'P1')] },
    says: 'error 整改措施清单!J4',
  },
  {
    rule: 'V306',
    name: 'task not done, yet a day',
    form,
    bad: { L30: [problem('P1')], L31: [task('T1', 'P1', { finishedOn: '2022-03-10' })] },
    good: { L30: [problem('P1')], L31: [task('T1', 'P1', { status: '已完成', finishedOn: '2022-03-10' })] },
    says: 'error 整改措施清单!J4',
  },
  {
    rule: 'V307',
    form,
    bad: {
      L32: [inspection('0102', { problemCount: '2' })],
      L30: [inspected('P1', '0102'), inspected('P2', '010101'), problem('P3', { responsibleUnit: '0102' })],
    },
    good: {
      L32: [inspection('0102', { problemCount: '2' }), inspection('010101')],
      L30: [inspected('P1', '0102'), inspected('P2', '0102'), inspected('P3', '010101')],
    },
    says: 'error 巡察工作台账!L4',
    words: ['2 个', '有 1 个', '相差 1'],
  },
  {
    rule: 'V308',
    name: 'fewer tasks than problems',
    form,
    bad: {
      L30: [
        problem('P1', { source: '以案促改' }),
        problem('P2', { source: '以案促改', responsibleUnit: '0102' }),
        problem('P3', { source: '以案促改' }),
      ],
      L31: [task('T1', 'P1', { source: '以案促改' }), task('T2', 'P2'), task('T3', 'P3')],
    },
    good: {
      L30: [problem('P1', { source: '以案促改' })],
      L31: [task('T1', 'P1', { source: '以案促改' })],
    },
    says: 'error 问题整改台账!B4',
    words: ['任务 1 项', '问题 2 个'],
  },
  {
    rule: 'V308',
    name: 'a problem without a task',
    form,
    bad: {
      L30: [problem('P1', { source: '以案促改' }), problem('P2', { source: '以案促改' })],
      L31: [task('T1', 'P1', { source: '以案促改' }), task('T2', 'P1', { source: '以案促改' })],
    },
    good: {
      L30: [problem('P1', { source: '以案促改' }), problem('P2', { source: '以案促改' })],
      L31: [task('T1', 'P1', { source: '以案促改' }), task('T2', 'P2', { source: '以案促改' })],
    },
    says: 'error 问题整改台账!B5',
    words: ['P2'],
  },
  {
    rule: 'V309',
    form,
    bad: { L30: [problem('WT-2022-001')] },
    good: { L30: [problem('WT-2022-001'), problem('WT-2022-002')] },
    says: 'error 问题整改台账!null',
    words: ['WT-2022-002'],
  },
  {
    rule: 'V310',
    form,
    bad: { L30: [problem('P1', { dueOn: '2022-03-30' })] },
    good: {
      L30: [
        problem('P1', { dueOn: '2022-03-31' }),
        problem('P2', { dueOn: '2022-03-05', ...done }),
        problem('P3', { dueOn: '2022-03-05', status: '长期坚持' }),
      ],
    },
    says: 'info 问题整改台账!I4',
    words: ['P1', '2022-03-30', '系统计为逾期'],
  },
  {
    rule: 'V311',
    form,
    bad: { L32: [inspection('0101', { inspectionType: '整改评估' })] },
    good: { L32: [inspection('0102', { inspectionType: '整改评估' }), inspection('0101')] },
    context: lastYear(
      inspection('0102', { enteredOn: '2021-05-01' }),
      inspection('0101', { enteredOn: '2021-05-01', inspectionType: '整改评估' }),
      inspection('0101', { enteredOn: '2020-05-01' }),
    ),
    says: 'warning 巡察工作台账!E4',
    words: ['2021 年'],
  },
  {
    rule: 'V312',
    form,
    bad: {
      L32: [
        inspection('0102', { reportNo: 'B1' }),
        inspection('0102', { reportNo: 'B2', inspectionType: '专项巡察' }),
        inspection('0102', { reportNo: 'B3', round: '2022年第二轮巡察' }),
        inspection('0102', { reportNo: 'B4' }),
      ],
    },
    good: {
      L32: [
        inspection('0102', { reportNo: 'B1' }),
        inspection('0101', { reportNo: 'B1' }),
        inspection('0102', { reportNo: 'B3', round: '2022年第二轮巡察' }),
      ],
    },
    says: 'warning 巡察工作台账!I4',
    words: ['2 份', '1 个', ROUND],
  },
  {
    rule: 'V313',
    form,
    bad: {
      L33: [audit('A1', { problemCount: '2' })],
      L30: [problem('P1', { source: '审计', batch: 'A1' }), problem('P2', { source: '审计', batch: 'A2' })],
    },
    good: {
      L33: [audit('A1', { problemCount: '1' }), audit('A2', { problemCount: '0' }), audit('A3')],
      L30: [problem('P1', { source: '审计', batch: 'A1' }), problem('P2', { batch: 'A2' })],
    },
    says: 'error 审计台账!H4',
    words: ['A1', '2 个', '有 1 个'],
  },
  {
    rule: 'V314',
    form,
    bad: { L34: [campaign({ toCheck: '10', checked: '11' })] },
    good: { L34: [campaign({ toCheck: '11', checked: '11' })] },
    says: 'error 专项整治台账!F4',
    words: ['四风', '11 人', '10 人'],
  },
  {
    rule: 'V012',
    name: 'an inspection that ends before it begins',
    form,
    bad: { L32: [inspection('0102', { endedOn: '2022-02-28' })] },
    good: { L32: [inspection('0102', { endedOn: '2022-03-01' })] },
    says: 'error 巡察工作台账!H4',
  },
  {
    rule: 'V012',
    name: 'an audit reported before it began',
    form,
    bad: { L33: [audit('A1', { reportedOn: '2022-02-28' })] },
    good: { L33: [audit('A1', { reportedOn: '2022-03-01' })] },
    says: 'error 审计台账!G4',
  },
  {
    rule: 'V023',
    name: 'a problem of before',
    form,
    bad: { L30: [problem('P1', { foundOn: '2022-02-02' })] },
    good: { L30: [problem('P0', { foundOn: '2022-02-02' }), problem('P1')] },
    before: { L30: [problem('P0', { foundOn: '2022-02-02' })] },
    says: 'warning 问题整改台账!D4',
  },
  {
    rule: 'V023',
    name: 'a measure of before',
    form,
    bad: { L30: [problem('P1')], L31: [task('T1', 'P1', { assignedOn: '2022-02-03' })] },
    good: { L30: [problem('P1')], L31: [task('T1', 'P1')] },
    before: { L31: [task('T0', 'P1')] },
    says: 'warning 整改措施清单!E4',
  },
  {
    rule: 'V023',
    name: 'an inspection of before',
    form,
    bad: { L32: [inspection('0102', { enteredOn: '2022-02-02' })] },
    good: { L32: [inspection('0102')] },
    before: { L32: [inspection('0101')] },
    says: 'warning 巡察工作台账!G4',
  },
  {
    rule: 'V023',
    name: 'an audit whose report is filled in late',
    form,
    bad: { L33: [audit('A1', { startedOn: '2022-01-05', reportedOn: '2022-02-20' })] },
    good: { L33: [audit('A1', { startedOn: '2022-01-05', reportedOn: '2022-03-20' })] },
    before: { L33: [{ auditNo: 'A1', auditType: '经济效益审计', auditor: '上级', audited: '0101' }] },
    says: 'warning 审计台账!G4',
  },
  {
    rule: 'V024',
    form,
    bad: { L35: [visit({ speakers: '9', attendances: '8' })] },
    good: { L35: [visit({ speakers: '8', attendances: '8' })] },
    says: 'warning 督导调研台账!I4',
  },
  {
    rule: 'V025',
    name: 'a meeting without its day',
    form,
    bad: { L34: [campaign({ stage: '部署', meetingNo: 'M1' })] },
    good: { L34: [campaign({ stage: '部署', meetingNo: 'M1', deployedOn: '2022-03-01' })] },
    says: 'error 专项整治台账!D4',
    words: ['M1', '部署日期'],
  },
  {
    rule: 'V025',
    name: 'a report without its number',
    form,
    bad: { L35: [visit({ hasReport: true })] },
    good: { L35: [visit({ hasReport: true, reportNo: 'R1' })] },
    says: 'error 督导调研台账!L4',
  },
  {
    rule: 'V025',
    name: 'a plan without its number',
    form,
    bad: { L37: [risk({})] },
    good: { L37: [risk({ planNo: 'Y1' }), risk({ riskNo: 'F2', hasPlan: false })] },
    says: 'error 风险预判与预案台账!F4',
    words: ['F1', '预案文号'],
  },
];

describe('rules of rectification, inspection and audit', () => {
  const numbered = Array.from({ length: 14 }, (_, i) => `V${301 + i}`);
  testRules(['V022', 'V023', 'V024', 'V025', ...numbered], cases);
});
