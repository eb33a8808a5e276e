import { expect, it } from 'vitest';
import { createFixedClock } from '../../lambdas/adapters/memory/fixed-clock.ts';
import { createMemorySubmissionStore } from '../../lambdas/adapters/memory/submission-store.ts';
import { ObligationSchema } from '../../lambdas/core/model/obligation.ts';
import { sumLeaves } from '../../lambdas/core/rollup/sum-leaves.ts';
import { collectRollups } from '../../lambdas/steps/collect-rollups.ts';
import { withDutyNumbers, withoutDutyNumbers } from '../../lambdas/steps/duty-numbers.ts';
import { loadComparisons } from '../../lambdas/steps/load-comparisons.ts';
import { loadMoved } from '../../lambdas/steps/load-moved.ts';
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
    parameters: { dutiesFrom: { value: '2022-01-01', external: false } },
    profiles: [{ code: 'all', name: { zh: '全部', en: 'all' }, unitTypes: ['company'] }],
  },
};
const GROUP = organisation(
  unit('00', null, { type: 'company' }),
  unit('01', '00', { type: 'company' }),
  unit('02', '00', { type: 'club' }),
);

const depsOver = (submissions: ReturnType<typeof createMemorySubmissionStore>, now: string) => ({
  catalogue,
  submissions,
  rollups: { rollup: async () => null, children: async () => [] },
  uploads: { setAside: async () => [] },
  clock: createFixedClock(now),
  treeOf: createOrgTrees(),
  utcOffset: 480,
});

it.each([
  ['00', '2022Q1', ['4', '1', '25']],
  ['01', '2022Q1', ['2', '1', '50']],
  ['01', '2022-02', ['1', '1', '100']],
  ['02', '2022Q1', ['0', '0', null]],
  ['00', '2021Q4', [null, null, null]],
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
    const [filled] = await withDutyNumbers(deps, GROUP, { ...at, today: '2022-03-15' }, [view]);
    const { comparisons } = await loadComparisons(deps, GROUP, { ...at, today: '2022-03-15' });
    expect(withoutDutyNumbers(catalogue, [view])[0]?.values).toEqual([]);
    for (const [i, { code }] of INDICATORS.entries()) {
      const printed = collected.values.find(
        (one) => one.node === node && one.period === text && one.indicator === code,
      );
      const trace = await loadTrace(deps, GROUP, { ...at, indicator: code });
      const compared = comparisons.find(({ indicator: one }) => one === code);
      const viewed = filled?.values.find(({ indicator: one }) => one === code);
      expect([code, printed?.value, viewed?.value, compared?.value, trace.value, sumLeaves(trace)]).toEqual([
        code,
        ...Array(5).fill(values[i]),
      ]);
    }
  },
);

it('are the same for a part of a year, whether the part is asked for or the year', async () => {
  const CHANGED = organisation(
    unit('00', null, { type: 'company' }),
    unit('01', '00', { type: 'company' }),
    unit('02', '00', { type: 'company' }),
    unit('M', '01', { type: 'company', validTo: '2022-02-28' }),
    unit('M', '02', { type: 'company', validFrom: '2022-03-01' }),
    unit('R', '01', { type: 'company', validTo: '2022-03-15' }),
    unit('R', '01', { type: 'company', validFrom: '2022-03-16', name: 'another name' }),
    unit('N', '01', { type: 'company', validFrom: '2022-04-01' }),
    unit('C', '02', { type: 'company', validTo: '2022-05-15' }),
  );
  const submissions = createMemorySubmissionStore();
  for (const [of, at] of [
    ['M', '2022-01'],
    ['M', '2022-03'],
    ['R', '2022-02'],
    ['C', '2022-04'],
  ] as const)
    await submissions.commit(head(of, at, {}, { evidence: { R01: [`${at}-01`] } }), sampleBody(), null);
  const deps = depsOver(submissions, '2022-12-31T17:00:00.000Z');
  const collect = (node: string, text: string) =>
    collectRollups(deps, CHANGED, { node, period: period(text), threshold: '95', today: '2023-01-01' });
  for (const node of ['00', '01', '02']) {
    const year = await collect(node, '2022');
    const due = new Map<string, number>();
    for (const part of year.periods) {
      const alone = await collect(node, part);
      const of = ({ values }: typeof year) =>
        values.filter((one) => one.node === node && one.period === part);
      expect(of(year), `${node} ${part}`).toEqual(of(alone));
      const named = ({ completeness }: typeof year) =>
        completeness.filter((one) => one.node === node && one.period === part);
      expect(named(year), `${node} ${part}`).toEqual(named(alone));
      due.set(part, Number(of(year).find((one) => one.indicator === 'OBL-001')?.value));
    }
    if (node !== '00') continue;
    for (const [quarter, months] of [
      ['2022Q1', ['2022-01', '2022-02', '2022-03']],
      ['2022Q2', ['2022-04', '2022-05', '2022-06']],
    ] as const)
      expect(due.get(quarter)).toBe(months.reduce((sum, month) => sum + (due.get(month) ?? 0), 0));
    expect([due.get('2022-01'), due.get('2022-04'), due.get('2022-06')]).toEqual([6, 7, 6]);
  }
});

it('are among the numbers that a return moved, also those of other months than its own', async () => {
  const submissions = createMemorySubmissionStore();
  const deps = depsOver(submissions, '2023-02-28T17:00:00.000Z');
  await submissions.commit(
    head('00', '2022-01', {}, { evidence: { R01: ['2022-01-05'] } }),
    sampleBody(),
    null,
  );
  const numbers = async () => {
    const found = new Map<string, string | null>();
    for (const text of ['2022', '2023']) {
      const at = { node: '00', period: period(text), threshold: '95', today: '2023-03-01' };
      for (const one of (await collectRollups(deps, GROUP, at)).values)
        found.set(`${one.node} ${one.period} ${one.indicator}`, one.value);
    }
    return found;
  };
  const before = await numbers();
  const key = { unit: '01', form: 'f', period: period('2022-03') };
  const evidence = { R01: ['2022-02-20', '2022-03-02'] };
  await submissions.commit(head('01', '2022-03', {}, { evidence }), sampleBody(), null);
  const after = await numbers();
  const changed = [...after].flatMap(([at, value]) => {
    const was = before.get(at) ?? null;
    return was === value ? [] : [[at, was, value] as const];
  });
  expect(changed.map(([at]) => at)).toContain('01 2022-02 OBL-002');
  const moved = await loadMoved(deps, GROUP, key, 1);
  const told = moved?.values.map((one) => [
    `${one.node} ${one.period} ${one.indicator}`,
    one.before,
    one.after,
  ]);
  expect(told?.sort()).toEqual(changed.map((one) => [...one]).sort());
});
