import { expect, it } from 'vitest';
import { createMemoryDecisionStore } from '../../lambdas/adapters/memory/decision-store.ts';
import type { Finding } from '../../lambdas/core/model/finding.ts';
import { PeriodSchema } from '../../lambdas/core/model/period.ts';
import { openWarnings } from '../../lambdas/core/workflow/match-explanations.ts';
import { keepExplanations } from '../../lambdas/steps/keep-explanations.ts';

const key = { unit: '0101', form: 'meetings', period: PeriodSchema.parse('2022-03') };
const warning: Finding = {
  code: 'V006',
  severity: 'warning',
  sheet: '会议台账',
  cell: 'D6',
  value: '2022-02-28',
  message: { zh: '不在本期内', en: 'not in this period' },
};
const checked = (findings: readonly Finding[]) => ({
  key,
  verdict: 'accepted-with-warnings' as const,
  body: { findings: [...findings], normalisations: [], rows: {}, lineage: {} },
  facts: {
    parts: {},
    lineage: {},
    evidence: {},
    counts: { summaryDifferences: 0, summaryCells: 0, approximateCells: 0 },
  },
});
const upload = { receivedAt: '2022-04-02T01:30:00Z', by: { name: 'li.na', via: 'cli@here' } };

it('what was written in the workbook counts for this version and later ones that say the same', async () => {
  const store = createMemoryDecisionStore();
  const explained = { ...warning, explanation: '补报上月末的会' };
  await keepExplanations(store, upload, key, checked([explained]), 1);
  await keepExplanations(store, upload, key, checked([explained]), 1);
  const kept = await store.explanations(key.unit, key.form, key.period, key.period);
  expect(kept).toMatchObject([{ code: 'V006', text: '补报上月末的会', by: upload.by, version: 1 }]);
  expect(openWarnings([explained], kept)).toEqual([]);
  expect(openWarnings([warning], kept)).toEqual([]);
  expect(openWarnings([{ ...warning, value: '2022-02-27' }], kept)).toHaveLength(1);
});

it('a warning without words stays open', async () => {
  const store = createMemoryDecisionStore();
  await keepExplanations(store, upload, key, checked([warning]), 1);
  expect(await store.explanations(key.unit, key.form, key.period, key.period)).toEqual([]);
});
