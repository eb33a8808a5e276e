import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../lambdas/core/catalogue/canonical-json.ts';
import { chooseTree, type TreeChoice, unplacedUnits } from '../../lambdas/steps/choose-tree.ts';
import { importOrganisation } from '../../lambdas/steps/import-organisation.ts';
import { loadComparisons } from '../../lambdas/steps/load-comparisons.ts';
import { loadTrace } from '../../lambdas/steps/load-trace.ts';
import { readSubtree } from '../../lambdas/steps/read-rollup.ts';
import { rollupsFromHeads } from '../../lambdas/steps/rollups-from-heads.ts';
import { organisation, period, unit } from '../core/rollup/fixtures.ts';
import { paper } from './fake-check.ts';
import { createPipeline } from './pipeline.ts';

const GROUP = organisation(
  unit('00', null, { reports: false }),
  unit('01', '00', { reports: false }),
  unit('02', '00', { reports: false }),
  unit('A', '01', { validTo: '2022-12-31' }),
  unit('A', '02', { validFrom: '2023-01-01' }),
  unit('B', '02'),
  unit('C', '01', { validTo: '2022-12-31', mergedInto: 'B' }),
  unit('D', '01'),
  unit('N', '01', { validFrom: '2023-01-01' }),
);

async function start() {
  const pipeline = createPipeline();
  await importOrganisation(pipeline.deps, GROUP);
  const amounts = { A: ['10', '11'], B: ['20', '23'], C: ['30', null], D: ['40', '44'], N: [null, '99'] };
  for (const [of, [before, now]] of Object.entries(amounts))
    for (const [at, n] of [
      ['2022-03', before],
      ['2023-03', now],
    ] as const)
      if (n)
        await pipeline.submit({
          bytes: paper({
            key: { unit: of, form: 'f', period: period(at) },
            verdict: 'accepted',
            parts: { 'SUM-001': { n } },
          }),
          fileName: `${of}-${at}.xlsx`,
          receivedAt: '2023-04-01T00:00:00.000Z',
        });
  await pipeline.settle();
  return pipeline;
}

async function amountsOn(choice: TreeChoice, text = '2022-03') {
  const { deps } = await start();
  const chosen = await chooseTree(deps, GROUP, choice);
  if (!chosen) return null;
  const rollups = await readSubtree(chosen, chosen.organisation, {
    node: '00',
    form: 'f',
    period: period(text),
  });
  return Object.fromEntries([...rollups].map(([node, one]) => [node, one.parts['SUM-001']?.n]).sort());
}

describe('rollups on another tree', () => {
  it('the tree of the period is what is stored', async () => {
    const expected = { '00': '100', '01': '80', '02': '20', A: '10', B: '20', C: '30', D: '40' };
    expect(await amountsOn({ kind: 'period' })).toEqual(expected);
    expect(await amountsOn({ kind: 'day', day: '2022-03-31' })).toEqual(expected);
    expect(await amountsOn({ kind: 'version', version: 'v1' })).toEqual(expected);
  });

  it('folded from the heads is what is stored, byte for byte, in every period', async () => {
    const { deps, catalogue } = await start();
    const folded = rollupsFromHeads(deps, GROUP);
    for (const text of ['2022-01', '2022-03', '2022Q1', '2022H2', '2022', '2023-03', '2023'])
      for (const form of catalogue.forms.keys()) {
        const at = { node: '00', form, period: period(text) };
        const [stored, again] = [
          await readSubtree(deps, GROUP, at),
          await readSubtree({ ...deps, rollups: folded }, GROUP, at),
        ];
        expect([...again].map(([, one]) => canonicalJson(one)).sort()).toEqual(
          [...stored].map(([, one]) => canonicalJson(one)).sort(),
        );
      }
  });

  it('the tree of today has moved and merged units where they are now; the top does not change', async () => {
    expect(await amountsOn({ kind: 'day', day: '2023-06-30' })).toEqual({
      '00': '100',
      '01': '40',
      '02': '60',
      A: '10',
      B: '50',
      C: '30',
      D: '40',
    });
  });

  it('knows no version that was never saved', async () => {
    expect(await amountsOn({ kind: 'version', version: 'nothing' })).toBeNull();
  });

  it('names who has no place in another version', async () => {
    const { deps } = await start();
    const smaller = organisation(...GROUP.units.filter((one) => one.code !== 'D'));
    await importOrganisation(deps, { ...smaller, version: 'v0' });
    const chosen = await chooseTree(deps, GROUP, { kind: 'version', version: 'v0' });
    if (!chosen) throw new Error('not stored');
    expect(await unplacedUnits(deps, GROUP, chosen, period('2022-03'))).toEqual(['D']);
    expect(await unplacedUnits(deps, GROUP, chosen, period('2022-04'))).toEqual([]);
  });

  it('traces a restated number to the files of the unit that was merged', async () => {
    const { deps } = await start();
    const chosen = await chooseTree(deps, GROUP, { kind: 'day', day: '2023-06-30' });
    if (!chosen) throw new Error('no tree');
    const at = { node: 'B', period: period('2022-03'), indicator: 'SUM-001' };
    const trace = await loadTrace({ ...deps, treeOf: chosen.treeOf }, GROUP, at);
    expect(trace.value).toBe('50');
    expect(trace.branches[0]?.root?.children.map((child) => child.node)).toEqual(['C']);
  });
});

describe('comparisons', () => {
  it.each([
    // node, plain on year, comparable now and before
    ['00', { now: '177', before: '100' }, { now: '78', before: '100' }],
    ['01', { now: '143', before: '80' }, { now: '44', before: '40' }],
    ['02', { now: '34', before: '20' }, { now: '34', before: '60' }],
  ])('year on year at %s, plain and comparable', async (node, plain, comparable) => {
    const { deps } = await start();
    const loaded = await loadComparisons(deps, GROUP, {
      node,
      period: period('2023-03'),
      today: '2023-04-05',
    });
    const sum = loaded.comparisons.find((one) => one.indicator === 'SUM-001');
    expect(sum?.yearAgo).toMatchObject(plain);
    expect(sum?.comparable).toMatchObject(comparable);
    expect(loaded.yearAgoPeriod).toBe('2022-03');
    expect(loaded.perimeter.opened).toEqual(node === '02' ? [] : ['N']);
  });
});

describe('comparisons over a quarter in which units merged and moved', () => {
  const CHANGED = organisation(
    unit('00', null, { reports: false }),
    unit('01', '00', { reports: false }),
    unit('02', '00', { reports: false }),
    unit('P', '01'),
    unit('Q', '01', { validTo: '2023-02-28', mergedInto: 'P' }),
    unit('R', '01', { validTo: '2023-02-28' }),
    unit('R', '02', { validFrom: '2023-03-01' }),
  );

  it.each([
    // node, day of the structure, comparable now and before
    ['P', null, '18', '14'],
    ['Q', null, '6', '4'],
    ['01', null, '18', '14'],
    ['02', null, '2', '1'],
    ['00', null, '20', '15'],
    ['01', '2022-06-30', '20', '15'],
    ['01', '2023-06-30', '18', '14'],
    ['P', '2023-06-30', '18', '14'],
  ])('count the same units in both years: %s on the structure of %s', async (node, day, now, before) => {
    const { deps, submit, settle } = createPipeline();
    await importOrganisation(deps, CHANGED);
    const amounts = { P: ['10', '12'], Q: ['4', '6'], R: ['1', '2'] };
    for (const [of, [last = '', this_ = '']] of Object.entries(amounts))
      for (const [at, n] of [
        ['2022-01', last],
        ['2023-01', this_],
      ] as const) {
        const key = { unit: of, form: 'f', period: period(at) };
        const bytes = paper({ key, verdict: 'accepted', parts: { 'SUM-001': { n } } });
        await submit({ bytes, fileName: `${of}-${at}.xlsx`, receivedAt: '2023-04-01T00:00:00.000Z' });
      }
    await settle();
    const chosen = await chooseTree(deps, CHANGED, day === null ? { kind: 'period' } : { kind: 'day', day });
    const at = { node, period: period('2023Q1'), today: '2023-04-05' };
    const loaded = await loadComparisons({ ...deps, ...chosen }, CHANGED, at);
    const sum = loaded.comparisons.find((one) => one.indicator === 'SUM-001');
    expect(sum?.comparable).toMatchObject({ now, before });
    expect([loaded.perimeter.opened, loaded.perimeter.closed]).toEqual([[], []]);
  });
});
