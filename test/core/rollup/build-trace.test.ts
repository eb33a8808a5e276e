import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { treeOfPeriod } from '../../../lambdas/core/model/build-org-tree.ts';
import type { Lineage } from '../../../lambdas/core/model/lineage.ts';
import type { Head } from '../../../lambdas/core/model/submission.ts';
import { buildTrace, traceRequests } from '../../../lambdas/core/rollup/build-trace.ts';
import { deriveIndicators } from '../../../lambdas/core/rollup/derive-indicators.ts';
import { renderTrace } from '../../../lambdas/core/rollup/render-trace.ts';
import { formCovers } from '../../../lambdas/core/rollup/rollup-form.ts';
import { rowNumbers, sumBranchLeaves, sumLeaves } from '../../../lambdas/core/rollup/sum-leaves.ts';
import { tracedSubmissions } from '../../../lambdas/core/rollup/traced-submissions.ts';
import { PERIODS, worldArbitrary } from './arbitraries.ts';
import { catalogueIndex, head, organisation, period, unit } from './fixtures.ts';
import { foldTree } from './fold-tree.ts';

const index = catalogueIndex();

describe('a trace', () => {
  it('has the printed number at its top, and its leaves add up to it', () => {
    fc.assert(
      fc.property(
        worldArbitrary(index),
        fc.oneof(fc.constant(period('2022')), fc.constantFrom(...PERIODS)),
        (world, at) => {
          const tree = treeOfPeriod(world.org, at);
          const forms = [...index.forms.values()].filter((form) => formCovers(form, at));
          const trees = forms.map((form) => [form.code, foldTree(index, world, form.code, at)] as const);
          for (const node of tree.units.keys()) {
            const rollups = new Map(trees.map(([form, all]) => [form, all.get(node) ?? null]));
            for (const printed of deriveIndicators({ index, tree, period: at, node, rollups })) {
              const trace = buildTrace({
                index,
                tree,
                period: at,
                node,
                indicator: printed.indicator,
                headsOf: (of, form) => world.heads.filter((one) => one.unit === of && one.form === form),
                lineageOf: splitIntoRows,
              });
              expect(trace.value).toBe(printed.value);
              expect(trace.qualifier).toBe(printed.qualifier);
              expect(trace.carried).toBe(printed.carried);
              expect(sumLeaves(trace)).toBe(printed.value);
              for (const branch of trace.branches) expect(sumBranchLeaves(branch)).toBe(branch.value);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  /** Two rows, the second with all but 1, as a facts stage might record an added column. */
  function splitIntoRows(of: Head, key: string): Lineage[] {
    const n = of.parts[key]?.n;
    if (n === undefined || n.includes('.')) return [];
    return [{ sheet: '台账', rows: '5,7', amounts: ['1', String(BigInt(n) - 1n)] }];
  }
});

const org = organisation(
  unit('0', null, { name: '集团', reports: false }),
  unit('1', '0', { name: '一公司' }),
  unit('2', '0', { name: '二公司' }),
);
const heads = [
  head('1', '2022-01', { 'RAT-001/n': { n: '2' }, 'RAT-001/d': { n: '8' }, 'DIS-001': { set: ['a', 'b'] } }),
  head(
    '1',
    '2022-02',
    { 'RAT-001/n': { n: '3.5', q: '余' }, 'RAT-001/d': { n: '10' }, 'DIS-001': { set: ['b'] } },
    { version: 2, late: true },
  ),
  head('2', '2022-03', { 'RAT-001/d': { n: '6' } }),
];
const input = {
  index,
  tree: treeOfPeriod(org, period('2022Q1')),
  period: period('2022Q1'),
  node: '0',
  headsOf: (of: string, form: string) => heads.filter((one) => one.unit === of && one.form === form),
  lineageOf: (of: Head, key: string): Lineage[] => {
    if (key === 'RAT-001/d')
      return [{ sheet: '综合汇总表', cells: ['C5'], amounts: [of.parts[key]?.n ?? ''] }];
    return of.period === '2022-02'
      ? [{ sheet: '台账', rows: '6-7', amounts: ['1.5', '2'] }]
      : [{ sheet: '台账', rows: '5,9' }];
  },
};

describe('sumLeaves', () => {
  it('counts the members of a unit once, however many periods name them', () => {
    const named = ['2022-01', '2022-02'].map((at) => head('1', at, { 'SUM-004': { set: ['a', 'b'] } }));
    const other = head('2', '2022-01', { 'SUM-004': { set: ['a'] } });
    const trace = buildTrace({
      ...input,
      indicator: 'SUM-004',
      headsOf: (of) => [...named, other].filter((one) => one.unit === of),
    });
    expect(trace.value).toBe('3');
    expect(sumLeaves(trace)).toBe('3');
  });
});

describe('renderTrace', () => {
  it('draws a ratio down to rows and cells', () => {
    const trace = buildTrace({ ...input, indicator: 'RAT-001' });
    expect(renderTrace(trace, 'zh').split('\n')).toEqual([
      'RAT-001 RAT-001 · 集团（0） · 2022年第一季度 = 34.4余 个 [沿用前期]',
      '├─ 分子 = 5.5',
      '│  └─ 集团（0） 5.5余',
      '│     └─ 一公司（1） 5.5余',
      '│        ├─ 2022年1月  2  1-2022-01.xlsx  第1版',
      '│        │  └─ 台账  第 5,9 行',
      '│        └─ 2022年2月  3.5余  1-2022-02.xlsx  第2版  [逾期]',
      '│           └─ 台账  第 6-7 行',
      '│              ├─ 第 6 行  1.5',
      '│              └─ 第 7 行  2',
      '└─ 分母 = 16',
      '   └─ 集团（0） 16 [沿用前期]',
      '      ├─ 一公司（1） 10 [沿用前期]',
      '      │  ├─ 2022年1月  8  1-2022-01.xlsx  第1版  [未计入：以另一期为准]',
      '      │  │  └─ 综合汇总表  单元格 C5',
      '      │  │     └─ C5  8',
      '      │  └─ 2022年2月  10  1-2022-02.xlsx  第2版  [逾期]',
      '      │     └─ 综合汇总表  单元格 C5',
      '      │        └─ C5  10',
      '      └─ 二公司（2） 6',
      '         └─ 2022年3月  6  2-2022-03.xlsx  第1版',
      '            └─ 综合汇总表  单元格 C5',
      '               └─ C5  6',
      '核对：各来源合计 34.4，与上数一致。',
    ]);
  });

  it('says in English how many are distinct', () => {
    const text = renderTrace(buildTrace({ ...input, indicator: 'DIS-001' }), 'en');
    expect(text).toContain('= 2 个');
    expect(text).toContain('2022-01  2 distinct  1-2022-01.xlsx  version 1');
    expect(text).toContain('Check: the sources add up to 2, as printed.');
  });

  it('says so when the leaves do not add up', () => {
    const lineageOf = (): Lineage[] => [{ sheet: '台账', rows: '5' }];
    const trace = buildTrace({ ...input, lineageOf, indicator: 'RAT-001' });
    expect(renderTrace(trace, 'zh')).toContain('与上数不一致');
  });

  it('has nothing to show where nothing was reported', () => {
    const trace = buildTrace({ ...input, indicator: 'SUM-001' });
    expect(trace.value).toBeNull();
    expect(renderTrace(trace, 'zh')).toContain('没有单位报送');
  });
});

describe('what a loader needs', () => {
  it('asks for the heads first, then for the lineage of those that count', () => {
    expect(traceRequests({ ...input, indicator: 'RAT-002' })).toEqual(
      ['0', '1', '2'].flatMap((of) => [
        { unit: of, form: 'q' },
        { unit: of, form: 'f' },
      ]),
    );
    const found = tracedSubmissions(buildTrace({ ...input, indicator: 'RAT-001' }));
    expect(
      found.map((one) => `${one.part} ${one.submission.unit} ${one.form} ${one.period}`).toSorted(),
    ).toEqual([
      'RAT-001/d 1 f 2022-01',
      'RAT-001/d 1 f 2022-02',
      'RAT-001/d 2 f 2022-03',
      'RAT-001/n 1 f 2022-01',
      'RAT-001/n 1 f 2022-02',
    ]);
  });

  it.each([
    ['ZZZ-999', '0'],
    ['SUM-001', '9'],
  ])('refuses %s at %s', (indicator, node) => {
    expect(() => buildTrace({ ...input, indicator, node })).toThrow(RangeError);
  });

  it.each([
    ['5-7,12', [5, 6, 7, 12]],
    ['3', [3]],
    ['', []],
  ])('reads the rows %s', (text, rows) => {
    expect(rowNumbers(text)).toEqual(rows);
  });
});
