import { compileCatalogue } from '../../lambdas/core/catalogue/compile-catalogue.ts';
import { CatalogueSchema } from '../../lambdas/core/model/catalogue.ts';
import type { CatalogueIndex } from '../../lambdas/core/model/catalogue-index.ts';

const text = (zh: string, en = zh) => ({ zh, en });
type More = Record<string, unknown>;
const column = (key: string, zh: string, type: string, more: More = {}) => ({
  key,
  label: text(zh, `${key} column`),
  type,
  ...more,
});

const PEOPLE = { word: '人', synonyms: ['名', '位'], lookalikes: ['人次'] };

/** One column of every kind, for reading single cells. */
const ledgers = [
  {
    code: 'A10',
    name: text('活动台账', 'Activities'),
    kind: 'event',
    key: ['no'],
    dateColumn: 'date',
    titleColumn: 'title',
    synonyms: ['活动登记表'],
    columns: [
      column('no', '活动编号', 'code', { required: true, synonyms: ['编号'] }),
      column('type', '活动类型', 'enum', {
        required: true,
        values: [
          { value: '党委会', synonyms: ['党委会议'] },
          { value: '中心组学习', synonyms: ['理论学习中心组学习'] },
          { value: '巡察', confirm: ['巡查'] },
          { value: '党课' },
          { value: '已整改', synonyms: ['完成整改', '整改完毕'] },
        ],
      }),
      column('date', '日期', 'date', { required: true, synonyms: ['活动日期'], notFuture: true }),
      column('title', '活动名称', 'text', { required: true }),
      column('times', '次数', 'count', { measure: { word: '次', synonyms: ['场'], lookalikes: ['期'] } }),
      column('people', '参训人数', 'count', { required: true, measure: PEOPLE }),
      column('attendances', '参训人次', 'count', {
        synonyms: ['培训人次'],
        measure: { word: '人次', synonyms: ['次'], lookalikes: ['人', '名'] },
      }),
      column('optional', '外请人数', 'count', { measure: PEOPLE, notApplicable: true }),
      column('hours', '学时', 'decimal', { measure: { word: '学时', synonyms: ['课时'] }, min: '0' }),
      column('rate', '完成率', 'percent'),
      column('planRate', '计划完成率', 'percent', { max: '1000' }),
      column('cost', '费用', 'money', { synonyms: ['经费'] }),
      column('startOn', '开始日期', 'date', { rangeEnd: 'endOn' }),
      column('endOn', '结束日期', 'date'),
      column('dueOn', '整改时限', 'date', { dueDate: true }),
      column('month', '所属月份', 'month'),
      column('year', '所属年度', 'year'),
      column('flag', '是否公开', 'bool'),
      column('topics', '主题', 'list', {
        values: [
          { value: '重大决策' },
          { value: '党风廉政', synonyms: ['党风廉政建设'] },
          { value: '意识形态' },
        ],
      }),
      column('units', '协办单位', 'list'),
      column('host', '主办单位', 'unit'),
      column('fixed', '组织代码', 'code', { length: 6 }),
      column('remark', '备注', 'text'),
    ],
  },
  {
    code: 'B20',
    name: text('培训台账', 'Courses'),
    kind: 'event',
    key: ['course'],
    columns: [
      column('course', '班次编号', 'code', { required: true }),
      column('topic', '培训名称', 'text', { required: true }),
      column('sessions', '培训期数', 'count', { required: true }),
      column('attendances', '培训人次', 'count', { required: true }),
      column('lessons', '培训学时', 'decimal'),
      column('parent', '上级编号', 'code', { fillDown: true }),
      column('owner', '所属单位', 'unit', { synonyms: ['填报单位'] }),
    ],
  },
  {
    code: 'S90',
    name: text('综合汇总表', 'Summary'),
    kind: 'summary',
    key: ['indicator'],
    summaryColumns: { indicator: 'indicator', value: 'value' },
    columns: [
      column('indicator', '指标编码', 'code', { required: true }),
      column('indicatorName', '指标名称', 'text'),
      column('value', '本期值', 'decimal', { required: true, notApplicable: true }),
      column('explanation', '口径说明', 'text'),
    ],
  },
];

const indicator = (code: string, name: string, unit: string) => ({
  code,
  name: text(name),
  tier: 'A1',
  unit,
  form: 'activities',
  computation: { measure: { kind: 'summary' }, overUnits: 'sum', overTime: 'sum' },
});

const rule = (code: string, kind: string, zh: string, severity = 'error', hint?: string) => ({
  code,
  severity,
  check: { kind },
  message: text(zh),
  ...(hint && { hint: text(hint) }),
});

const form = (code: string, name: string, of: string[], more: More = {}) => ({
  code,
  name: text(name),
  cadence: 'month',
  dueDays: 5,
  templateVersion: '2022.1',
  ledgers: of,
  ...more,
});

/** The catalogue for tests of locating and reading. */
export const READING_CATALOGUE: CatalogueIndex = compileCatalogue(
  CatalogueSchema.parse({
    name: 'reading',
    title: text('读取测试'),
    ledgers,
    forms: [
      form('cells', '活动报表', ['A10']),
      form('courses', '培训报表', ['B20']),
      form('quarterly', '季度报表', ['B20', 'A10'], { cadence: 'quarter' }),
      form('summaries', '汇总报表', ['S90'], { summary: ['ACT-001', 'ACT-002'] }),
    ],
    indicators: [indicator('ACT-001', '活动次数', '次'), indicator('ACT-002', '活动完成率', '%')],
    rules: [
      rule('V001', 'unitResolves', '第{row}行“{value}”在单位名录中未找到（是否为：{candidates}？）。'),
      rule('V002', 'required', '第{row}行“{column}”为空。确无发生请填 0；不适用请填“不适用”。'),
      rule('V003', 'countType', '第{row}行“{column}”应为不小于 0 的整数，实际为“{value}”。'),
      rule('V003', 'numberType', '第{row}行“{column}”应填数字，实际为“{value}”。'),
      rule('V003', 'bounds', '第{row}行“{column}”填 {value}，超出 {from} 至 {to}。'),
      rule('V004', 'percentRange', '“{column}”为 {value}%，超出 0—100%。'),
      rule('V005', 'dateType', '第{row}行“{column}”的日期“{value}”无法识别，请填写为 2022-03-05 的形式。'),
      rule('V008', 'choice', '第{row}行“{column}”的值“{value}”不在可选范围：{choices}。'),
      rule('V019', 'approximate', '“{column}”填写为约数“{value}”，已按其中的数字暂记。', 'warning'),
    ],
  }),
  'reading-test',
);
