import { describe, expect, it } from 'vitest';
import { treeOfPeriod } from '../../../lambdas/core/model/build-org-tree.ts';
import { listReturns } from '../../../lambdas/core/rollup/list-returns.ts';
import { rateReporting } from '../../../lambdas/core/rollup/rate-reporting.ts';
import { form, head, organisation, period, unit } from './fixtures.ts';

const org = organisation(
  unit('0', null, { reports: false }),
  unit('1', '0', { name: '甲' }),
  unit('2', '0', { name: '乙', validFrom: '2022-02-01' }),
  unit('3', '2', { name: '丙', forms: ['q'] }),
);

describe('listReturns', () => {
  const heads = [
    head('1', '2022-01', {}),
    head('1', '2022-02', {}, { late: true }),
    head('1', '2022-03', {}, { withdrawn: true }),
    head('2', '2022-03', {}, { verdict: 'rejected' }),
  ];
  it('names who sent, who was late and who is missing, period by period', () => {
    const at = period('2022Q1');
    const returns = listReturns({
      tree: treeOfPeriod(org, at),
      form: form('f', 'month'),
      period: at,
      node: '0',
      headsOf: (code) => heads.filter((one) => one.unit === code),
    });
    expect(returns).toEqual({
      received: [{ unit: '1', name: '甲', periods: ['2022-01', '2022-02'] }],
      late: [{ unit: '1', name: '甲', periods: ['2022-02'] }],
      missing: [
        { unit: '1', name: '甲', periods: ['2022-03'] },
        { unit: '2', name: '乙', periods: ['2022-02', '2022-03'] },
      ],
    });
  });
});

describe('rateReporting', () => {
  it.each([
    [{ expected: 60, received: 57, late: 3 }, '95', '95', '90', false],
    [{ expected: 60, received: 57, late: 3 }, '95.1', '95', '90', true],
    [{ expected: 3, received: 2, late: 0 }, '100', '66.7', '66.7', true],
    [{ expected: 3, received: 3, late: 3 }, '100', '100', '0', false],
    [{ expected: 0, received: 0, late: 0 }, '100', null, null, false],
  ])('%j against %s %%', (completeness, threshold, rate, onTimeRate, incomplete) => {
    expect(rateReporting(completeness, threshold)).toEqual({ rate, onTimeRate, incomplete });
  });
});
