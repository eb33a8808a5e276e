import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndicatorValue } from '../../../lambdas/core/model/rollup.ts';
import { suppressSmall } from '../../../lambdas/core/rollup/suppress-small.ts';
import { period } from './fixtures.ts';

const CHILDREN: Record<string, string[]> = { '00': ['01', '02', '03'], '01': ['11', '12'] };
const rule = {
  isRestricted: (indicator: string) => indicator !== 'MTG-001',
  limit: '5',
  childrenOf: (node: string) => CHILDREN[node] ?? [],
  isAdded: (indicator: string) => indicator !== 'DSC-009',
};
const value = (node: string, number: string | null, more: Partial<IndicatorValue> = {}): IndicatorValue => ({
  node,
  period: period('2022'),
  indicator: 'DSC-010',
  value: number,
  ...more,
});
const shown = (values: readonly IndicatorValue[], more = {}) =>
  suppressSmall(values, { ...rule, ...more }).map((one) => (one.suppressed ? '<5' : one.value));

describe('suppressSmall', () => {
  it.each<[string, (string | null)[], (string | null)[]]>([
    ['nothing small', ['30', '10', '10', '10'], ['30', '10', '10', '10']],
    ['0 and missing say nothing of anybody', ['10', '10', '0', null], ['10', '10', '0', null]],
    ['5 is shown', ['20', '5', '10', '5'], ['20', '5', '10', '5']],
    ['two small ones hide each other', ['16', '4', '2', '10'], ['16', '<5', '<5', '10']],
    [
      'one small one could be worked out: the next smallest goes too',
      ['24', '4', '12', '8'],
      ['24', '<5', '12', '<5'],
    ],
    ['nobody else to hide it: the total goes too', ['4.5', '4.5', '0', null], ['<5', '<5', '0', null]],
    ['the only child above 0: the total goes', ['7', '3', '0', '0'], ['<5', '<5', '0', '0']],
  ])('%s', (_, numbers, expected) => {
    const values = ['00', '01', '02', '03'].map((node, i) => value(node, numbers[i] ?? null));
    expect(shown(values)).toEqual(expected);
  });

  it('leaves open indicators alone, and rates are judged by their terms', () => {
    const open = value('01', '2', { indicator: 'MTG-001' });
    const rate = value('01', '1.5', { indicator: 'DSC-024', numerator: '3', denominator: '200' });
    const whole = value('02', '2.5', { indicator: 'DSC-024', numerator: '5', denominator: '200' });
    const one = value('03', '100', { indicator: 'DSC-024', numerator: '2', denominator: '2' });
    expect(shown([open, rate, whole, one])).toEqual(['2', '<5', '2.5', '<5']);
  });

  it('what no parent adds up needs no second cell', () => {
    const distinct = ['00', '01', '02'].map((node, i) =>
      value(node, ['12', '3', '9'][i] ?? null, { indicator: 'DSC-009' }),
    );
    expect(shown(distinct)).toEqual(['12', '<5', '9']);
  });

  it('leaves nothing but what it was', () => {
    expect(suppressSmall([value('02', '3', { qualifier: '约', carried: true })], rule)).toEqual([
      { node: '02', period: '2022', indicator: 'DSC-010', value: null, suppressed: true },
    ]);
  });

  it('a shown total never has exactly one hidden child, and no small number is ever shown', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 4, maxLength: 4 }),
        fc.boolean(),
        (numbers, topFirst) => {
          const [a = 0, b = 0, c = 0, d = 0] = numbers;
          const totals: [string, number][] = [
            ['11', a],
            ['12', b],
            ['01', a + b],
            ['02', c],
            ['03', d],
            ['00', a + b + c + d],
          ];
          if (topFirst) totals.reverse();
          const result = suppressSmall(
            totals.map(([node, number]) => value(node, String(number))),
            rule,
          );
          const hidden = new Set(result.filter((one) => one.suppressed).map((one) => one.node));
          for (const [node, number] of totals)
            if (number > 0 && number < 5) expect(hidden.has(node)).toBe(true);
          for (const [node, children] of Object.entries(CHILDREN))
            if (!hidden.has(node)) expect(children.filter((child) => hidden.has(child))).not.toHaveLength(1);
        },
      ),
    );
  });
});
