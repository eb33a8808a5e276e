import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildOrgTree, treeOfPeriod } from '../../../lambdas/core/model/build-org-tree.ts';
import {
  changeOf,
  deriveComparisons,
  periodsInYear,
} from '../../../lambdas/core/rollup/derive-comparisons.ts';
import { foldCumulative } from '../../../lambdas/core/rollup/fold-cumulative.ts';
import { foldNode } from '../../../lambdas/core/rollup/fold-node.ts';
import { catalogueIndex, head, organisation, period, unit } from './fixtures.ts';

const index = catalogueIndex();
const of = (code: string) => {
  const found = index.indicators.get(code);
  if (!found) throw new Error(code);
  return found;
};

describe('changeOf', () => {
  it.each([
    ['SUM-001', '15', '12', '3', '25'],
    ['SUM-001', '0.1', '0.3', '-0.2', '-66.7'],
    ['SUM-001', '5', '0', '5', null],
    ['SUM-001', null, '3', null, null],
    ['SUM-001', '3', null, null, null],
    // percentages change by points; a percentage of a percentage says nothing
    ['RAT-001', '96.5', '90', '6.5', null],
  ])('%s: %s against %s', (code, now, before, change, rate) => {
    expect(changeOf(of(code), now, before)).toEqual({ now, before, change, rate });
  });
});

it.each([
  ['2022-03', 12],
  ['2022Q1', 4],
  ['2022H1', 2],
  ['2022', 1],
])('a year holds as many of %s as it should', (text, count) => {
  expect(periodsInYear(period(text))).toBe(count);
});

it('compares numbers about the reporting with their like only', () => {
  const value = (indicator: string, n: string) =>
    new Map([[indicator, { node: '0', period: period('2022'), indicator, value: n }]]);
  const nothing = new Map();
  const compared = deriveComparisons({
    index,
    now: value('SYS-001', '7'),
    previous: value('SYS-001', '5'),
    yearAgo: nothing,
    comparable: { now: nothing, before: nothing },
    cumulative: value('SYS-001', '7'),
  });
  const units = compared.find((one) => one.indicator === 'SYS-001');
  expect(units).toMatchObject({ value: '7', comparable: null, cumulative: null });
  expect(units?.previous).toEqual({ now: '7', before: '5', change: '2', rate: '40' });
  // a ratio over a number about the reporting is one too
  expect(compared.find((one) => one.indicator === 'RAT-003')?.comparable).toBeNull();
});

describe('foldCumulative', () => {
  const group = organisation(unit('0', null), unit('A', '0'), unit('B', '0', { validTo: '2022-02-28' }));
  const heads = [
    head('A', '2022-01', { 'SUM-001': { n: '1.5' }, 'SUM-002': { n: '10' } }),
    head('A', '2022-02', { 'SUM-001': { n: '2' }, 'SUM-002': { n: '20' } }),
    head('A', '2022-05', { 'SUM-001': { n: '4' }, 'SUM-002': { n: '40' } }),
    head('B', '2022-01', { 'SUM-001': { n: '100' }, 'SUM-002': { n: '7' } }),
    head('A', '2021-12', { 'SUM-001': { n: '1000' } }),
  ];
  const until = (text: string) => {
    const at = period(text);
    const to = treeOfPeriod(group, at).day;
    const tree = buildOrgTree(group, to, '2022-01-01');
    const headsOf = (code: string) => heads.filter((one) => one.unit === code);
    return foldCumulative({ index, tree, form: 'f', until: at, node: '0', headsOf });
  };

  it.each([
    // flows since January, of units that closed meanwhile too; stocks as they last stood, of the living only
    ['2022-01', '101.5', { n: '17' }],
    ['2022-02', '103.5', { n: '27', carried: true }],
    ['2022-03', '103.5', { n: '20', carried: true }],
    ['2022Q1', '103.5', { n: '20', carried: true }],
    ['2022-05', '107.5', { n: '40' }],
    ['2022', '107.5', { n: '40', carried: true }],
  ])('until %s', (text, flow, stock) => {
    const parts = until(text);
    expect(parts['SUM-001']).toEqual({ n: flow });
    expect(parts['SUM-002']).toEqual(stock);
  });

  it('until the end of the year is the year, whatever was reported', () => {
    const amounts = fc.array(fc.option(fc.integer({ min: -99, max: 99 })), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(amounts, (months) => {
        const own = months.flatMap((amount, i) =>
          amount === null
            ? []
            : [
                head('0', `2022-${String(i + 1).padStart(2, '0')}`, {
                  'SUM-001': { n: `${amount}` },
                  'SUM-002': { n: `${amount}` },
                  'MAX-001': { n: `${amount}` },
                }),
              ],
        );
        const at = period('2022');
        const tree = treeOfPeriod(group, at);
        const year = foldNode({
          index,
          tree,
          form: 'f',
          period: at,
          orgVersion: 'v1',
          node: '0',
          heads: own,
          children: [],
        });
        const headsOf = (code: string) => (code === '0' ? own : []);
        expect(foldCumulative({ index, tree, form: 'f', until: at, node: '0', headsOf })).toEqual(year.parts);
      }),
    );
  });
});
