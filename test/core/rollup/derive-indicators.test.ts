import { describe, expect, it } from 'vitest';
import { treeOfPeriod } from '../../../lambdas/core/model/build-org-tree.ts';
import type { Parts } from '../../../lambdas/core/model/part-value.ts';
import type { IndicatorValue, NodeRollup } from '../../../lambdas/core/model/rollup.ts';
import { deriveIndicators } from '../../../lambdas/core/rollup/derive-indicators.ts';
import { catalogueIndex, head, NO_COUNTS, organisation, period, unit } from './fixtures.ts';
import { foldTree } from './fold-tree.ts';

const index = catalogueIndex();
const org = organisation(
  unit('0', null, { reports: false }),
  unit('1', '0'),
  unit('2', '0'),
  unit('3', '0', { validTo: '2022-02-28' }),
);

function derive(at: string, parts: Parts, quarterly: Parts = {}): Record<string, IndicatorValue> {
  const heads = [
    head('1', '2022-01', parts, { late: true, counts: { ...NO_COUNTS, warnings: 2 } }),
    head('2', '2022Q1', quarterly, { form: 'q', counts: { ...NO_COUNTS, warnings: 1 } }),
  ];
  const rollups = new Map<string, NodeRollup | null>();
  for (const form of at.includes('-') ? ['f'] : ['f', 'q'])
    rollups.set(form, foldTree(index, { org, heads }, form, period(at)).get('0') ?? null);
  const tree = treeOfPeriod(org, period(at));
  const values = deriveIndicators({ index, tree, period: period(at), node: '0', rollups });
  return Object.fromEntries(values.map((one) => [one.indicator, one]));
}

const base = (indicator: string) => ({ node: '0', period: '2022Q1', indicator });

describe('deriveIndicators', () => {
  it('gives every indicator, null where nothing was reported', () => {
    const values = derive('2022Q1', {});
    expect(Object.keys(values)).toEqual([...index.indicators.keys()]);
    expect(values['SUM-001']).toEqual({ ...base('SUM-001'), value: null });
    expect(values['RAT-001']).toEqual({
      ...base('RAT-001'),
      value: null,
      numerator: null,
      denominator: null,
    });
  });

  it('prints sums exact, not rounded to the decimals declared, and counts members', () => {
    const values = derive('2022Q1', { 'SUM-001': { n: '1.23456', q: '约' }, 'DIS-001': { set: ['a', 'b'] } });
    expect(values['SUM-001']).toEqual({ ...base('SUM-001'), value: '1.23456', qualifier: '约' });
    expect(values['DIS-001']).toEqual({ ...base('DIS-001'), value: '2' });
  });

  it.each<[string, Parts, string | null, string | null, string | null]>([
    ['half up', { 'RAT-001/n': { n: '1' }, 'RAT-001/d': { n: '3' } }, '33.3', '1', '3'],
    ['half up at the half', { 'RAT-001/n': { n: '1' }, 'RAT-001/d': { n: '16' } }, '6.3', '1', '16'],
    ['whole', { 'RAT-001/n': { n: '3' }, 'RAT-001/d': { n: '3' } }, '100', '3', '3'],
    ['denominator 0', { 'RAT-001/n': { n: '3' }, 'RAT-001/d': { n: '0' } }, null, '3', '0'],
    ['denominator missing', { 'RAT-001/n': { n: '3' } }, null, '3', null],
    ['numerator missing', { 'RAT-001/d': { n: '3' } }, null, null, '3'],
    ['numerator 0', { 'RAT-001/n': { n: '0' }, 'RAT-001/d': { n: '7' } }, '0', '0', '7'],
  ])('ratio: %s', (_, parts, value, numerator, denominator) => {
    expect(derive('2022-01', parts)['RAT-001']).toEqual({
      node: '0',
      period: '2022-01',
      indicator: 'RAT-001',
      value,
      numerator,
      denominator,
    });
  });

  it('joins forms, and says when a term is carried over', () => {
    const values = derive('2022Q1', { 'SUM-002': { n: '8' } }, { 'QTR-001': { n: '20', q: '余' } });
    expect(values['RAT-002']).toEqual({
      ...base('RAT-002'),
      value: '3',
      numerator: '20',
      denominator: '8',
      qualifier: '余',
      carried: true,
    });
    expect(derive('2022-01', { 'SUM-002': { n: '8' } })['RAT-002']).toMatchObject({
      value: null,
      numerator: null,
    });
  });

  it('divides by a number about the reporting', () => {
    expect(derive('2022Q1', { 'SUM-001': { n: '5' } })['RAT-003']).toMatchObject({
      value: '250',
      denominator: '2',
    });
  });

  it('knows units and submissions over all forms', () => {
    const values = derive('2022Q1', {});
    expect(values['SYS-001']?.value).toBe('2');
    expect(values['SYS-002']?.value).toBe('3');
    // monthly: 2 units × 3 and one × 2; quarterly: 2 units
    expect(values['SYS-003']).toMatchObject({ value: '20', numerator: '2', denominator: '10' });
  });

  it('knows them also when nothing came', () => {
    const tree = treeOfPeriod(org, period('2022'));
    const at = { index, tree, period: period('2022'), node: '0', rollups: new Map([['f', null]]) };
    const values = Object.fromEntries(deriveIndicators(at).map((one) => [one.indicator, one]));
    expect(values['SYS-002']?.value).toBeNull();
    expect(values['SYS-003']).toMatchObject({ value: '0', numerator: '0', denominator: String(26 + 8) });
  });
});
