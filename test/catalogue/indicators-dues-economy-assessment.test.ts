import { describe } from 'vitest';
import {
  type Cells,
  type IndicatorCase,
  type Ledgers,
  type Return,
  SHIPPED,
  testIndicators,
} from './indicator-cases.ts';

type UnitCode = '1' | '2';

const collected = (organisationNo: string, month: string, more: Cells): Cells => ({
  organisationNo,
  month,
  duePayers: '0',
  payers: '0',
  due: '0',
  paid: '0',
  ...more,
});
const spent = (voucherNo: string, purpose: string, amount: string, more: Cells = {}): Cells => ({
  voucherNo,
  date: '2022-03-10',
  purpose,
  amount,
  fund: '留存党费',
  approvalNo: '支委会 3 月',
  ...more,
});
const allocated = (receiver: string, purpose: string, amount: string): Cells => ({
  documentNo: '组通〔2022〕7号',
  receiver,
  date: '2022-03-15',
  purpose,
  amount,
});
const dues = (
  period: string,
  rows: Ledgers,
  typed: Readonly<Record<string, string>> = {},
  unit: UnitCode = '1',
): Return => ({ form: 'dues', period, rows, typed, unit });

const assessed = (objectNo: string, score: string, more: Cells = {}): Cells => ({
  year: '2022',
  objectType: '部门',
  objectNo,
  score,
  rank: '1',
  grade: '良好',
  department: objectNo,
  departmentHeadGrade: '良好',
  ...more,
});
const reported = (reporterNo: string, level: string, more: Cells = {}): Cells => ({
  year: '2022',
  reporterNo,
  level,
  date: '2022-12-20',
  grade: '好',
  ...more,
});
const assessment = (rows: Ledgers, unit: UnitCode = '1', period = '2022'): Return => ({
  form: 'assessment',
  period,
  rows,
  unit,
});
const heads = (branchSecretaries: string, unit: UnitCode = '1'): Return => ({
  form: 'organisation',
  period: '2022Q4',
  unit,
  rows: { L02: [{ branchSecretaries }] },
});

const OUTPUT = '规上工业总产值';
const monthly = (
  measure: string,
  month: string,
  scope: '当月' | '累计',
  value: string,
  more: Cells = {},
) => ({
  measure,
  month,
  scope,
  value,
  edition: '快报',
  ...more,
});
const keyProject = (projectNo: string, level: string, planned: string, invested: string): Cells => ({
  projectNo,
  title: `项目${projectNo}`,
  level,
  planned,
  invested,
});
const project = (
  projectNo: string,
  industry: string,
  status: string,
  planned: string,
  signedOn?: string,
): Cells => ({
  projectNo,
  title: `招商${projectNo}`,
  industry,
  status,
  planned,
  ...(signedOn === undefined ? {} : { signedOn }),
});
const economy = (period: string, rows: Ledgers, unit: UnitCode = '1'): Return => ({
  form: 'economy',
  period,
  rows,
  unit,
});

/** A short year of one unit: the months of `value` follow each other, the register keeps all of them. */
const PROJECTS = [
  project('1', '装备制造', '洽谈', '9'),
  project('2', '装备制造', '储备意向', '0.8'),
  project('3', '新材料', '储备意向', '2.35'),
  project('4', '装备制造', '已签约', '1', '2022-03-01'),
  project('5', '新材料', '已开工', '1.01', '2022-03-31'),
  project('6', '电子信息', '已投产', '30', '2022-02-28'),
  project('7', '生物医药', '已签约', '0.5', '2022-04-01'),
  project('8', '其他', '终止', '4', '2022-03-10'),
  project('9', '其他', '已签约', '0.25', '2021-03-10'),
];

const cases: IndicatorCase[] = [
  {
    name: 'organisations and months add up; back-dues stay apart',
    period: '2022Q1',
    returns: [
      dues('2022-01', {
        L60: [
          collected('D1', '2022-01', { duePayers: '20', payers: '20', due: '400.50', paid: '400.50' }),
          collected('D2', '2022-01', { duePayers: '10', payers: '8', due: '200', paid: '150' }),
        ],
      }),
      dues('2022-02', {
        L60: [
          collected('D2', '2022-02', {
            duePayers: '10',
            payers: '10',
            due: '200',
            paid: '200',
            arrears: '50.05',
            arrearsOf: '2022-01',
          }),
        ],
      }),
      dues(
        '2022-03',
        {
          L60: [
            collected('D9', '2022-03', {
              duePayers: '10',
              payers: '9',
              due: '99.5',
              paid: '109.5',
              arrears: '0.95',
              arrearsOf: '2021-12',
            }),
          ],
        },
        {},
        '2',
      ),
    ],
    values: {
      'DUE-001': '900',
      'DUE-002': '860',
      'DUE-003': ['95.6', '860', '900'],
      'DUE-004': '51',
      'DUE-010': ['94', '47', '50'],
    },
  },
  {
    name: 'spending by purpose; yuan become ten thousands to the last digit',
    period: '2022-03',
    returns: [
      dues('2022-03', {
        L61: [
          spent('P1', '慰问帮扶', '3000', { people: '6' }),
          spent('P2', '慰问帮扶', '800.5', { people: '2' }),
          spent('P3', '慰问帮扶', '100'),
          spent('P4', '活动经费', '1234.56', { people: '40' }),
          spent('P5', '教育培训', '500', { people: '30' }),
        ],
      }),
      dues(
        '2022-03',
        {
          L62: [
            allocated('1', '支部书记培训', '125000'),
            allocated('2', '支部书记培训', '30001'),
            allocated('1', '活动经费', '20000'),
            allocated('1', '党组织工作经费', '7777'),
          ],
        },
        {},
        '2',
      ),
    ],
    values: {
      'DUE-005': '5635.06',
      'DUE-007': '15.5001',
      'DUE-008': '2.123456',
      'DUE-009': '3900.5',
      'DUE-009b': '8',
    },
  },
  {
    name: 'the balance is that of the last month, what was received adds up',
    period: '2022Q1',
    returns: [
      dues('2022-01', {}, { 'DUE-006': '1000', 'DUE-006a': '300' }),
      dues('2022-03', {}, { 'DUE-006': '1250.75', 'DUE-006a': '0.5' }),
      dues('2022-02', {}, { 'DUE-006': '-20', 'DUE-006a': '9' }, '2'),
    ],
    values: { 'DUE-006': '1230.75', 'DUE-006a': '309.5' },
  },
  {
    name: 'a ledger nobody sent is not 0',
    period: '2022-03',
    returns: [
      dues('2022-03', { L60: [collected('D1', '2022-03', { due: '0' })], L61: [spent('P1', '表彰', '1')] }),
    ],
    values: { 'DUE-003': [null, '0', '0'], 'DUE-005': '1', 'DUE-007': null, 'DUE-009': '0' },
  },
  {
    name: 'commendations and talks are counted where they are recorded',
    period: '2022',
    returns: [
      {
        form: 'union',
        period: '2022Q1',
        rows: {
          L92: ['1', '2', '3'].map((recipient, i) => ({
            documentNo: '表〔2022〕1号',
            award: i < 2 ? '考核前三位' : '劳动模范',
            level: '本单位',
            recipientType: '集体',
            recipient,
            unit: '1',
            date: '2022-03-01',
          })),
        },
      },
      {
        form: 'discipline',
        period: '2022Q2',
        unit: '2',
        rows: {
          L71: ['考核后三位谈话', '提醒谈话', '考核后三位谈话', '考核后三位谈话'].map((talkType, i) => ({
            talkNo: `T${i}`,
            talkType,
            date: '2022-04-10',
            objectNo: `P${i}`,
          })),
        },
      },
    ],
    values: { 'ASM-001': '2', 'ASM-002': '3' },
  },
  {
    name: 'the last three of each kind and group by score, ties included',
    period: '2022',
    returns: [
      assessment({
        L97: [
          ...['95', '93', '91', '88', '80', '80', '79', '60'].map((score, i) => assessed(`A${i}`, score)),
          // Four in a group of their own: the ends do not overlap, two are the best and two the last. Alone: the best.
          ...['90', '85', '70', '60'].map((score, i) => assessed(`B${i}`, score, { group: '机关' })),
          assessed('C1', '10', { objectType: '个人', departmentHeadGrade: '优秀' }),
          assessed('A9', '1', { year: '2021', departmentHeadGrade: '优秀' }),
        ],
      }),
    ],
    values: { 'ASM-002a': '6' },
  },
  {
    name: 'a head of department who is excellent among them',
    period: '2022',
    returns: [
      assessment({
        L97: ['95', '93', '91', '88', '80', '79', '60'].map((score, i) =>
          assessed(`A${i}`, score, { departmentHeadGrade: i === 0 || i === 3 || i === 5 ? '优秀' : '良好' }),
        ),
      }),
      assessment(
        {
          L97: ['95', '93', '91', '88', '80', '79', '60'].map((score, i) =>
            assessed(`D${i}`, score, { departmentHeadGrade: i > 5 ? '优秀' : '合格' }),
          ),
        },
        '2',
      ),
    ],
    values: { 'ASM-003': '2', 'ASM-002a': '6' },
  },
  {
    name: 'branch secretaries who reported this year',
    period: '2022',
    returns: [
      assessment({
        L98: [
          reported('S1', '支部书记'),
          reported('S2', '支部书记'),
          reported('S3', '支部书记', { year: '2021', date: '2021-12-20' }),
          reported('S4', '单位党组织书记'),
          reported('S5', '委员'),
        ],
      }),
      assessment({ L98: [reported('S9', '支部书记')] }, '2'),
      heads('3'),
      heads('2', '2'),
    ],
    values: { 'ASM-004': ['60', '3', '5'] },
  },
  {
    name: 'the best score and rank among the units on the list',
    period: '2022',
    node: '1',
    returns: [
      assessment({
        L97: [
          assessed('01', '91.25', { objectType: '单位', rank: '2' }),
          assessed('02', '88', { objectType: '单位', rank: '3' }),
          assessed('03', '99', { objectType: '单位', rank: '1', year: '2021' }),
          assessed('04', '100', { rank: '1' }),
        ],
      }),
    ],
    values: { 'ASM-005': '91.25', 'ASM-005b': '2' },
  },
  {
    name: 'scores and ranks of a unit are not its group’s',
    period: '2022',
    returns: [assessment({ L97: [assessed('01', '91', { objectType: '单位' })] })],
    values: { 'ASM-005': null, 'ASM-005b': null },
  },
  {
    name: 'of a register with all months, the row of the month and since January counts',
    period: '2022-03',
    returns: [
      economy('2022-03', {
        E01: [
          monthly(OUTPUT, '2022-01', '累计', '10'),
          monthly(OUTPUT, '2022-03', '当月', '12.5', { yearAgo: '99', target: '99' }),
          monthly(OUTPUT, '2022-03', '累计', '33.3', { yearAgo: '30', target: '150' }),
          monthly('规上工业增加值', '2022-03', '累计', '9.99'),
          monthly('规上工业增加值', '2022-03', '当月', '3'),
          monthly('全社会固定资产投资', '2022-03', '累计', '7.5'),
          monthly('工业项目新增固定资产', '2022-03', '累计', '1.25'),
          monthly('营业收入', '2022-03', '累计', '25', { target: '100' }),
          monthly('利润总额', '2022-03', '累计', '2', { target: '10' }),
        ],
      }),
      economy(
        '2022-03',
        {
          E01: [
            monthly(OUTPUT, '2022-03', '累计', '16.7'),
            monthly('规上工业增加值', '2022-03', '累计', '0.01'),
            monthly('营业收入', '2022-03', '累计', '40'),
          ],
        },
        '2',
      ),
    ],
    values: {
      'ECO-001': '50',
      'ECO-002': '10',
      'ECO-003': '7.5',
      'ECO-004': '1.25',
      'ECO-015': ['20', '10', '50'],
      'ECO-016': ['11', '3.3', '30'],
      'ECO-017': ['25', '25', '100'],
    },
  },
  {
    name: 'a quarter and a year take their last month; growth may be negative',
    period: '2022',
    returns: [
      economy('2022-11', { E01: [monthly(OUTPUT, '2022-11', '累计', '90')] }),
      economy('2022-12', {
        E01: [
          monthly(OUTPUT, '2022-11', '累计', '90'),
          monthly(OUTPUT, '2022-12', '累计', '96', { yearAgo: '100' }),
        ],
      }),
    ],
    values: { 'ECO-001': '96', 'ECO-016': ['-4', '-4', '100'] },
  },
  {
    name: 'key projects, and those of the province',
    period: '2022-03',
    returns: [
      economy('2022-03', {
        E02: [
          keyProject('1', '省重点', '4', '5'),
          keyProject('2', '市重点', '2', '0.5'),
          keyProject('3', '省重点', '1', '0.25'),
        ],
      }),
      economy('2022-03', { E02: [keyProject('9', '市重点', '3', '0')] }, '2'),
    ],
    values: {
      'ECO-005': '4',
      'ECO-005a': '2',
      'ECO-006': '5.75',
      'ECO-007': ['57.5', '5.75', '10'],
      'ECO-008': '5.25',
      'ECO-009': ['105', '5.25', '5'],
    },
  },
  {
    name: 'projects: signed in the month, in the pipeline, by industry',
    period: '2022-03',
    returns: [economy('2022-03', { E03: PROJECTS })],
    values: {
      'ECO-010': '3',
      'ECO-011': '6.01',
      'ECO-012': '2',
      'ECO-013': '2',
      'ECO-014': '3.15',
      'ECO-018': '7',
      'ECO-018a': '2',
      'ECO-018b': '2',
      'ECO-018c': '1',
      'ECO-018d': '1',
      'ECO-018e': '1',
      'ECO-018f': '1.8',
      'ECO-018g': '3.36',
      'ECO-018h': '30',
      'ECO-018i': '0.5',
      'ECO-018j': '0.25',
    },
  },
  {
    name: 'signings add up over months and units, the pipeline is that of the last month',
    period: '2022Q1',
    returns: [
      economy('2022-02', { E03: PROJECTS }),
      economy('2022-03', { E03: PROJECTS.slice(2) }),
      economy('2022-03', { E03: [project('20', '其他', '已签约', '2', '2022-03-05')] }, '2'),
    ],
    values: { 'ECO-010': '5', 'ECO-011': '38.01', 'ECO-012': '4', 'ECO-013': '1', 'ECO-014': '2.35' },
  },
];

describe('dues, economy and assessment', () => {
  testIndicators(
    [...SHIPPED.indicators.keys()].filter((code) => /^(DUE|ASM|ECO)-/.test(code)),
    cases,
  );
});
