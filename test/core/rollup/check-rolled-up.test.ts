import { describe, expect, it } from 'vitest';
import { type Period, PeriodSchema } from '../../../lambdas/core/model/period.ts';
import { checkRolledUp } from '../../../lambdas/core/rollup/check-rolled-up.ts';
import { indexWith } from '../validate/small-catalogue.ts';

const NODES = [
  { code: '0', name: 'Group', isTop: true },
  { code: '1', name: 'First', isTop: false },
];
const PERIODS = ['2022-01', '2022-02', '2022-03', '2022Q1'].map((one) => PeriodSchema.parse(one));

/** By `unit indicator period`: of the unit alone and, under `top`, with everything below. A rate as [value, n, d]. */
interface Known {
  readonly own?: Readonly<Record<string, string>>;
  readonly top?: Readonly<Record<string, string | readonly [string, string, string]>>;
}

function said(check: object, { own = {}, top = {} }: Known): string[] {
  const message =
    '{unit} {period} {indicator}: {left} / {right} off by {difference}; {numerator} of {denominator}, {expected}';
  const rule = {
    code: 'V100',
    severity: 'warning',
    check: { kind: 'rolledUp', every: 'quarter', of: 'unit', left: 'CNT-001', relation: 'equals', ...check },
    message: { zh: message, en: message },
  };
  const at = (node: string, indicator: string, period: Period) => `${node} ${indicator} ${period}`;
  const findings = checkRolledUp(indexWith([rule]), {
    nodes: NODES,
    periods: PERIODS,
    valueAt: (...where) => {
      const found = top[at(...where)];
      if (found === undefined) return null;
      if (typeof found === 'string') return { value: found };
      const [value, numerator, denominator] = found;
      return { value, numerator, denominator };
    },
    ownAt: (...where) => own[at(...where)] ?? null,
  });
  for (const { finding } of findings) expect([finding.sheet, finding.cell]).toEqual([null, null]);
  return findings.map(({ node, period, finding }) => `${node} ${period}: ${finding.message.en}`);
}

const other = { right: { indicator: 'CNT-002' } };

describe('checkRolledUp', () => {
  it.each([
    ['equals', '5', '5', true],
    ['equals', '5', '5.00', true],
    ['equals', '5', '6', false],
    ['equals', '6', '5', false],
    ['atMost', '5', '5', true],
    ['atMost', '5', '6', true],
    ['atMost', '6', '5', false],
    ['atLeast', '5', '5', true],
    ['atLeast', '6', '5', true],
    ['atLeast', '5', '6', false],
  ])('%s: %s against %s', (relation, left, right, isKept) => {
    const own = { '1 CNT-001 2022Q1': left, '1 CNT-002 2022Q1': right };
    expect(said({ ...other, relation }, { own })).toEqual(
      isKept ? [] : [`1 2022Q1: First 2022Q1 *CNT-001*: ${left} / ${right} off by 1; ${left} of 1, ${right}`],
    );
  });

  it('judges units by their own numbers, and only the periods of its cadence', () => {
    const own = {
      '0 CNT-001 2022Q1': '2',
      '0 CNT-002 2022Q1': '2',
      '1 CNT-001 2022Q1': '0',
      '1 CNT-002 2022Q1': '3.5',
      '1 CNT-001 2022-02': '9',
      '1 CNT-002 2022-02': '1',
    };
    const top = { '0 CNT-001 2022Q1': '2', '0 CNT-002 2022Q1': '5.5' };
    expect(said(other, { own, top })).toEqual([
      '1 2022Q1: First 2022Q1 *CNT-001*: 0 / 3.5 off by 3.5; 0 of 1, 3.5',
    ]);
    expect(said({ ...other, every: 'month' }, { own, top })).toEqual([
      '1 2022-02: First 2022-02 *CNT-001*: 9 / 1 off by 8; 9 of 1, 1',
    ]);
  });

  it('judges the whole tree at its top alone, with everything below', () => {
    const top = {
      '0 CNT-001 2022Q1': '2',
      '0 CNT-002 2022Q1': '3',
      '1 CNT-001 2022Q1': '0',
      '1 CNT-002 2022Q1': '3',
    };
    const own = { '0 CNT-001 2022Q1': '3', '0 CNT-002 2022Q1': '3' };
    expect(said({ ...other, of: 'top' }, { own, top })).toEqual([
      '0 2022Q1: Group 2022Q1 *CNT-001*: 2 / 3 off by 1; 2 of 1, 3',
    ]);
  });

  it('takes the right side times a factor, or a number', () => {
    const own = { '1 CNT-001 2022Q1': '5', '1 CNT-002 2022Q1': '10' };
    const half = { indicator: 'CNT-002', times: '0.5' };
    expect(said({ right: half }, { own })).toEqual([]);
    expect(said({ right: { ...half, times: '0.4' } }, { own })).toEqual([
      '1 2022Q1: First 2022Q1 *CNT-001*: 5 / 4 off by 1; 5 of 1, 4',
    ]);
    expect(said({ right: { number: '4' }, relation: 'atMost' }, { own })).toEqual([
      '1 2022Q1: First 2022Q1 *CNT-001*: 5 / 4 off by 1; 5 of 1, 4',
    ]);
  });

  it('is silent while a side is not known', () => {
    expect(said(other, { own: { '1 CNT-001 2022Q1': '5' } })).toEqual([]);
    expect(said(other, { own: { '1 CNT-002 2022Q1': '5' } })).toEqual([]);
    expect(said({ right: { number: '4' } }, {})).toEqual([]);
  });

  it('takes 0 for a number', () => {
    expect(said(other, { own: { '1 CNT-001 2022Q1': '0', '1 CNT-002 2022Q1': '1' } })).toHaveLength(1);
  });

  it.each([
    ['atLeast', '9.9', '10', '101', '9.9 / 10 off by 0.1; 10 of 101, 11'],
    ['atLeast', '10', '25', '251', '10 / 10 off by 0; 25 of 251, 26'],
    ['atLeast', '10', '10', '100', null],
    ['atMost', '10', '26', '259', '10 / 10 off by 0; 26 of 259, 25'],
    ['atMost', '10', '10', '101', null],
  ])('compares a rate by its terms, not as rounded: %s %s', (relation, value, n, d, words) => {
    const rate = { left: 'RAT-001', relation, right: { number: '10' }, of: 'top' };
    const top = { '0 RAT-001 2022Q1': [value, n, d] } as const;
    expect(said(rate, { top })).toEqual(words === null ? [] : [`0 2022Q1: Group 2022Q1 *RAT-001*: ${words}`]);
  });
});
