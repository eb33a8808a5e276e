import { describe, expect, it } from 'vitest';
import { convertMeasure, statedMeasures } from '../../../lambdas/core/layout/stated-measure.ts';
import type { CellInput } from '../../support/sheet-builder.ts';
import { indexWith, layoutWith, readSheet, readTest, sheetOf, toldBy } from './layout-kit.ts';

type More = Record<string, unknown>;
const UNIT = '编制单位：江北建设有限公司';
const PERIOD = '统计月份：2022年3月';
const CODES = { '1': 'IND-001', '2': 'IND-002', '4': 'IND-004' };
const rows = (stated: string, word: CellInput = ''): CellInput[][] => [
  [UNIT, PERIOD, stated],
  ['代码', '名称', '单位', '实际'],
  [1, '收入', word, 12.5],
  [2, '用户', '', 30],
  [4, '投资', '', 1200],
];
const read = (stated: string, more: More, word: CellInput = '') =>
  readSheet(layoutWith({ codes: CODES, ...more }), rows(stated, word));
const STATED = { measure: { label: ['单位'] } };
const IN_ROWS = { rowMeasure: { label: ['单位'] } };

describe('a unit of measure stated for the table', () => {
  it.each<[string, string, string, string]>([
    ['单位：元', '12.5', '30', '0.12'],
    ['单位：万元', '125000', '30', '1200'],
    ['（单位：万元、户）', '125000', '30', '1200'],
    ['单位：人民币亿元', '1250000000', '30', '12000000'],
    ['单位：千元；千户', '12500', '30000', '120'],
  ])('%s', (stated, income, users, investment) => {
    const measure = { measure: { cell: 'C1' } };
    const { numbers, told, submission } = read(stated, measure);
    const number = (code: string) => numbers[code]?.split(' ')[0];
    expect([number('IND-001'), number('IND-002'), number('IND-004')]).toEqual([income, users, investment]);
    expect(told).toEqual([]);
    const changed = submission.normalisations.find(({ cell }) => cell === 'D3');
    const logged = { sheet: '表一', cell: 'D3', before: '12.5', after: income, rule: 'layout-measure' };
    expect(changed).toEqual(income === '12.5' ? undefined : logged);
  });

  it('keeps blanks, zeros and qualifiers what they are', () => {
    const layout = layoutWith({ codes: { '1': 'IND-001', '2': 'IND-002' }, ...STATED });
    const table = [
      [UNIT, PERIOD, '单位：万元'],
      ['代码', '', '', '实际'],
      [1, '', '', '约 1.5'],
      [2, '', '', 0],
    ];
    const { submission } = readSheet(layout, table);
    expect(submission.rows.S01?.map(({ values }) => values.value)).toEqual([
      { number: '15000', qualifier: '约' },
      { number: '0' },
    ]);
  });

  it('is asked for where it should be: a guess would be wrong ten thousand times over', () => {
    const { told, submission } = read('', STATED);
    expect(told).toEqual(['S079']);
    expect(submission.findings.find(({ code }) => code === 'S079')?.message.zh).toBe(
      '自定版式《代码表》规定计量单位写在“单位：”后面，但没有找到。',
    );
  });

  it('in another currency is refused', () => {
    const { told, submission } = read('单位：美元', STATED);
    expect(told).toEqual(['S080 表一!C1', 'S080 表一!C1']);
    expect(submission.findings.find(({ code }) => code === 'S080')?.message.zh).toBe(
      '计量单位“美元”不能换算为指标的单位“元”。',
    );
  });
});

describe('a unit of measure in every row', () => {
  it.each<[CellInput, string, string[]]>([
    ['元', '12.5', []],
    ['万 元', '125000', []],
    ['', '12.5', []],
    ['件', '12.5', ['S080 表一!C3']],
    ['美元', '12.5', ['S080 表一!C3']],
  ])('%s', (word, income, expected) => {
    const { numbers, told } = read('', IN_ROWS, word);
    expect(numbers['IND-001']).toBe(`${income} 表一!D3`);
    expect(told).toEqual(expected);
  });
});

it.each<[string, string, unknown]>([
  ['万元', '元', { exponent: 4 }],
  ['元', '万元', { exponent: -4 }],
  ['百万元', '亿元', { exponent: -2 }],
  ['千克', '克', { exponent: 3 }],
  ['万千瓦时', '千瓦时', { exponent: 4 }],
  ['个', '户', 'other'],
  ['万户', '个', 'incompatible'],
  ['%', '元', 'incompatible'],
])('%s as %s', (from, to, expected) => {
  expect(convertMeasure(from, to)).toEqual(expected);
});

it.each([
  ['单位：万元', ['万元']],
  ['（单位:万元、人）', ['万元', '人']],
  ['计量单位 ： 元 / 件', ['元', '件']],
  ['', []],
])('%s states %j', (text, expected) => {
  expect(statedMeasures(text)).toEqual(expected);
});

describe('amounts in a ledger', () => {
  const visits = (table: More) => ({
    ...layoutWith(),
    form: 'visits',
    tables: [
      {
        ledger: 'V10',
        header: { labels: ['走访号', '方式', '日期'] },
        columns: {
          no: { label: ['走访号'] },
          kind: { label: ['方式'] },
          on: { label: ['日期'] },
          cost: { label: ['花费'] },
          weight: { label: ['重量'] },
        },
        ...table,
      },
    ],
  });
  const table = (stated: string, heading: string): CellInput[][] => [
    [UNIT, PERIOD, stated],
    ['走访号', '方式', '日期', heading, '重量'],
    ['A1', '上门', '2022-03-01', 1.5, 2],
  ];
  const values = (more: More, stated: string, heading: string) => {
    const submission = readTest(sheetOf(table(stated, heading)), indexWith(visits(more)));
    const { cost, weight } = submission.rows.V10?.[0]?.values ?? {};
    return { cost, weight, told: toldBy(submission.findings) };
  };

  it('have the unit of the table, or the one of their heading', () => {
    expect(values(STATED, '单位：万元', '花费')).toEqual({
      cost: { number: '15000' },
      weight: { number: '2' },
      told: [],
    });
    expect(values(STATED, '单位：万元', '花费（千元）').cost).toEqual({ number: '1500' });
    expect(values({}, '', '花费').told).toEqual(['S063 表一!D2']);
  });

  it('are converted to the measure word of a column, and multiplied as the layout says', () => {
    expect(values(STATED, '单位：元、千克', '花费').weight).toEqual({ number: '2000' });
    const columns = (visits({}).tables[0] as { columns: More }).columns;
    const times = { columns: { ...columns, weight: { label: ['重量'], times: '1000' } } };
    expect(values({ ...times }, '', '花费（元）').weight).toEqual({ number: '2000' });
  });
});
