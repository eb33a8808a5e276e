import { expect, it } from 'vitest';
import { createMemoryDecisionStore } from '../../lambdas/adapters/memory/decision-store.ts';
import type { Explanation } from '../../lambdas/core/model/explanation.ts';
import type { Finding } from '../../lambdas/core/model/finding.ts';
import { PeriodSchema } from '../../lambdas/core/model/period.ts';
import { prefillExplanations } from '../../lambdas/steps/prefill-explanations.ts';

const key = { unit: '0101', form: 'meetings', period: PeriodSchema.parse('2022-03') };
const warning: Finding = {
  code: 'V006',
  severity: 'warning',
  sheet: '会议台账',
  cell: 'D6',
  value: '2022-02-28',
  message: { zh: '不在本期内', en: 'not in this period' },
};
const said = (text: string, more: Partial<Explanation> = {}): Explanation => ({
  ...key,
  code: 'V006',
  sheet: '会议台账',
  cell: 'D6',
  value: '2022-02-28',
  message: '不在本期内',
  text,
  by: { name: 'li.na', via: 'cli@here' },
  at: '2022-04-02T01:30:00.000Z',
  version: 1,
  ...more,
});

it.each<[string, Explanation[], Finding, string | undefined]>([
  ['shows what was said before', [said('补报上月末的会')], warning, '补报上月末的会'],
  ['says of a mere confirmation that there was one', [said('')], warning, '已核对，内容属实'],
  [
    'takes the latest words',
    [said('新的', { at: '2022-04-03T00:00:00.000Z' }), said('旧的')],
    warning,
    '新的',
  ],
  [
    'leaves what the workbook says itself',
    [said('旧的')],
    { ...warning, explanation: '本次写的' },
    '本次写的',
  ],
  [
    'knows nothing of a number that has changed',
    [said('旧的')],
    { ...warning, value: '2022-02-27' },
    undefined,
  ],
  ['explains no error', [said('旧的')], { ...warning, severity: 'error' }, undefined],
])('%s', async (_, explanations, finding, expected) => {
  const store = createMemoryDecisionStore();
  for (const one of explanations) await store.putExplanation(one);
  const [shown] = await prefillExplanations(store, key, [finding]);
  expect(shown?.explanation).toBe(expected);
  expect({ ...shown, explanation: undefined }).toEqual({ ...finding, explanation: undefined });
});

it('has nothing to add without a store or a key', async () => {
  expect(await prefillExplanations(undefined, key, [warning])).toEqual([warning]);
  expect(await prefillExplanations(createMemoryDecisionStore(), null, [warning])).toEqual([warning]);
});
