import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { treeOfPeriod } from '../../../lambdas/core/model/build-org-tree.ts';
import type { OrgTree } from '../../../lambdas/core/model/org-tree.ts';
import { type Period, periodsWithin } from '../../../lambdas/core/model/period.ts';
import { createFactTable, type FactTable } from '../../../lambdas/core/rollup/fact-table.ts';
import { type Forest, foldForests } from '../../../lambdas/core/rollup/fold-forest.ts';
import { formCovers } from '../../../lambdas/core/rollup/rollup-form.ts';
import { PERIODS, type World, worldArbitrary } from './arbitraries.ts';
import { catalogueIndex, head, organisation, period, unit } from './fixtures.ts';
import { foldTree } from './fold-tree.ts';

function foldForest({
  facts,
  tree,
  period: at,
}: {
  facts: FactTable;
  tree: OrgTree;
  period: Period;
}): Forest {
  const [forest] = foldForests({ facts, at: [{ period: at, tree }], orgVersion: 'v1' });
  if (!forest) throw new Error('no forest');
  return forest;
}

const index = catalogueIndex();
const forms = [...index.forms.values()];

function tabulate(form: string, world: World, inTreeOrder = false) {
  const definition = forms.find((one) => one.code === form) ?? forms[0];
  if (!definition) throw new Error('no form');
  const ofYear = inTreeOrder ? [...treeOfPeriod(world.org, period('2022')).units.keys()] : [];
  const units = [...new Set([...ofYear, ...world.org.units.map((one) => one.code)])];
  const table = createFactTable(index, definition, units, periodsWithin(period('2022'), definition.cadence));
  for (const one of world.heads) table.add(one);
  return table.finish();
}

describe('foldForest', () => {
  it('gives what foldNode gives, for every node, form and period, to the byte', () => {
    fc.assert(
      fc.property(worldArbitrary(index), fc.boolean(), (world, inTreeOrder) => {
        for (const form of forms) {
          const facts = tabulate(form.code, world, inTreeOrder);
          const at = PERIODS.filter((one) => formCovers(form, one));
          const trees = at.map((one) => ({ period: one, tree: treeOfPeriod(world.org, one) }));
          for (const forest of foldForests({ facts, at: trees, orgVersion: 'v1' })) {
            const nodes = foldTree(index, world, form.code, forest.period);
            expect(forest.nodes.toSorted()).toEqual([...nodes.keys()].toSorted());
            for (const [node, rollup] of nodes)
              expect(JSON.stringify(forest.rollup(node))).toBe(JSON.stringify(rollup));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('takes versions in any order', () => {
    const org = organisation(unit('0', null));
    const versions = [
      head('0', '2022-01', { 'SUM-001': { n: '1' }, 'DIS-001': { set: ['a'] } }),
      head('0', '2022-01', { 'SUM-001': { n: '2.5' } }, { version: 2, late: true }),
      head('0', '2022-01', { 'MAX-001': { n: '3' } }, { version: 3 }),
    ];
    const at = period('2022-01');
    for (const heads of [versions, versions.toReversed()]) {
      const facts = tabulate('f', { org, heads });
      const { parts, completeness } = foldForest({
        facts,
        tree: treeOfPeriod(org, at),
        period: at,
      }).rollup('0');
      expect(parts).toEqual({ 'MAX-001': { n: '3' } });
      expect(completeness).toEqual({ expected: 1, received: 1, late: 0 });
    }
  });

  it.each<[string, string[], string]>([
    ['whole numbers', ['1', '-3', '0'], '-2'],
    ['finer and finer', ['1', '0.1', '0.01', '0.001'], '1.111'],
    ['a tenth ten times', Array.from({ length: 10 }, () => '0.1'), '1'],
    ['at the edge of a double', ['9007199254740991'], '9007199254740991'],
    ['over the edge', ['9007199254740991', '1', '1'], '9007199254740993'],
    ['over the edge by sizes alone', ['9007199254740991', '-9007199254740991', '0.5'], '0.5'],
    [
      'far over it',
      ['123456789012345678901234567890', '0.000000000000001'],
      '123456789012345678901234567890.000000000000001',
    ],
    ['finer than a double', ['0.00000000000000000001', '3'], '3.00000000000000000001'],
    ['nothing but zeros, one very fine', ['0', '0.000000000000000000000000000000'], '0'],
  ])('adds exactly: %s', (_, numbers, sum) => {
    const org = organisation(unit('0', null), ...numbers.map((_n, i) => unit(`c${i}`, '0')));
    const heads = numbers.map((n, i) => head(`c${i}`, '2022-01', { 'SUM-001': { n } }));
    const at = period('2022');
    for (const order of [heads, heads.toReversed()]) {
      const facts = tabulate('f', { org, heads: order });
      const forest = foldForest({ facts, tree: treeOfPeriod(org, at), period: at });
      expect(forest.rollup('0').parts['SUM-001']).toEqual({ n: sum });
    }
  });

  it('refuses a period finer than the form', () => {
    const org = organisation(unit('0', null));
    const at = period('2022-01');
    const facts = tabulate('q', { org, heads: [] });
    expect(() => foldForest({ facts, tree: treeOfPeriod(org, at), period: at })).toThrow(RangeError);
  });
});
