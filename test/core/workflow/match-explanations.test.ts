import { describe, expect, it } from 'vitest';
import type { Explanation } from '../../../lambdas/core/model/explanation.ts';
import type { Finding } from '../../../lambdas/core/model/finding.ts';
import { matchExplanations, openWarnings } from '../../../lambdas/core/workflow/match-explanations.ts';
import { period } from '../rollup/fixtures.ts';

const warning = (over: Partial<Finding> = {}): Finding => ({
  code: 'V404',
  severity: 'warning',
  sheet: '会议台账',
  cell: 'D7',
  value: '9',
  message: { zh: '较上期增长 60%', en: 'up 60%' },
  ...over,
});
const explanation = (over: Partial<Explanation> = {}): Explanation => ({
  unit: '01',
  form: 'f',
  period: period('2022-03'),
  code: 'V404',
  sheet: '会议台账',
  cell: 'D7',
  value: '9',
  message: '较上期增长 60%',
  text: '本月补开',
  by: { name: 'a', via: 'b' },
  at: '2022-04-03T00:00:00.000Z',
  version: 1,
  ...over,
});

describe('explanations', () => {
  it.each([
    ['the same warning of a later version', warning(), 0],
    ['another cell', warning({ cell: 'D8' }), 1],
    ['another content', warning({ value: '10' }), 1],
    ['another number behind it', warning({ message: { zh: '较上期增长 90%', en: 'up 90%' } }), 1],
    ['another rule', warning({ code: 'V405' }), 1],
    ['an error is never explained away', warning({ severity: 'error' }), 0],
    ['a remark needs none', warning({ severity: 'info', cell: 'Z1' }), 0],
  ])('%s', (_, finding, open) => {
    expect(openWarnings([finding], [explanation({ version: 1 })])).toHaveLength(open);
  });

  it('shows the latest of several, and none beside errors', () => {
    const both = [explanation({ text: 'later', at: '2022-04-04T00:00:00.000Z' }), explanation()];
    const [first, second] = matchExplanations([warning(), warning({ severity: 'error' })], both);
    expect(first?.explanation?.text).toBe('later');
    expect(second?.explanation).toBeNull();
  });
});
