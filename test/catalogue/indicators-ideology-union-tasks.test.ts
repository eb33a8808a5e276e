import { describe } from 'vitest';
import {
  type Cells,
  type IndicatorCase,
  type Ledgers,
  type Return,
  SHIPPED,
  testIndicators,
} from './indicator-cases.ts';

const act = (actType: string, date: string, seq: string, more: Cells = {}): Cells => ({
  actType,
  date,
  seq,
  month: date.slice(0, 7),
  ...more,
});
const ideology = (period: string, rows: Ledgers, unit: '1' | '2' = '1'): Return => ({
  form: 'ideology',
  period,
  rows,
  unit,
});
const event = (caseNo: string, foundAt: string, category: string, more: Cells = {}): Cells => ({
  caseNo,
  foundAt,
  category,
  level: '一般',
  ...more,
});

const aid = (aidNo: string, aidType: string, attendances: string, more: Cells = {}): Cells => ({
  aidNo,
  aidType,
  date: '2022-01-25',
  recipients: '员工',
  attendances,
  ...more,
});
const needy = (personNo: string, status: string, more: Cells = {}): Cells => ({
  personNo,
  hardship: '因病',
  filedOn: '2020-01-01',
  status,
  ...more,
});
const award = (recipient: string, name: string, recipientType: string, more: Cells = {}): Cells => ({
  documentNo: '团发〔2022〕3号',
  award: name,
  level: '本单位',
  recipientType,
  recipient,
  unit: '1',
  date: '2022-03-01',
  ...more,
});
const result = (resultNo: string, resultType: string, appliedOn: string): Cells => ({
  resultNo,
  resultType,
  batch: '2021-2025',
  appliedOn,
  status: '推荐',
});

const BREAKTHROUGH = '攻坚突破(问题整改)清单';
const MAIN = '全面从严治党主体责任清单';
const THREE = '三基建设落实措施';
const task = (taskNo: string, listType: string, status: string, more: Cells = {}): Cells => ({
  listNo: 'L1',
  taskNo,
  listType,
  cycle: '2022',
  task: `任务${taskNo}`,
  subject: '党委',
  department: '党建部',
  dueOn: '2022-06-30',
  status,
  ...more,
});
const measure = (taskNo: string, measureNo: string, listType: string, status = '进行中'): Cells => ({
  taskNo,
  measureNo,
  listType,
  measure: `措施${measureNo}`,
  dueOn: '2022-06-30',
  status,
});
const tasks = (rows: Ledgers, unit: '1' | '2' = '1', period = '2022-03'): Return => ({
  form: 'tasks',
  period,
  rows,
  unit,
});
const LISTS = [
  task('T1', '工作要点', '已完成', { area: '政治建设' }),
  task('T2', '工作要点', '进行中', { area: '政治建设', dueOn: '2022-03-30' }),
  task('T3', '工作要点', '终止', { area: '组织建设', dueOn: '2022-02-01' }),
  task('T4', BREAKTHROUGH, '已完成', { dueOn: '2022-02-01' }),
  task('T5', BREAKTHROUGH, '未启动', { dueOn: '2022-03-31' }),
  task('T6', MAIN, '进行中', { subject: '党委' }),
  task('T7', MAIN, '进行中', { subject: '书记' }),
  task('T8', MAIN, '进行中', { subject: '书记' }),
  task('T9', '意识形态责任清单', '进行中', { subject: '支部书记', dueOn: '2022-01-01' }),
  task('T10', THREE, '进行中'),
  task('T11', '其他', '进行中'),
];
const MEASURES = [
  measure('T4', '1', BREAKTHROUGH, '已完成'),
  measure('T4', '2', BREAKTHROUGH, '已完成'),
  measure('T5', '1', BREAKTHROUGH),
  measure('T10', '1', THREE, '已完成'),
  measure('T10', '2', THREE),
  measure('T10', '3', THREE),
];

const cases: IndicatorCase[] = [
  {
    name: 'one meeting that did several counts once as a deliberation',
    period: '2022Q1',
    returns: [
      ideology('2022-01', {
        L80: [
          act('专题研究', '2022-01-05', '1', { meetingNo: 'M1' }),
          act('工作部署', '2022-01-05', '1', { meetingNo: 'M1' }),
          act('分析研判', '2022-01-05', '1', { meetingNo: 'M1', riskPoints: '4', resolved: '3' }),
          act('专题研究', '2022-01-20', '1'),
          act('工作部署', '2022-01-21', '1'),
        ],
      }),
      ideology('2022-02', {
        L80: [
          act('风险排查', '2022-02-10', '1', { riskPoints: '2', resolved: '2' }),
          act('风险排查', '2022-02-11', '1', { riskPoints: '5' }),
          act('向上级报告', '2022-02-12', '1', { reportNo: '1号' }),
          act('分析研判', '2022-02-13', '1', { month: '2022-01' }),
        ],
      }),
      ideology(
        '2022-02',
        { L80: [act('分析研判', '2022-02-03', '1'), act('分析研判', '2022-02-04', '1')] },
        '2',
      ),
    ],
    values: {
      'IDE-001': '3',
      'IDE-002': '4',
      'IDE-003': '2',
      'IDE-004': '1',
      'IDE-005': ['83.3', '5', '6'],
      'IDE-008': ['66.7', '2', '3'],
    },
  },
  {
    name: 'assessments of ten of twelve months',
    period: '2022',
    returns: Array.from({ length: 12 }, (_, i) => {
      const month = `2022-${String(i + 1).padStart(2, '0')}`;
      return ideology(month, {
        L80: i < 10 ? [act('分析研判', `${month}-15`, '1')] : [act('风险排查', `${month}-15`, '1')],
      });
    }),
    values: { 'IDE-008': ['83.3', '10', '12'], 'IDE-002': '10' },
  },
  {
    name: 'reported within a day, by the minute where both times are there',
    period: '2022-03',
    returns: [
      ideology('2022-03', {
        L81: [
          event('1', '2022-03-05 14:30', '舆情', { reportedAt: '2022-03-06 14:30' }),
          event('2', '2022-03-05 14:30', '突发事件', { reportedAt: '2022-03-06 14:31' }),
          event('3', '2022-03-05 14:30', '重大情况'),
          event('4', '2022-03-31 23:00', '舆情', { reportedAt: '2022-04-01 08:00' }),
        ],
      }),
    ],
    values: { 'IDE-006': '2', 'IDE-007': ['50', '2', '4'] },
  },
  {
    name: 'assistance by kind; recuperation apart, its money with the rest',
    period: '2022Q1',
    returns: [
      {
        form: 'union',
        period: '2022Q1',
        rows: {
          L90: [
            aid('1', '节日帮扶', '20', { amount: '10000', goodsValue: '2500.5' }),
            aid('2', '节日帮扶', '5', { goodsValue: '300', fund: '党费' }),
            aid('3', '困难职工慰问', '3', { amount: '1500.25', goodsValue: '20', fund: '党费' }),
            aid('4', '疗养', '4', { amount: '8000', recipients: '劳模及家属' }),
          ],
          L91: [
            needy('P1', '在档', { timesHelped: '2' }),
            needy('P2', '在档', { timesHelped: '0' }),
            needy('P3', '在档'),
            needy('P4', '脱困', { timesHelped: '1' }),
          ],
        },
      },
      {
        form: 'union',
        period: '2022Q1',
        unit: '2',
        rows: { L91: [needy('Q1', '在档', { timesHelped: '1' })] },
      },
      {
        form: 'organisation',
        period: '2022Q1',
        rows: { L02: [{ staff: '90', members: '30', needyStaff: '3' }] },
      },
    ],
    values: {
      'AST-001': '28',
      'AST-002': '4',
      'AST-002a': '3',
      'AST-003': '22320.75',
      'AST-003b': '1820.25',
      'AST-004': '4',
      'AST-005b': '2',
      'AST-006': ['50', '2', '4'],
    },
  },
  {
    name: 'awards count where the recipient belongs; collectives and persons apart',
    period: '2022Q1',
    returns: [
      {
        form: 'union',
        period: '2022Q1',
        rows: {
          L92: [
            award('一班', '青年文明号', '集体'),
            award('二班', '青年文明号', '集体', { unit: '2' }),
            award('P1', '青年岗位能手', '个人'),
            award('P2', '青年岗位能手', '个人'),
            award('第一支部', '先进党组织', '集体'),
            award('P3', '优秀共产党员', '个人'),
            award('P4', '劳动模范', '个人'),
            award('党建部', '考核前三位', '集体'),
          ],
        },
      },
      {
        form: 'union',
        period: '2022Q1',
        unit: '2',
        rows: { L92: [award('二班', '青年文明号', '集体', { unit: '2' })] },
      },
    ],
    values: { 'AWD-001': '2', 'AWD-002': '2', 'AWD-003': '1', 'AWD-003a': '2' },
  },
  {
    name: 'innovations by the day they were handed in; the collection as a whole apart',
    period: '2022H1',
    returns: ['2022Q1', '2022Q2'].map((period) => ({
      form: 'union',
      period,
      rows: {
        L93: [
          result('1', '小发明', '2022-01-10'),
          result('2', '小建议', '2022-04-10'),
          result('3', '合理化建议', '2022-02-10'),
          result('4', '合理化建议', '2022-05-10'),
          result('5', '合理化建议', '2021-05-10'),
          result('6', '经济技术创新成果', '2022-06-30'),
        ],
      },
    })),
    values: { 'UNI-007': '5', 'UNI-007a': '2', 'UNI-007b': '1', 'UNI-007c': '6', 'UNI-008': '2' },
  },
  {
    name: 'teams that inspected youth units, each once',
    period: '2022Q1',
    returns: [
      {
        form: 'rectification',
        period: '2022-02',
        rows: {
          L35: [
            { theme: '青年文明号验收', team: '验收一组', mode: '检查验收', date: '2022-02-10' },
            { theme: '青年文明号验收', team: '验收二组', mode: '检查验收', date: '2022-02-11' },
            { theme: '党建督查', team: '督查一组', mode: '实地', date: '2022-02-12' },
          ],
        },
      },
      {
        form: 'rectification',
        period: '2022-03',
        rows: { L35: [{ theme: '青年文明号验收', team: '验收二组', mode: '检查验收', date: '2022-03-11' }] },
      },
    ],
    values: { 'UNI-010': '2' },
  },
  {
    name: 'tasks and measures by list, as they stand',
    period: '2022-03',
    returns: [tasks({ L95: LISTS, L96: MEASURES }), tasks({ L95: [task('U1', '工作要点', '已完成')] }, '2')],
    values: {
      'TSK-001': '12',
      'TSK-001a': '2',
      'TSK-001b': '3',
      'TSK-001c': '1',
      'TSK-001d': '1',
      'TSK-001e': '1',
      'TSK-002': '3',
      'TSK-003': ['25', '3', '12'],
      'TSK-003a': ['50', '2', '4'],
      'TSK-003b': ['50', '1', '2'],
      'TSK-003c': ['33.3', '1', '3'],
      'TSK-004': '6',
      'TSK-004a': '3',
      'TSK-006': '4',
      'TSK-007': '3',
      'TSK-009': '2',
      'TSK-011': ['50', '1', '2'],
    },
  },
  {
    name: 'areas and subjects are a matter of the unit',
    period: '2022-03',
    node: '1',
    returns: [tasks({ L95: LISTS })],
    values: { 'TSK-005': '2', 'TSK-008': '2' },
  },
  {
    name: 'the quarter takes the last month',
    period: '2022Q1',
    returns: [tasks({ L95: LISTS }, '1', '2022-02'), tasks({ L95: LISTS.slice(0, 4) }, '1', '2022-03')],
    values: { 'TSK-001': '4', 'TSK-011': ['0', '0', '1'] },
  },
];

describe('ideology, union and tasks', () => {
  testIndicators(
    [...SHIPPED.indicators.keys()].filter(
      (code) => /^(IDE|AWD|TSK)-|^UNI-(007|008|010)|^AST-00(1|2|3|4|5b|6)/.test(code) && code !== 'TSK-012',
    ),
    cases,
  );
});
