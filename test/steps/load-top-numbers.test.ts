import { describe, expect, it } from 'vitest';
import { createMemorySubmissionStore } from '../../lambdas/adapters/memory/submission-store.ts';
import { ObligationSchema } from '../../lambdas/core/model/obligation.ts';
import type { Period } from '../../lambdas/core/model/period.ts';
import { loadDuties } from '../../lambdas/steps/load-duties.ts';
import { loadTopNumbers } from '../../lambdas/steps/load-top-numbers.ts';
import { createOrgTrees } from '../../lambdas/steps/org-trees.ts';
import { sampleBody } from '../contract/samples.ts';
import { catalogueIndex, head, organisation, period, unit } from '../core/rollup/fixtures.ts';
import { foldTree } from '../core/rollup/fold-tree.ts';

const obligations = [
  ObligationSchema.parse({
    code: 'R01',
    name: { zh: '义务', en: 'duty' },
    owedBy: { all: {} },
    at: 'top',
    duty: { kind: 'rate', every: 'year', indicator: 'SUM-002', atLeast: '5' },
    source: 'test',
  }),
];
const index = catalogueIndex();
const catalogue = {
  ...index,
  obligations,
  source: {
    ...index.source,
    obligations,
    profiles: [{ code: 'all', name: { zh: '全部', en: 'all' }, unitTypes: ['company'] }],
  },
};
const org = organisation(
  unit('00', null, { type: 'company' }),
  unit('01', '00', { type: 'company' }),
  unit('02', '00', { type: 'company' }),
);
const heads = [
  head('01', '2022-12', { 'SUM-002': { n: '2' } }),
  head('02', '2022-12', { 'SUM-002': { n: '3' } }),
];

async function deps() {
  const submissions = createMemorySubmissionStore();
  for (const one of heads) await submissions.commit(one, sampleBody(), null);
  const rollup = async (at: { node: string; form: string; period: Period }) =>
    foldTree(catalogue, { org, heads }, at.form, at.period).get(at.node) ?? null;
  return {
    catalogue,
    submissions,
    rollups: { rollup, children: async () => [] },
    treeOf: createOrgTrees(),
    utcOffset: 480,
  };
}

describe('numbers of the whole tree that its top owes', () => {
  it.each([
    ['in the month its window ends', '00', '2022-12', [], '00', '5'],
    ['in the year', '00', '2022', [], '00', '5'],
    ['not before', '00', '2022-11', [], '00', null],
    ['not when it is known already', '00', '2022-12', ['2022'], '00', null],
    ['of nodes below nothing is asked', '01', '2022-12', [], '01', null],
    ['nor told', '00', '2022-12', [], '01', null],
  ] as const)('%s', async (_, node, at, known, of, value) => {
    const asked = { node, period: period(at), known: known.map(period) };
    const numberAt = await loadTopNumbers(await deps(), org, asked);
    expect(numberAt(of, 'SUM-002', period('2022'))?.value ?? null).toBe(value);
  });

  it.each(['2022-12', '2022Q4', '2022H2', '2022'])('decide the duty alike when %s is asked', async (at) => {
    const asked = { node: '00', period: period(at) };
    const made = await deps();
    const valueAt = await loadTopNumbers(made, org, asked);
    const records = await loadDuties(made, org, { ...asked, today: '2023-06-01', valueAt });
    expect(records.map(({ unit: of, due, state }) => [of, due, state])).toEqual([
      ['00', '2022-12-31', 'met'],
    ]);
  });
});
