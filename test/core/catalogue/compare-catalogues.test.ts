import { describe, expect, it } from 'vitest';
import { compareCatalogues } from '../../../lambdas/core/catalogue/compare-catalogues.ts';
import { indicator, part, type SmallContent, smallCatalogue } from './small-catalogue.ts';

type Change = (content: SmallContent) => void;
const differ = (after: Change, before?: Change) =>
  compareCatalogues(smallCatalogue(before), smallCatalogue(after));

const columnsOf = (content: SmallContent, ledger: number): Record<string, unknown>[] => {
  const columns = content.ledgers[ledger]?.columns;
  return Array.isArray(columns) ? columns : [];
};
const column =
  (key: string, change: object): Change =>
  (content) => {
    Object.assign(columnsOf(content, 1).find((one) => one.key === key) ?? {}, change);
  };
const form =
  (change: object): Change =>
  (content) => {
    Object.assign(content.forms[0] ?? {}, change);
  };
const text = (zh: string) => ({ zh, en: `${zh} in English` });

describe('what changed', () => {
  it('is nothing between equal catalogues', () => {
    expect(differ(() => {})).toEqual({ changes: [], templates: [], numbers: [] });
  });

  it.each<[string, Change, string[]]>([
    [
      'an indicator came',
      (content) => content.indicators.push(indicator('AAA-009', part('count', [{ ledger: 'L10' }]))),
      ['indicators AAA-009 added'],
    ],
    [
      'an indicator went',
      (content) => {
        content.indicators = content.indicators.filter(({ code }) => code !== 'AAA-003');
      },
      ['indicators AAA-003 removed'],
    ],
    [
      'a rule says something else',
      (content) => Object.assign(content.rules[1] ?? {}, { severity: 'warning' }),
      ['rules V102 required changed: severity error → warning'],
    ],
    [
      'one of two rules of one code came',
      (content) => content.rules.unshift({ ...content.rules[1], severity: 'info' }),
      ['rules V102 required added'],
    ],
    [
      'a ledger and a column came',
      (content) => {
        content.ledgers.push({ ...content.ledgers[2], code: 'L40' });
        columnsOf(content, 2).push({ key: 'more', label: text('更多'), type: 'text' });
      },
      [
        'ledgers L30 changed: columns no, found → no, found, more',
        'ledgers L40 added',
        'columns L30.more added',
      ],
    ],
    [
      'a column takes other words',
      column('kind', { values: [{ value: '甲', synonyms: ['甲类', '头等'] }, { value: '丙' }] }),
      ['columns L10.kind changed: values 甲=甲类、乙 → 甲=甲类=头等、丙'],
    ],
    [
      'parameters came and changed',
      (content) => Object.assign(content, { parameters: { days: { value: '5' } } }),
      ['parameters days added'],
    ],
    [
      'an obligation came',
      (content) =>
        Object.assign(content, {
          obligations: [
            {
              code: 'R01',
              name: text('开会'),
              owedBy: {},
              duty: { kind: 'return', form: 'events' },
              source: '一',
            },
          ],
        }),
      ['obligations R01 added'],
    ],
    [
      'the title is another',
      (content) => Object.assign(content, { title: text('大目录') }),
      ['catalogue  changed: title 小目录 → 大目录'],
    ],
    ['the form is due later', form({ dueDays: 8 }), ['forms events changed: dueDays 5 → 8']],
  ])('%s', (_, after, changes) => {
    const told = differ(after).changes.map(({ section, code, kind, fields }) =>
      [
        `${section} ${code} ${kind}`,
        ...fields.map(({ field, before, after: now }) => `${field} ${before?.zh} → ${now?.zh}`),
      ].join(': '),
    );
    expect(told).toEqual(changes);
  });

  it('tells formulas in words, before and after', () => {
    const { changes } = differ((content) => {
      Object.assign(content.indicators[0] ?? {}, {
        computation: part('count', [{ ledger: 'L10', where: { kind: { in: ['甲'] } } }], 'last'),
      });
    });
    expect(changes[0]?.fields).toEqual([
      {
        field: 'computation',
        before: {
          zh: '《事项》中“主办”不是其他单位的行数。 各单位之间：相加；各期之间：相加。',
          en: 'The number of rows of 事项 in English (L10) where "主办 in English" is no other unit. Over units: sum; over time: sum.',
        },
        after: {
          zh: '《事项》中“类型”为“甲”，且“主办”不是其他单位的行数。 各单位之间：相加；各期之间：取最后一期。',
          en: 'The number of rows of 事项 in English (L10) where "类型 in English" is 甲, and "主办 in English" is no other unit. Over units: sum; over time: the last period.',
        },
      },
    ]);
  });
});

describe('what a clerk notices', () => {
  const push =
    (more: object): Change =>
    (content) => {
      columnsOf(content, 1).push({ key: 'more', label: text('更多'), type: 'text', ...more });
    };

  it.each<[string, Change, string, boolean, boolean]>([
    ['an optional column more', push({}), '《事项》增加列“更多”', true, false],
    ['a required column more', push({ required: true }), '《事项》增加必填列“更多”', true, true],
    [
      'a column less',
      (content) => {
        const [, ledger] = content.ledgers;
        if (ledger) ledger.columns = columnsOf(content, 1).filter(({ key }) => key !== 'title');
        if (ledger) delete ledger.titleColumn;
      },
      '《事项》去掉列“名称”',
      true,
      true,
    ],
    [
      'a column under another name',
      column('title', { label: text('题目') }),
      '《事项》“题目”原名“名称”',
      true,
      true,
    ],
    [
      'a column under another name that knows the old one',
      column('title', { label: text('题目'), synonyms: ['名 称'] }),
      '《事项》“题目”原名“名称”',
      true,
      false,
    ],
    [
      'a word less',
      column('kind', { values: [{ value: '甲' }] }),
      '《事项》“类型”去掉可选值“乙”',
      true,
      true,
    ],
    [
      'a word that became a synonym',
      column('kind', { values: [{ value: '甲', synonyms: ['乙'] }] }),
      '《事项》“类型”去掉可选值“乙”',
      true,
      false,
    ],
    [
      'a word more',
      column('kind', { values: [{ value: '甲' }, { value: '乙' }, { value: '丙' }] }),
      '《事项》“类型”增加可选值“丙”',
      true,
      false,
    ],
    [
      'another type',
      column('people', { type: 'decimal' }),
      '《事项》“人数”类型由 count 改为 decimal',
      true,
      true,
    ],
    ['another note', column('people', { note: text('请填') }), '《事项》“人数”说明有改动', false, false],
    ['now required', column('people', { required: true }), '《事项》“人数”改为必填', true, true],
    ['no longer required', column('date', { required: false }), '《事项》“日期”改为选填', true, false],
    ['other words beside the cells', form({ instructions: [text('请填')] }), '填报要求有改动', false, false],
    ['another due day', form({ dueDays: 8 }), '期末后 8 天内报送，原为 5 天', false, false],
    ['a sheet less', form({ ledgers: ['L10', 'S03'] }), '去掉工作表《清单》', true, true],
    ['one number less to type', form({ summary: ['AAA-004'] }), '汇总表去掉指标 AAA-001', true, true],
    [
      'a number under another name',
      (content) => Object.assign(content.indicators[0] ?? {}, { unit: '场' }),
      '汇总表指标改名或改单位 AAA-001',
      true,
      false,
    ],
    [
      'columns in another order',
      (content) => {
        columnsOf(content, 1).reverse();
      },
      '《事项》各列次序不同',
      true,
      false,
    ],
  ])('%s', (_, after, words, needsVersion, needsMigration) => {
    const { templates } = differ(after);
    expect(templates).toHaveLength(1);
    const [template] = templates;
    expect(template?.changes.map((change) => change.text.zh)).toEqual([words]);
    expect([template?.needsVersion, template?.needsMigration]).toEqual([needsVersion, needsMigration]);
  });

  it('a sheet more that must be filled breaks older workbooks, an optional one does not', () => {
    const without = form({ ledgers: ['L10', 'S03'] });
    const [must] = differ(() => {}, without).templates;
    const [may] = differ(form({ optional: ['L30'] }), without).templates;
    expect([must?.needsMigration, may?.needsMigration]).toEqual([true, false]);
  });

  it('a newer version with its migration needs no more', () => {
    const [template] = differ((content) => {
      column('title', { label: text('题目') })(content);
      form({ templateVersion: '2022.2' })(content);
      Object.assign(content, {
        migrations: [
          {
            form: 'events',
            from: '2022.1',
            to: '2022.2',
            columns: [{ ledger: 'L10', from: ['名称'], to: 'title' }],
          },
        ],
      });
    }).templates;
    expect(template).toMatchObject({
      from: '2022.1',
      to: '2022.2',
      needsVersion: false,
      needsMigration: false,
    });
  });
});

describe('numbers that may change', () => {
  it.each<[string, Change, Record<string, string[]>]>([
    [
      'another formula, also in what is made of it',
      (content) =>
        Object.assign(content.indicators[0] ?? {}, {
          computation: part('count', [{ ledger: 'L10' }], 'max'),
        }),
      { 'AAA-001': ['算法改动'], 'AAA-002': ['其中的指标 AAA-001 有变化'] },
    ],
    [
      'other digits',
      (content) => Object.assign(content.indicators[1] ?? {}, { decimals: 2 }),
      { 'AAA-002': ['小数位数由 0 改为 2'] },
    ],
    [
      'a column that is read otherwise',
      column('done', { type: 'text' }),
      { 'AAA-002': ['《事项》“完成”的读法改动'] },
    ],
    [
      'a ledger of another kind',
      (content) => Object.assign(content.ledgers[2] ?? {}, { kind: 'event' }),
      { 'AAA-003': ['《清单》的性质或归属列改动'] },
    ],
    ['nothing by other words', column('kind', { label: text('种类') }), {}],
  ])('%s', (_, after, expected) => {
    const found = differ(after).numbers.map((one) => [one.indicator, one.reasons.map(({ zh }) => zh)]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });
});
