import { describe, expect, it } from 'vitest';
import { PeriodSchema } from '../../lambdas/core/model/period.ts';
import { checkRolledUp } from '../../lambdas/core/rollup/check-rolled-up.ts';
import { type Cells, nodeValues, type Return, SHIPPED } from './indicator-cases.ts';
import { type RuleCase, testRules } from './rule-cases.ts';

const collected = (organisationNo: string, more: Cells = {}): Cells => ({
  organisationNo,
  month: '2022-03',
  duePayers: '20',
  payers: '20',
  due: '400',
  paid: '400',
  ...more,
});
const spent = (voucherNo: string, amount: string, more: Cells = {}): Cells => ({
  voucherNo,
  date: '2022-03-10',
  purpose: '教育培训',
  amount,
  fund: '留存党费',
  approvalNo: '支委会 3 月',
  ...more,
});
const allocated = (receiver: string, amount: string, more: Cells = {}): Cells => ({
  documentNo: '组通〔2022〕7号',
  receiver,
  date: '2022-03-15',
  purpose: '支部书记培训',
  amount,
  ...more,
});
const assessed = (objectNo: string, score: string, more: Cells = {}): Cells => ({
  year: '2022',
  objectType: '单位',
  objectNo,
  score,
  rank: '1',
  grade: '良好',
  ...more,
});
const monthly = (
  measure: string,
  month: string,
  scope: '当月' | '累计',
  value: string,
  more: Cells = {},
): Cells => ({ measure, month, scope, value, edition: '快报', ...more });
const keyProject = (projectNo: string, planned: string, invested: string): Cells => ({
  projectNo,
  title: `项目${projectNo}`,
  level: '市重点',
  planned,
  invested,
});
const project = (projectNo: string, status: string, more: Cells = {}): Cells => ({
  projectNo,
  title: `招商${projectNo}`,
  industry: '新材料',
  status,
  planned: '2',
  ...more,
});
const OUTPUT = '规上工业总产值';
const ADDED = '规上工业增加值';
const INVESTED = '全社会固定资产投资';
const NEW_ASSETS = '工业项目新增固定资产';
const scores = (headOf: (place: number) => string | null) =>
  ['95', '93', '91', '88', '80', '79', '60'].map((score, i) => {
    const grade = headOf(i);
    return assessed(`D${i}`, score, {
      objectType: '部门',
      department: `部门${i}`,
      ...(grade === null ? {} : { departmentHeadGrade: grade }),
    });
  });

const cases: RuleCase[] = [
  {
    rule: 'V601',
    form: 'dues',
    bad: { L60: [collected('D1'), collected('D2', { payers: '21' })] },
    good: { L60: [collected('D1'), collected('D2', { payers: '19' })] },
    says: 'error 党费收缴登记台账!D5',
    words: ['第5行', '实交 21 名', '应交 20 名'],
  },
  {
    rule: 'V602',
    form: 'dues',
    bad: {
      L60: [collected('D1', { arrears: '50.5', arrearsOf: '2022-01', remitted: '200' })],
      L61: [spent('P1', '120.25')],
    },
    good: {
      L60: [collected('D1', { arrears: '50.5', arrearsOf: '2022-01', remitted: '200' })],
      L61: [spent('P1', '120.25')],
    },
    // 1000 + 400 + 50.5 − 200 − 120.25 + 300
    typed: { 'DUE-006': '1430.20', 'DUE-006a': '300' },
    goodTyped: { 'DUE-006': '1430.25', 'DUE-006a': '300' },
    context: { previousPeriod: { 'DUE-006': { n: '1000' } } },
    says: 'error 综合汇总表!C8',
    words: ['上期 1000 元', '增减 430.25 元', '应为 1430.25 元', '填报 1430.2 元', '相差 0.05 元'],
  },
  {
    rule: 'V602',
    name: 'nothing spent, nothing received',
    form: 'dues',
    bad: { L60: [collected('D1')] },
    good: { L60: [collected('D1')] },
    typed: { 'DUE-006': '1000', 'DUE-006a': '0' },
    goodTyped: { 'DUE-006': '1400', 'DUE-006a': '0' },
    context: { previousPeriod: { 'DUE-006': { n: '1000' } } },
    says: 'error 综合汇总表!C8',
    words: ['应为 1400 元'],
  },
  {
    rule: 'V603',
    form: 'dues',
    bad: {
      L62: [allocated('0101', '5000', { confirmedOn: '2022-03-20' }), allocated('0102', '3000.5')],
    },
    good: {
      L62: [
        allocated('0101', '5000', { confirmedOn: '2022-03-20' }),
        allocated('0102', '3000.5', { confirmedOn: '2022-04-01' }),
      ],
    },
    says: 'warning 经费下拨台账!E4',
    words: ['下拨 8000.5 元', '到账 5000 元', '还有 3000.5 元'],
  },
  {
    rule: 'V604',
    form: 'dues',
    bad: { L60: [collected('D1', { arrears: '0' }), collected('D2', { arrears: '0.01' })] },
    good: {
      L60: [collected('D1', { arrears: '0' }), collected('D2', { arrears: '0.01', arrearsOf: '2022-02' })],
    },
    says: 'error 党费收缴登记台账!H5',
    words: ['第5行', '补交所属期'],
  },
  {
    rule: 'V004',
    name: 'more dues paid than are due',
    form: 'dues',
    bad: { L60: [collected('D1'), collected('D2', { paid: '400.01' })] },
    good: { L60: [collected('D1'), collected('D2', { paid: '399', arrears: '50', arrearsOf: '2022-02' })] },
    says: 'warning 党费收缴登记台账!F5',
    words: ['第5行', '实交 400.01 元', '应交 400 元'],
  },
  {
    rule: 'V707',
    name: 'an excellent head among the last three',
    form: 'assessment',
    bad: { L97: scores((i) => (i === 5 ? '优秀' : '良好')) },
    good: { L97: scores((i) => (i < 4 ? '优秀' : i === 5 ? '合格' : null)) },
    context: { receivedOn: '2023-01-10' },
    says: 'error 考核评价台账!J9',
    words: ['有 1 个', '第9行'],
  },
  {
    rule: 'V707',
    name: 'last year is another list',
    form: 'assessment',
    bad: { L97: scores((i) => (i > 3 ? '优秀' : '良好')) },
    good: {
      L97: [assessed('Z', '1', { year: '2021', departmentHeadGrade: '优秀' }), assessed('Y', '2')],
    },
    context: { receivedOn: '2023-01-10' },
    says: 'error 考核评价台账!J8',
    words: ['有 3 个', '第8行'],
  },
  {
    rule: 'V002',
    name: 'an assessed person without a department',
    form: 'assessment',
    bad: { L97: [assessed('P1', '90', { objectType: '个人' })] },
    good: { L97: [assessed('P1', '90', { objectType: '个人', department: '工程部' }), assessed('U1', '80')] },
    context: { receivedOn: '2023-01-10' },
    says: 'error 考核评价台账!H4',
    words: ['个人', '所属部门'],
  },
  {
    rule: 'V016',
    name: 'since January, against the year before and not the month before',
    form: 'economy',
    bad: { E01: [monthly(OUTPUT, '2022-03', '累计', '31')] },
    good: { E01: [monthly(OUTPUT, '2022-03', '累计', '30')] },
    context: {
      previousYear: { 'ECO-001': { n: '20' } },
      previousPeriod: { 'ECO-001': { n: '10' } },
    },
    says: 'warning 经济指标月报!D4',
    words: ['累计 31', '上年同期 20', '变动 55%'],
  },
  {
    rule: 'V017',
    name: 'since January, less than the month before',
    form: 'economy',
    bad: {
      E01: [
        monthly(OUTPUT, '2022-01', '累计', '10'),
        monthly(OUTPUT, '2022-02', '累计', '21.5'),
        monthly(OUTPUT, '2022-03', '累计', '12'),
      ],
    },
    good: {
      E01: [
        monthly(OUTPUT, '2022-01', '累计', '10'),
        monthly(OUTPUT, '2022-02', '累计', '21.5'),
        monthly(OUTPUT, '2022-02', '当月', '11.5'),
        monthly(OUTPUT, '2022-03', '当月', '1'),
        monthly(OUTPUT, '2022-03', '累计', '20', { edition: '修正' }),
        monthly('利润总额', '2022-02', '累计', '3'),
        monthly('利润总额', '2022-03', '累计', '-1'),
      ],
    },
    says: 'error 经济指标月报!D6',
    words: ['第6行', '2022-03 累计 12', '第5行', '2022-02 累计 21.5'],
  },
  {
    rule: 'V018',
    name: 'ten thousands typed where hundred millions are asked for',
    form: 'economy',
    bad: { E01: [monthly(OUTPUT, '2022-03', '累计', '330000')] },
    good: { E01: [monthly(OUTPUT, '2022-03', '累计', '33')] },
    context: { previousPeriod: { 'ECO-001': { n: '21.5' } } },
    says: 'warning 经济指标月报!D4',
    words: ['330000', '21.5', '10000 倍'],
  },
  {
    rule: 'V961',
    form: 'economy',
    bad: {
      E01: [
        monthly(OUTPUT, '2021-12', '当月', '50'),
        monthly(OUTPUT, '2022-01', '当月', '100'),
        monthly(OUTPUT, '2022-02', '当月', '50'),
        monthly(OUTPUT, '2022-03', '当月', '50'),
        monthly(OUTPUT, '2022-03', '累计', '201.01'),
        monthly(ADDED, '2022-03', '当月', '2'),
        monthly(ADDED, '2022-03', '累计', '2'),
      ],
    },
    good: {
      E01: [
        monthly(OUTPUT, '2021-12', '当月', '50'),
        monthly(OUTPUT, '2022-01', '当月', '100'),
        monthly(OUTPUT, '2022-02', '当月', '50'),
        monthly(OUTPUT, '2022-03', '当月', '50'),
        monthly(OUTPUT, '2022-03', '累计', '201'),
        monthly(ADDED, '2022-03', '当月', '2'),
        monthly(ADDED, '2022-03', '累计', '2'),
      ],
    },
    says: 'warning 经济指标月报!D8',
    words: [OUTPUT, '累计 201.01', '各月之和 200', '相差 1.01'],
  },
  {
    rule: 'V962',
    name: 'value added not below output',
    form: 'economy',
    bad: { E01: [monthly(OUTPUT, '2022-03', '累计', '5'), monthly(ADDED, '2022-03', '累计', '5')] },
    good: {
      E01: [
        monthly(OUTPUT, '2022-03', '累计', '5'),
        monthly(ADDED, '2022-03', '累计', '4.99'),
        monthly(OUTPUT, '2022-03', '当月', '0'),
        monthly(ADDED, '2022-03', '当月', '0'),
      ],
    },
    says: 'error 经济指标月报!D5',
    words: ['2022-03', '累计', '增加值 5', '总产值 5'],
  },
  {
    rule: 'V962',
    name: 'new assets above investment',
    form: 'economy',
    bad: {
      E01: [
        monthly(INVESTED, '2022-02', '当月', '9'),
        monthly(INVESTED, '2022-03', '当月', '5'),
        monthly(NEW_ASSETS, '2022-03', '当月', '5.01'),
      ],
    },
    good: {
      E01: [monthly(INVESTED, '2022-03', '当月', '5'), monthly(NEW_ASSETS, '2022-03', '当月', '5')],
    },
    says: 'error 经济指标月报!D6',
    words: ['新增固定资产 5.01', '固定资产投资 5'],
  },
  {
    rule: 'V963',
    name: 'number of projects',
    form: 'economy',
    bad: {},
    good: {},
    typed: { 'ECO-005': '3', 'ECO-005a': '4' },
    goodTyped: { 'ECO-005': '3', 'ECO-005a': '3' },
    says: 'error 综合汇总表!C9',
    words: ['省重点项目 4 个', '省市重点 3 个'],
  },
  {
    rule: 'V963',
    name: 'investment',
    form: 'economy',
    bad: {},
    good: {},
    typed: { 'ECO-006': '10.5', 'ECO-008': '10.51' },
    goodTyped: { 'ECO-006': '10.5', 'ECO-008': '10.5' },
    says: 'error 综合汇总表!C11',
    words: ['省重点完成投资 10.51', '省市重点 10.5'],
  },
  {
    rule: 'V964',
    name: 'more large projects than projects',
    form: 'economy',
    bad: {},
    good: {},
    typed: { 'ECO-010': '2', 'ECO-011': '9', 'ECO-012': '3' },
    goodTyped: { 'ECO-010': '3', 'ECO-011': '9', 'ECO-012': '3' },
    says: 'error 综合汇总表!C14',
    words: ['3 个', '签约项目 2 个'],
  },
  {
    rule: 'V964',
    name: 'too little money for the large projects',
    form: 'economy',
    bad: {},
    good: {},
    typed: { 'ECO-010': '3', 'ECO-011': '2.99', 'ECO-012': '3' },
    goodTyped: { 'ECO-010': '3', 'ECO-011': '3', 'ECO-012': '3' },
    says: 'error 综合汇总表!C14',
    words: ['总投资 2.99 亿元', '超亿元项目数 3'],
  },
  {
    rule: 'V965',
    name: 'one project, twice on the list',
    form: 'economy',
    bad: {
      E03: [
        project('1', '储备意向', { title: '电池材料厂' }),
        project('2', '已签约', { title: '电池材料厂', signedOn: '2022-03-05' }),
      ],
    },
    good: {
      E03: [
        project('1', '终止', { title: '电池材料厂' }),
        project('2', '已签约', { title: '电池材料厂', signedOn: '2022-03-05' }),
        project('3', '储备意向', { title: '电池材料厂二期' }),
      ],
    },
    says: 'error 招商引资项目台账!D5',
    words: ['电池材料厂', '储备意向', '已签约'],
  },
  {
    rule: 'V965',
    name: 'in the pipeline, with a day of signing',
    form: 'economy',
    bad: { E03: [project('1', '储备意向'), project('2', '储备意向', { signedOn: '2022-03-05' })] },
    good: { E03: [project('1', '储备意向'), project('2', '终止', { signedOn: '2022-03-05' })] },
    says: 'error 招商引资项目台账!E5',
    words: ['储备意向', '签约日期'],
  },
  {
    rule: 'V002',
    name: 'a signed project without its day',
    form: 'economy',
    bad: { E03: [project('1', '已开工')] },
    good: { E03: [project('1', '已开工', { signedOn: '2021-03-05' }), project('2', '洽谈')] },
    says: 'error 招商引资项目台账!E4',
    words: ['已开工', '签约日期'],
  },
  {
    rule: 'V023',
    name: 'a signing nobody told in its month',
    form: 'economy',
    before: { E03: [project('1', '储备意向')] },
    bad: { E03: [project('1', '已签约', { signedOn: '2022-02-20' })] },
    good: { E03: [project('1', '已签约', { signedOn: '2022-03-01' })] },
    says: 'warning 招商引资项目台账!E4',
    words: ['2022-02-20'],
  },
  {
    rule: 'V004',
    name: 'far more invested than planned',
    form: 'economy',
    bad: { E02: [keyProject('1', '4', '6'), keyProject('2', '2', '3.01')] },
    good: { E02: [keyProject('1', '4', '6'), keyProject('2', '2', '3')] },
    says: 'warning 重点项目台账!E4',
    words: ['9.01 亿元', '年度计划 6 亿元'],
  },
];

const UPLOAD = ['V601', 'V602', 'V603', 'V604', 'V707', 'V961', 'V962', 'V963', 'V964', 'V965', 'V017'];

describe('rules of dues, economy and assessment', () => {
  testRules(UPLOAD, cases);
});

interface Relation {
  readonly name: string;
  readonly rule: string;
  readonly period: string;
  readonly bad: readonly Return[];
  readonly good: readonly Return[];
  readonly says: string;
  readonly words: readonly string[];
}

const helped = (month: string, amount: string, unit: '1' | '2' = '1'): Return => ({
  form: 'dues',
  period: month,
  unit,
  rows: { L61: [spent('P1', amount, { purpose: '慰问帮扶', date: `${month}-10` }), spent('P2', '77')] },
});
const aided = (amount: string, goodsValue: string, fund = '党费'): Return => ({
  form: 'union',
  period: '2022Q1',
  rows: {
    L90: [
      {
        aidNo: 'B1',
        aidType: '困难党员慰问',
        date: '2022-01-20',
        recipients: '困难党员',
        attendances: '1',
        amount,
        goodsValue,
        fund,
      },
    ],
  },
});
const rated = (branches: number, bottom: number, unit: '1' | '2'): Return => ({
  form: 'organisation',
  period: '2022Q4',
  unit,
  rows: {
    L42: Array.from({ length: branches }, (_, i) => ({
      branchNo: `Z${unit}-${i}`,
      year: '2022',
      rated: true,
      bottom: i < bottom,
    })),
  },
});
const lists = (unit: '1' | '2'): Return => ({
  form: 'assessment',
  period: '2022',
  unit,
  rows: { L97: scores(() => '良好') },
});
const talks = (number: number, unit: '1' | '2'): Return => ({
  form: 'discipline',
  period: '2022Q4',
  unit,
  rows: {
    L71: Array.from({ length: number }, (_, i) => ({
      talkNo: `T${i}`,
      talkType: '考核后三位谈话',
      date: '2022-12-10',
    })),
  },
});

const relations: Relation[] = [
  {
    name: 'help paid from dues is in both ledgers',
    rule: 'V605',
    period: '2022Q1',
    bad: [helped('2022-01', '500'), helped('2022-02', '300.5'), aided('700', '100')],
    good: [helped('2022-01', '500'), helped('2022-02', '300.5'), aided('700', '100.5')],
    says: 'warning 1',
    words: ['支出 800.5 元', '来源 800 元', '相差 0.5 元'],
  },
  {
    name: 'help paid from elsewhere',
    rule: 'V605',
    period: '2022Q1',
    bad: [helped('2022-01', '500'), aided('500', '0', '工会经费')],
    good: [helped('2022-01', '500')],
    says: 'warning 1',
    words: ['支出 500 元', '来源 0 元'],
  },
  {
    name: 'a talk with each of the last three',
    rule: 'V707',
    period: '2022',
    bad: [lists('1'), lists('2'), talks(5, '1')],
    good: [lists('1'), lists('2'), talks(2, '1'), talks(4, '2')],
    says: 'error 0',
    words: ['后三位对象 6 个', '谈话只有 5 次', '还差 1 次'],
  },
  {
    name: 'a tenth of all branches, rounded up',
    rule: 'V407',
    period: '2022',
    bad: [rated(30, 4, '1'), rated(11, 0, '2')],
    good: [rated(30, 5, '1'), rated(11, 0, '2')],
    says: 'error 0',
    words: ['倒排 4 个', '参评 41 个', '10%', '至少 5 个'],
  },
  {
    name: 'a share that prints as 10.0 and is less',
    rule: 'V407',
    period: '2022',
    bad: [rated(200, 20, '1'), rated(51, 5, '2')],
    good: [rated(200, 20, '1'), rated(50, 5, '2')],
    says: 'error 0',
    words: ['倒排 25 个', '参评 251 个', '10%', '至少 26 个'],
  },
];

describe('rules over rolled-up numbers', () => {
  const findingsOf = (one: Relation, returns: readonly Return[]) => {
    const values = new Map(['0', '1', '2'].map((node) => [node, nodeValues(one.period, returns, node)]));
    const read = (node: string, indicator: string) => values.get(node)?.[indicator] ?? null;
    return checkRolledUp(SHIPPED, {
      nodes: ['0', '1', '2'].map((code) => ({ code, name: `单位${code}`, isTop: code === '0' })),
      periods: [PeriodSchema.parse(one.period)],
      valueAt: read,
      // The group reports nothing itself; units have nothing below them.
      ownAt: (unit, indicator) => (unit === '0' ? null : (read(unit, indicator)?.value ?? null)),
    }).filter(({ finding }) => finding.code === one.rule);
  };

  it.each(relations)('$rule $name: told', (one) => {
    const found = findingsOf(one, one.bad);
    expect(found.map(({ node, finding }) => `${finding.severity} ${node}`)).toEqual([one.says]);
    for (const { finding } of found) {
      for (const text of [finding.message.zh, finding.message.en, finding.hint?.zh, finding.hint?.en])
        expect(text).not.toMatch(/[{}]|—/);
      for (const word of one.words) expect(finding.message.zh).toContain(word);
    }
  });

  it.each(relations)('$rule $name: silent', (one) => {
    expect(findingsOf(one, one.good)).toEqual([]);
  });

  it('has a case for every rule', () => {
    const codes = SHIPPED.rules.filter(({ check }) => check.kind === 'rolledUp').map(({ code }) => code);
    const covered = new Set(relations.map(({ rule }) => rule));
    expect(codes.filter((code) => !covered.has(code))).toEqual([]);
  });
});
