import { describe } from 'vitest';
import { type Cells, type IndicatorCase, type Return, SHIPPED, testIndicators } from './indicator-cases.ts';

const send = (period: string, rows: Return['rows'] = {}, more: Partial<Return> = {}): Return => ({
  form: 'rectification',
  period,
  rows,
  ...more,
});

const problem = (
  problemNo: string,
  source: string,
  foundOn: string,
  status: string,
  more: Cells = {},
): Cells => ({
  problemNo,
  source,
  foundOn,
  description: `问题${problemNo}`,
  category: '制度执行',
  dueOn: '2022-12-31',
  status,
  ...more,
});
const WRITTEN_OFF = problem('P1', '巡察', '2022-01-10', '已销号', {
  category: '决策部署未落实',
  finishedOn: '2022-03-01',
  closedOn: '2022-03-11',
});
const PROBLEMS = [
  WRITTEN_OFF,
  problem('P2', '巡察', '2022-03-05', '整改中'),
  problem('P3', '以案促改', '2022-03-06', '整改中', { dueOn: '2022-03-20' }),
  problem('P4', '自查', '2022-02-02', '已完成', { category: '决策部署未落实', finishedOn: '2022-03-02' }),
  problem('P5', '自查', '2022-03-10', '长期坚持', { category: '党建基础', dueOn: '2022-03-15' }),
  problem('P6', '巡察', '2022-03-10', '整改中', { responsibleUnit: '2' }),
];
const AT_TWO = [
  problem('Q1', '巡察', '2022-03-20', '已完成', { category: '决策部署未落实', finishedOn: '2022-03-28' }),
];
const task = (
  taskNo: string,
  problemNo: string,
  source: string,
  assignedOn: string,
  status: string,
): Cells => ({
  taskNo,
  problemNo,
  source,
  measure: '措施',
  assignedOn,
  department: '党委工作部',
  dueOn: '2022-12-31',
  status,
});
const TASKS = [
  task('T1', 'P1', '巡察', '2022-01-12', '已完成'),
  task('T2', 'P3', '以案促改', '2022-03-07', '已完成'),
  task('T3', 'P3', '以案促改', '2022-03-08', '进行中'),
  task('T4', 'P3', '以案促改', '2022-02-08', '未启动'),
];

const round = (unit: string, inspectionType: string, enteredOn: string, more: Cells = {}): Cells => ({
  round: '2022年第一轮巡察',
  inspectionType,
  team: '第一巡察组',
  inspectedUnit: unit,
  unitType: '所属企业',
  enteredOn,
  ...more,
});
const OLD_ROUND = round('5', '常规巡察', '2021-05-10', { reportNo: 'B0', reportedOn: '2021-07-01' });
const ROUNDS = [
  OLD_ROUND,
  round('1', '常规巡察', '2022-02-10', { unitType: '分局', reportNo: 'B1', reportedOn: '2022-03-15' }),
  round('2', '专项巡察', '2022-03-10', { team: '第二巡察组' }),
  round('2', '机动巡察', '2022-03-20', { reportNo: 'B1', reportedOn: '2022-03-25' }),
  round('5', '整改评估', '2022-03-12', { reportNo: 'B2', reportedOn: '2022-03-30' }),
];

const audit = (auditNo: string, auditType: string, more: Cells = {}): Cells => ({
  auditNo,
  auditType,
  auditor: '本单位',
  audited: '1',
  ...more,
});
const AUDITS = [
  audit('A1', '离任经济责任审计', { reportedOn: '2022-02-20', problemCount: '5', rectifiedCount: '2' }),
  audit('A2', '工会经费专项审计', {
    reportedOn: '2022-03-20',
    problemCount: '3',
    rectifiedCount: '1',
    auditor: '上级',
  }),
  audit('A3', '经济效益审计', { startedOn: '2022-03-25' }),
];
const CAMPAIGNS = [
  { theme: '四风', stage: '部署', meetingNo: 'M1', deployedOn: '2022-03-02' },
  { theme: '公款购酒', stage: '部署', meetingNo: 'M1', deployedOn: '2022-03-02' },
  { theme: '地下饭堂', stage: '部署', meetingNo: 'M2', deployedOn: '2022-03-09' },
  { theme: '地下饭堂', stage: '自查', toCheck: '12', checked: '10' },
  { theme: '四风', stage: '自查', toCheck: '20', checked: '20' },
  { theme: '窗口服务', stage: '部署', meetingNo: 'M0', deployedOn: '2022-01-09' },
];

const visit = (team: string, mode: string, date: string, more: Cells = {}): Cells => ({
  theme: '党建督导',
  team,
  mode,
  date,
  ...more,
});
const VISITS = [
  visit('一组', '片区汇报会', '2022-03-02', {
    supervisedUnits: ['1', '2'],
    speakers: '4',
    attendances: '30',
  }),
  visit('一组', '座谈会', '2022-03-03', {
    supervisedUnits: ['2', '3'],
    speakers: '2',
    attendances: '11',
    hasReport: true,
    reportNo: 'R1',
  }),
  visit('二组', '专题座谈会', '2022-03-04', { attendances: '9', hasReport: true, reportNo: 'R1' }),
  visit('抽检组', '抽检', '2022-03-05', { checkedBranches: ['B1', 'B2'] }),
  visit('自检组', '自查', '2022-03-31', {
    checkedBranches: ['B2', 'B3'],
    yearsCovered: '2',
    hasReport: false,
  }),
];
const EARLIER_VISITS = [
  visit('一组', '片区汇报会', '2022-02-02', { supervisedUnits: ['2'], speakers: '1', attendances: '5' }),
  visit('自检组', '自查', '2022-02-28', { checkedBranches: ['B3', 'B4'], yearsCovered: '3' }),
];
const organisations = (branches: number, toInspect: string): Return => ({
  form: 'organisation',
  period: '2022Q1',
  rows: {
    L02: [{ staff: '100', members: '30', unitsToInspect: toInspect }],
    L01: Array.from({ length: branches }, (_, i) => ({
      organisationNo: `B${i}`,
      organisationName: `第${i}支部`,
      organisationType: '党支部',
      fullMembers: '10',
      probationaryMembers: '0',
      secretaryInPost: true,
      term: '3',
    })),
  },
});

const item = (taskNo: string, itemNo: string, status: string): Cells => ({
  taskNo,
  itemNo,
  task: '任务',
  content: '内容',
  department: '纪检监察部',
  status,
});
const risk = (riskNo: string, hasPlan: boolean): Cells => ({
  riskNo,
  risk: '风险',
  category: '经营',
  level: '高',
  hasPlan,
  department: '党委工作部',
});

const CASES: readonly IndicatorCase[] = [
  {
    name: 'two units, one month',
    period: '2022-03',
    returns: [
      send('2022-03', { L30: PROBLEMS, L31: TASKS }),
      send('2022-03', { L30: AT_TWO }, { unit: '2', zero: ['L31'] }),
    ],
    values: {
      'RCT-001': '4',
      'RCT-002': '3',
      'RCT-003': ['50', '3', '6'],
      'RCT-004': '2',
      'RCT-005': ['33.3', '1', '3'],
      'RCT-006': '1',
      'RCT-007': '2',
      'RCT-008': ['33.3', '1', '3'],
      'RCT-009': '1',
      'RCT-010': ['33.3', '1', '3'],
      'RCT-011': '2',
      'RCT-012': '1',
      'RCT-016': ['60', '60', '1'],
      'RCT-017': null,
    },
  },
  {
    name: 'areas of what a unit found itself',
    period: '2022-03',
    node: '1',
    returns: [send('2022-03', { L30: PROBLEMS })],
    values: { 'RCT-017': '2' },
  },
  {
    name: 'months of a quarter: found adds up, the list counts as it stands last',
    period: '2022Q1',
    returns: [
      send('2022-01', { L30: [{ ...WRITTEN_OFF, status: '整改中' }] }),
      send('2022-03', { L30: PROBLEMS }),
    ],
    values: { 'RCT-001': '4', 'RCT-002': '2', 'RCT-003': ['40', '2', '5'] },
  },
  {
    name: 'campaigns of one month; one meeting deploys two',
    period: '2022-03',
    returns: [
      send('2022-03', { L34: CAMPAIGNS }),
      send('2022-03', { L34: CAMPAIGNS.slice(0, 1) }, { unit: '2' }),
    ],
    values: { 'RCT-013': '3', 'RCT-014': '4', 'RCT-015': '30' },
  },
  {
    name: 'campaigns of a quarter: people as the list stands last',
    period: '2022Q1',
    returns: [
      send('2022-02', { L34: [{ theme: '四风', stage: '自查', checked: '15' }] }),
      send('2022-03', { L34: CAMPAIGNS }),
    ],
    values: { 'RCT-013': '2', 'RCT-015': '30' },
  },
  {
    name: 'inspections of one month',
    period: '2022-03',
    returns: [send('2022-03', { L32: ROUNDS })],
    values: {
      'INS-001': '2',
      'INS-002': '1',
      'INS-003': '0',
      'INS-004': '1',
      'INS-005': '1',
      'INS-006': '2',
    },
  },
  {
    name: 'inspections of a quarter against the units to inspect',
    period: '2022Q1',
    returns: [
      send('2022-02', { L32: ROUNDS.slice(0, 2) }),
      send('2022-03', { L32: ROUNDS }),
      organisations(0, '4'),
    ],
    values: {
      'INS-002': '2',
      'INS-003': '1',
      'INS-004': '1',
      'INS-007': ['75', '3', '4'],
    },
  },
  {
    name: 'visits of one month at two units',
    period: '2022-03',
    returns: [
      send('2022-03', { L35: VISITS }),
      send(
        '2022-03',
        { L35: [visit('一组', '座谈会', '2022-03-09', { hasReport: true, reportNo: 'R2' })] },
        { unit: '2' },
      ),
    ],
    values: {
      'INS-008': '4',
      'INS-009': '1',
      'INS-010': '3',
      'INS-011': '2',
      'INS-012': '6',
      'INS-013': '1',
      'INS-014': '50',
      'INS-015': '2',
      'INS-022': null,
    },
  },
  {
    name: 'visits of a quarter; a branch checked twice counts once',
    period: '2022Q1',
    returns: [
      send('2022-02', { L35: EARLIER_VISITS }),
      send('2022-03', { L35: VISITS }),
      organisations(5, '0'),
    ],
    values: {
      'INS-008': '4',
      'INS-009': '2',
      'INS-012': '7',
      'INS-021': ['80', '4', '5'],
      'INS-021a': ['60', '3', '5'],
      'INS-021b': ['40', '2', '5'],
    },
  },
  {
    name: 'the longest self-check of a quarter, at the unit',
    period: '2022Q1',
    node: '1',
    returns: [send('2022-02', { L35: EARLIER_VISITS }), send('2022-03', { L35: VISITS })],
    values: { 'INS-022': '3' },
  },
  {
    name: 'supervision and risks as the lists stand',
    period: '2022-03',
    returns: [
      send('2022-03', {
        L36: [item('Z1', '1', '已完成'), item('Z1', '2', '进行中'), item('Z2', '1', '未启动')],
        L37: [risk('F1', true), risk('F2', false)],
      }),
      send('2022-03', { L36: [item('Z1', '1', '已完成')], L37: [risk('F1', true)] }, { unit: '2' }),
    ],
    values: {
      'INS-016': '3',
      'INS-017': '4',
      'INS-018': ['50', '2', '4'],
      'INS-019': '3',
      'INS-020': ['66.7', '2', '3'],
    },
  },
  {
    name: 'audits count in the month of their report',
    period: '2022-03',
    returns: [send('2022-03', { L33: AUDITS }), send('2022-03', {}, { unit: '2', zero: ['L33'] })],
    values: {
      'AUD-001': '1',
      'AUD-001a': '0',
      'AUD-002': '0',
      'AUD-003': '1',
      'AUD-004': '3',
      'AUD-005': ['37.5', '3', '8'],
    },
  },
  {
    name: 'audits of a quarter',
    period: '2022Q1',
    returns: [send('2022-02', { L33: AUDITS.slice(0, 1) }), send('2022-03', { L33: AUDITS })],
    values: {
      'AUD-001': '2',
      'AUD-001a': '1',
      'AUD-002': '1',
      'AUD-004': '8',
      'AUD-005': ['37.5', '3', '8'],
    },
  },
];

describe('rectification, inspection and audit', () => {
  const codes = [...SHIPPED.indicators.values()]
    .filter(({ form, code }) => form === 'rectification' && /^(RCT|INS|AUD)-/.test(code))
    .map(({ code }) => code);
  testIndicators(codes, CASES);
});
