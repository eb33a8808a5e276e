import { expect, it } from 'vitest';
import { nameCatalogue } from '../../../lambdas/core/catalogue/catalogue-names.ts';
import { sayEvidence, sayFrequency, sayOwedBy } from '../../../lambdas/core/catalogue/say-obligation.ts';
import { ObligationSchema, ProfileSchema } from '../../../lambdas/core/model/obligation.ts';
import { smallCatalogue } from './small-catalogue.ts';

const names = nameCatalogue(smallCatalogue());
const profiles = [
  ProfileSchema.parse({ code: 'office', name: { zh: '机关', en: 'Office' }, unitTypes: ['总部'] }),
  ProfileSchema.parse({ code: 'branch', name: { zh: '分支', en: 'Branch' }, unitTypes: ['分部'] }),
];
const obligation = (duty: object, change: object = {}) =>
  ObligationSchema.parse({
    code: 'R01',
    name: { zh: '开会', en: 'meet' },
    owedBy: { office: {}, branch: {} },
    duty,
    source: '一',
    ...change,
  });
const COUNT = { kind: 'count', every: 'month', of: [{ ledger: 'L10' }] };

it.each<[string, object, string, string]>([
  ['all', {}, '机关、分支', 'Office, Branch'],
  [
    'some in another rhythm',
    { owedBy: { office: { every: 'quarter' }, branch: { every: 'month' } } },
    '机关（每季度）、分支',
    'Office (every quarter), Branch',
  ],
  ['the top', { at: 'top', owedBy: { office: {} } }, '机关，仅最上级', 'Office, the top alone'],
])('owed by %s', (_, change, zh, en) => {
  expect(sayOwedBy(profiles, obligation(COUNT, change))).toEqual({ zh, en });
});

it.each<[object, [string, string], [string, string]]>([
  [COUNT, ['每月至少 1 次', '《事项》的行'], ['at least 1 every month', 'rows of 事项 in English (L10)']],
  [
    {
      ...COUNT,
      every: 'year',
      by: '03-31',
      least: 2,
      of: [{ ledger: 'L10', where: { done: { is: true } }, date: 'until' }],
    },
    ['每年至少 2 次，3 月 31 日前', '《事项》中“完成”为“是”的行，日期取“结束日期”'],
    [
      'at least 2 every year, by 03-31',
      'rows of 事项 in English (L10) where "完成 in English" is yes, on "结束日期 in English"',
    ],
  ],
  [
    {
      ...COUNT,
      by: '05',
      of: [{ ledger: 'L30', date: { asOf: true }, oncePer: 'no' }, { ledger: 'L10' }],
      onlyWith: { ledger: 'L10', where: { kind: { in: ['甲'] } } },
    },
    [
      '每月至少 1 次，当月 5 日前',
      '《清单》的行，日期取期末，“编号”相同的只计一次；或《事项》的行；只在有《事项》中“类型”为“甲”的行时要求',
    ],
    [
      'at least 1 every month, by day 5 of the month',
      'rows of 清单 in English (L30), on the last day of the period, rows with the same "编号 in English" once; or rows of 事项 in English (L10); only where there is any of rows of 事项 in English (L10) where "类型 in English" is 甲',
    ],
  ],
  [
    {
      ...COUNT,
      every: 'week',
      of: [{ ledger: 'L30', date: { ledger: 'L10', on: 'no', column: 'date' }, actor: 'no' }],
      actors: { ledger: 'L10', column: 'host' },
    },
    ['每周至少 1 次', '《清单》的行，日期取《事项》的“日期”；《事项》的行逐个履行（“主办”）'],
    [
      'at least 1 every week',
      'rows of 清单 in English (L30), on "日期 in English" of 事项 in English (L10); owed by each of rows of 事项 in English (L10) ("主办 in English")',
    ],
  ],
  [
    { ...COUNT, of: [{ ledger: 'L10', actor: 'host' }], actors: { indicator: 'AAA-001' } },
    ['每月至少 1 次', '《事项》的行；按指标 AAA-001 的数逐个履行'],
    ['at least 1 every month', 'rows of 事项 in English (L10); owed by as many as indicator AAA-001 says'],
  ],
  [
    { kind: 'rate', every: 'half', indicator: 'AAA-002', atLeast: '95', atMost: '100' },
    ['每半年≥ 95，≤ 100', '指标 AAA-002 指标AAA-002'],
    ['≥ 95, ≤ 100 every half-year', 'indicator AAA-002, indicator AAA-002'],
  ],
  [
    { kind: 'return', form: 'events' },
    ['每月，期末后 5 天内', '报表《事项表》'],
    ['every month, within 5 days', 'the return "事项表 in English"'],
  ],
  [
    {
      kind: 'deadline',
      ledger: 'L10',
      subject: 'no',
      due: { column: 'date', plus: '-6m' },
      done: ['until', 'date'],
    },
    ['每行一次，不晚于“日期”前 6 个月', '《事项》的行，完成日为“结束日期”和“日期”'],
    [
      'each row once, by "日期 in English", 6 months earlier',
      'rows of 事项 in English (L10), done on "结束日期 in English" and "日期 in English"',
    ],
  ],
])('%j', (duty, zh, en) => {
  const given = obligation(duty);
  const [often, shown] = [sayFrequency(names, given), sayEvidence(names, given)];
  expect([often.zh, shown.zh]).toEqual(zh);
  expect([often.en, shown.en]).toEqual(en);
});
