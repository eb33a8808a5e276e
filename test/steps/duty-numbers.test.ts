import { expect, it } from 'vitest';
import { createFixedClock } from '../../lambdas/adapters/memory/fixed-clock.ts';
import { createMemorySubmissionStore } from '../../lambdas/adapters/memory/submission-store.ts';
import { ObligationSchema } from '../../lambdas/core/model/obligation.ts';
import { sumLeaves } from '../../lambdas/core/rollup/sum-leaves.ts';
import { collectRollups } from '../../lambdas/steps/collect-rollups.ts';
import { withDutyNumbers, withoutDutyNumbers } from '../../lambdas/steps/duty-numbers.ts';
import { loadTrace } from '../../lambdas/steps/load-trace.ts';
import { createOrgTrees } from '../../lambdas/steps/org-trees.ts';
import { readNodeView } from '../../lambdas/steps/read-node-view.ts';
import { sampleBody } from '../contract/samples.ts';
import {
  catalogueIndex,
  form,
  head,
  indicator,
  organisation,
  period,
  unit,
} from '../core/rollup/fixtures.ts';

const INDICATORS = [
  indicator('OBL-001', { system: 'obligationsDue' }, { form: null }),
  indicator('OBL-002', { system: 'obligationsMet' }, { form: null }),
  indicator(
    'OBL-003',
    { systemRatio: { numerator: 'obligationsMet', denominator: 'obligationsDue' } },
    { form: null, decimals: 1 },
  ),
];
const obligations = [
  ObligationSchema.parse({
    code: 'R01',
    name: { zh: '义务', en: 'duty' },
    owedBy: { all: {} },
    duty: { kind: 'count', every: 'month', of: [{ ledger: 'L10', date: 'on' }] },
    source: 'test',
  }),
];
const index = catalogueIndex(INDICATORS);
const catalogue = {
  ...index,
  forms: new Map([['f', form('f', 'month')]]),
  obligations,
  source: {
    ...index.source,
    obligations,
    profiles: [{ code: 'all', name: { zh: '全部', en: 'all' }, unitTypes: ['company'] }],
  },
};
const GROUP = organisation(
  unit('00', null, { type: 'company' }),
  unit('01', '00', { type: 'company' }),
  unit('02', '00', { type: 'club' }),
);

it.each([
  ['00', '2022Q1', ['4', '1', '25']],
  ['01', '2022Q1', ['2', '1', '50']],
  ['01', '2022-02', ['1', '1', '100']],
  ['02', '2022Q1', ['0', '0', null]],
])(
  'the numbers about duties of %s in %s are the same wherever they are shown, down to the units they are of',
  async (node, text, values) => {
    const submissions = createMemorySubmissionStore();
    const done = head('01', '2022-02', {}, { evidence: { R01: ['2022-02-01'] } });
    await submissions.commit(done, sampleBody(), null);
    const deps = {
      catalogue,
      submissions,
      rollups: { rollup: async () => null, children: async () => [] },
      uploads: { setAside: async () => [] },
      clock: createFixedClock('2022-03-15T01:00:00.000Z'),
      treeOf: createOrgTrees(),
      utcOffset: 480,
    };
    const at = { node, period: period(text) };
    const collected = await collectRollups(deps, GROUP, { ...at, threshold: '95', today: '2022-03-15' });
    const view = await readNodeView(deps, GROUP, at);
    const [filled] = await withDutyNumbers(deps, GROUP, at, [view]);
    expect(withoutDutyNumbers(catalogue, [view])[0]?.values).toEqual([]);
    for (const [i, { code }] of INDICATORS.entries()) {
      const printed = collected.values.find(
        (one) => one.node === node && one.period === text && one.indicator === code,
      );
      const trace = await loadTrace(deps, GROUP, { ...at, indicator: code });
      const viewed = filled?.values.find(({ indicator: one }) => one === code);
      expect([code, printed?.value, viewed?.value, trace.value, sumLeaves(trace)]).toEqual([
        code,
        ...Array(4).fill(values[i]),
      ]);
    }
  },
);
