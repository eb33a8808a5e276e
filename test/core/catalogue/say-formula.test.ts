import { describe, expect, it } from 'vitest';
import { nameCatalogue } from '../../../lambdas/core/catalogue/catalogue-names.ts';
import { sayFormula } from '../../../lambdas/core/catalogue/say-formula.ts';
import { sayMeasure } from '../../../lambdas/core/catalogue/say-measure.ts';
import { saySpan, sayWhere } from '../../../lambdas/core/catalogue/say-where.ts';
import { WhereSchema } from '../../../lambdas/core/model/condition.ts';
import { IndicatorSchema } from '../../../lambdas/core/model/indicator.ts';
import { MeasureSchema } from '../../../lambdas/core/model/measure.ts';
import { indicator, part, smallCatalogue } from './small-catalogue.ts';

const names = nameCatalogue(smallCatalogue());

describe('a condition in words', () => {
  it.each<[object, string, string]>([
    [{}, '', ''],
    [{ kind: { in: ['甲'] } }, '“类型”为“甲”', '"类型 in English" is 甲'],
    [{ kind: { in: ['甲', '乙'] } }, '“类型”为“甲”、“乙”之一', '"类型 in English" is one of 甲, 乙'],
    [{ tags: { in: ['红', '蓝'] } }, '“标签”含“红”、“蓝”之一', '"标签 in English" contains one of 红, 蓝'],
    [{ kind: { notIn: ['甲'] } }, '“类型”已填且不是“甲”', '"类型 in English" is filled and is not 甲'],
    [{ tags: { has: '红' } }, '“标签”含“红”', '"标签 in English" contains 红'],
    [{ done: { is: true } }, '“完成”为“是”', '"完成 in English" is yes'],
    [{ done: { is: false } }, '“完成”为“否”', '"完成 in English" is no'],
    [{ done: { isNot: true } }, '“完成”不是“是”', '"完成 in English" is not yes'],
    [{ kind: { isNot: ['甲', '乙'] } }, '“类型”不是“甲”、“乙”之一', '"类型 in English" is not one of 甲, 乙'],
    [{ title: { filled: true } }, '“名称”已填', '"名称 in English" is filled'],
    [{ title: { filled: false } }, '“名称”未填', '"名称 in English" is blank'],
    [{ date: { inPeriod: true } }, '“日期”在本期内', '"日期 in English" lies in the period'],
    [{ date: { inYear: true } }, '“日期”在本年度', '"日期 in English" lies in the year'],
    [
      { date: { upToPeriodEnd: true } },
      '“日期”不晚于期末',
      '"日期 in English" is not after the end of the period',
    ],
    [{ date: { before: 'asOf' } }, '“日期”早于期末', '"日期 in English" is before the end of the period'],
    [
      { date: { after: { asOf: true, plus: '-18m' } } },
      '“日期”晚于期末前 18 个月',
      '"日期 in English" is after 18 months before the end of the period',
    ],
    [
      { date: { upTo: { column: 'until', plus: '30d' } } },
      '“日期”不晚于“结束日期”后 30 天',
      '"日期 in English" is not after 30 days after "结束日期 in English"',
    ],
    [
      { date: { from: { column: 'until' } } },
      '“日期”不早于“结束日期”',
      '"日期 in English" is not before "结束日期 in English"',
    ],
    [{ people: { atLeast: '3' } }, '“人数”≥ 3', '"人数 in English" ≥ 3'],
    [{ people: { moreThan: '0.5' } }, '“人数”＞ 0.5', '"人数 in English" > 0.5'],
    [{ people: { atLeastColumn: 'people' } }, '“人数”≥ “人数”', '"人数 in English" ≥ "人数 in English"'],
    [
      { people: { all: [{ moreThan: '0' }, { atLeast: '3' }] }, kind: { in: ['甲'] } },
      '“人数”＞ 0、≥ 3，且“类型”为“甲”',
      '"人数 in English" > 0 and ≥ 3, and "类型 in English" is 甲',
    ],
  ])('%j', (where, zh, en) => {
    expect(sayWhere(names, 'L10', WhereSchema.parse(where))).toEqual({ zh, en });
  });

  it.each([
    ['6m', '后 6 个月', '6 months later'],
    ['-30d', '前 30 天', '30 days earlier'],
    ['1y', '后 1 年', '1 years later'],
    ['24h', '后 24 小时', '24 hours later'],
  ])('a span of %s', (span, zh, en) => {
    expect(saySpan(span)).toEqual({ zh, en });
  });
});

describe('what a return contributes in words', () => {
  const OWN = '“主办”不是其他单位';
  const own = '"主办 in English" is no other unit';
  const found = '“发现日期”';

  it.each<[object, string, string]>([
    [
      { kind: 'count', of: [{ ledger: 'L30' }] },
      '《清单》中全部行数',
      'the number of rows of 清单 in English (L30)',
    ],
    [
      { kind: 'count', of: [{ ledger: 'L10', where: { kind: { in: ['甲'] } } }] },
      `《事项》中“类型”为“甲”，且${OWN}的行数`,
      `the number of rows of 事项 in English (L10) where "类型 in English" is 甲, and ${own}`,
    ],
    [
      { kind: 'count', of: [{ ledger: 'L30', where: { found: { inPeriod: true } } }], oncePer: 'no' },
      `《清单》中${found}在本期内的行数，“编号”相同的只计一次`,
      'the number of rows of 清单 in English (L30) where "发现日期 in English" lies in the period, rows with the same "编号 in English" once',
    ],
    [
      { kind: 'count', of: [{ ledger: 'L30' }], reaches: 5 },
      '《清单》中全部行数，达到 5 记 1，否则记 0',
      'the number of rows of 清单 in English (L30), 1 when it reaches 5, else 0',
    ],
    [
      { kind: 'sum', of: [{ ledger: 'L10', column: 'people' }], per: '10000' },
      `《事项》中${OWN}的行的“人数”之和，再除以 10000`,
      `the sum of "人数 in English" over rows of 事项 in English (L10) where ${own}, divided by 10000`,
    ],
    [
      { kind: 'sum', of: [{ ledger: 'L10', column: 'people', times: 'people' }] },
      `《事项》中${OWN}的行的“人数”×“人数”之和`,
      `the sum of "人数 in English" × "人数 in English" over rows of 事项 in English (L10) where ${own}`,
    ],
    [
      { kind: 'sum', of: [{ ledger: 'L10', least: ['people', 'people'] }] },
      `《事项》中${OWN}的行的“人数”与“人数”中较小者之和`,
      `the sum of the smaller of "人数 in English" and "人数 in English" over rows of 事项 in English (L10) where ${own}`,
    ],
    [
      { kind: 'sum', of: [{ ledger: 'L10', days: { from: 'date', to: 'until' } }] },
      `《事项》中${OWN}的行的“日期”至“结束日期”天数之和`,
      `the sum of days from "日期 in English" to "结束日期 in English" over rows of 事项 in English (L10) where ${own}`,
    ],
    [
      {
        kind: 'sum',
        of: [
          { ledger: 'S03', column: 'value' },
          { ledger: 'S03', column: 'value', where: { indicator: { in: ['X'] } }, minus: true },
        ],
      },
      '《汇总》中全部行的“数值”之和，减去《汇总》中“指标”为“X”的行的“数值”之和',
      'the sum of "数值 in English" over rows of 汇总 in English (S03), minus the sum of "数值 in English" over rows of 汇总 in English (S03) where "指标 in English" is X',
    ],
    [
      { kind: 'distinct', of: [{ ledger: 'L30', column: 'no' }] },
      '《清单》中全部行的“编号”不重复的个数',
      'distinct values of "编号 in English" over rows of 清单 in English (L30)',
    ],
    [
      {
        kind: 'distinct',
        of: [
          { ledger: 'L30', column: 'no' },
          { ledger: 'S03', column: 'indicator' },
        ],
      },
      '《清单》中全部行的“编号”不重复的个数，加上《汇总》中全部行的“指标”不重复的个数，合并后去重',
      'distinct values of "编号 in English" over rows of 清单 in English (L30), plus distinct values of "指标 in English" over rows of 汇总 in English (S03), each value once',
    ],
    [
      { kind: 'max', of: [{ ledger: 'S03', column: 'value' }] },
      '《汇总》中全部行的“数值”的最大值',
      'the largest "数值 in English" over rows of 汇总 in English (S03)',
    ],
    [
      { kind: 'min', of: [{ ledger: 'S03', column: 'value' }] },
      '《汇总》中全部行的“数值”的最小值',
      'the smallest "数值 in English" over rows of 汇总 in English (S03)',
    ],
    [
      { kind: 'last', of: [{ ledger: 'S03', column: 'value' }] },
      '《汇总》中全部行的“数值”的最后一个值',
      'the last "数值 in English" over rows of 汇总 in English (S03)',
    ],
    [{ kind: 'summary' }, '单位在汇总表上填报的数', 'the number typed on the summary sheet'],
    [{ kind: 'submission' }, '通过的报表份数', 'the number of accepted returns'],
    [
      {
        kind: 'count',
        of: [{ ledger: 'S03' }],
        ranked: { score: 'value', within: ['indicator'], end: 'bottom', count: 3 },
      },
      '《汇总》中全部行数，在“指标”相同的行内按“数值”排名，只计后 3 名（并列都算）',
      'the number of rows of 汇总 in English (S03), only the last 3 by "数值 in English" among rows with the same "指标 in English" (ties included)',
    ],
    [
      {
        kind: 'count',
        of: [{ ledger: 'S03' }],
        ranked: { score: 'value', end: 'top', count: 1, where: { indicator: { in: ['X'] } } },
      },
      '《汇总》中全部行数，按“数值”排名，只计前 1 名（并列都算）中“指标”为“X”的',
      'the number of rows of 汇总 in English (S03), only the best 1 by "数值 in English" (ties included) where "指标 in English" is X',
    ],
  ])('%j', (measure, zh, en) => {
    expect(sayMeasure(names, MeasureSchema.parse(measure))).toEqual({ zh, en });
  });
});

describe('a formula in words', () => {
  const rows = (ledger: string) => part('count', [{ ledger }], 'last', 'max');

  it.each<[string, object, string[], string[]]>([
    [
      'a number',
      rows('L30'),
      ['《清单》中全部行数。', '各单位之间：取最大；各期之间：取最后一期。'],
      [
        'The number of rows of 清单 in English (L30).',
        'Over units: the largest; over time: the last period.',
      ],
    ],
    [
      'a percentage',
      { ratio: { numerator: rows('L30'), denominator: { indicator: 'AAA-001' } } },
      [
        '分子：《清单》中全部行数。各单位之间：取最大；各期之间：取最后一期。',
        '分母：指标 AAA-001 指标AAA-001。',
        '分子÷分母×100，保留 1 位小数；先各自汇总，再相除。',
      ],
      [
        'Numerator: The number of rows of 清单 in English (L30). Over units: the largest; over time: the last period.',
        'Denominator: Indicator AAA-001, indicator AAA-001.',
        'Numerator ÷ denominator × 100, to 1 decimals; both are rolled up before they are divided.',
      ],
    ],
    [
      'a quotient',
      { ratio: { numerator: { indicator: 'AAA-001' }, denominator: { indicator: 'AAA-003' } }, times: '1' },
      [
        '分子：指标 AAA-001 指标AAA-001。',
        '分母：指标 AAA-003 指标AAA-003。',
        '分子÷分母，保留 1 位小数；先各自汇总，再相除。',
      ],
      [
        'Numerator: Indicator AAA-001, indicator AAA-001.',
        'Denominator: Indicator AAA-003, indicator AAA-003.',
        'Numerator ÷ denominator, to 1 decimals; both are rolled up before they are divided.',
      ],
    ],
    [
      'a total',
      { total: { of: [{ indicator: 'AAA-001' }, rows('L30')] } },
      [
        '以下各项相加，没有报送的一项不计：',
        '第 1 项：指标 AAA-001 指标AAA-001。',
        '第 2 项：《清单》中全部行数。各单位之间：取最大；各期之间：取最后一期。',
      ],
      [
        'The sum of these; one that nobody reported adds nothing:',
        'Term 1: Indicator AAA-001, indicator AAA-001.',
        'Term 2: The number of rows of 清单 in English (L30). Over units: the largest; over time: the last period.',
      ],
    ],
    ['a number of the system', { system: 'late' }, ['迟报的报表份数。'], ['Returns that came late.']],
    [
      'a rate of the system',
      { systemRatio: { numerator: 'received', denominator: 'expected' } },
      [
        '分子：已通过的报表份数。',
        '分母：应报送的报表份数。',
        '分子÷分母×100，保留 1 位小数；先各自汇总，再相除。',
      ],
      [
        'Numerator: Returns that were accepted.',
        'Denominator: Returns that were due.',
        'Numerator ÷ denominator × 100, to 1 decimals; both are rolled up before they are divided.',
      ],
    ],
  ])('%s', (_, computation, zh, en) => {
    const given = IndicatorSchema.parse({ ...indicator('AAA-009', computation), decimals: 1 });
    const lines = sayFormula(names, given);
    expect(lines.map((line) => line.zh)).toEqual(zh);
    expect(lines.map((line) => line.en)).toEqual(en);
  });
});
