import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { treeOfPeriod } from '../../../lambdas/core/model/build-org-tree.ts';
import type { NodeRollup } from '../../../lambdas/core/model/rollup.ts';
import { combineValues, numberOf } from '../../../lambdas/core/rollup/combine-values.ts';
import { foldNode } from '../../../lambdas/core/rollup/fold-node.ts';
import { formCovers } from '../../../lambdas/core/rollup/rollup-form.ts';
import { PERIODS, type World, worldArbitrary } from './arbitraries.ts';
import { catalogueIndex, period } from './fixtures.ts';
import { foldTree } from './fold-tree.ts';
import { equalNumbers, oracleCompleteness, oracleNumber } from './naive-oracle.ts';

const index = catalogueIndex();
const worlds = worldArbitrary(index);
const cases = [...index.forms.values()].flatMap((form) =>
  PERIODS.filter((period) => formCovers(form, period)).map((period) => ({ form: form.code, period })),
);
const caseArbitrary = fc.constantFrom(...cases);

describe('fold laws', () => {
  it('gives what plain loops over the facts give, at every node', () => {
    fc.assert(
      fc.property(worlds, caseArbitrary, (world, { form, period }) => {
        for (const [node, rollup] of foldTree(index, world, form, period)) {
          expect(rollup.completeness).toEqual(oracleCompleteness(world, form, period, node));
          for (const part of index.partsOfForm.get(form) ?? []) {
            const value = rollup.parts[part.key];
            const oracle = oracleNumber(world, part, period, node);
            const printed = value && numberOf(value);
            if (!equalNumbers(printed, oracle)) throw new Error(`${part.key} at ${node}: ${printed}`);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order of heads and children, to the byte', () => {
    fc.assert(
      fc.property(worlds, caseArbitrary, fc.infiniteStream(fc.nat()), (world, { form, period }, stream) => {
        const shuffle = <T>(items: readonly T[]) =>
          items
            .map((item) => ({ item, at: stream.next().value as number }))
            .sort((a, b) => a.at - b.at)
            .map(({ item }) => item);
        const plain = [...foldTree(index, world, form, period).values()];
        const shuffled = [...foldTree(index, world, form, period, shuffle).values()];
        expect(JSON.stringify(shuffled)).toBe(JSON.stringify(plain));
      }),
    );
  });

  it('does not depend on how children are grouped, and empty rollups change nothing', () => {
    fc.assert(
      fc.property(worlds, caseArbitrary, fc.nat(), (world, { form, period }, split) => {
        const tree = treeOfPeriod(world.org, period);
        const rollups = foldTree(index, world, form, period);
        for (const node of tree.units.keys()) {
          const children = tree.childrenOf(node).flatMap((child) => rollups.get(child) ?? []);
          const fold = (below: readonly NodeRollup[]) =>
            foldNode({ index, tree, form, period, orgVersion: 'v1', node, heads: [], children: below });
          const cut = split % (children.length + 1);
          const grouped = fold([fold(children.slice(0, cut)), fold([]), fold(children.slice(cut))]);
          const whole = fold(children);
          const { parts, counts, completeness } = grouped;
          const alone = [...index.parts.values()].filter((one) => one.part.overUnits === 'none');
          for (const one of alone) expect(whole.parts[one.key]).toBeUndefined();
          expect({ parts, counts, completeness }).toEqual({
            parts: whole.parts,
            counts: whole.counts,
            completeness: whole.completeness,
          });
        }
      }),
    );
  });

  it('makes the flows of a year out of those of its quarters', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const year = foldTree(index, world, 'f', period('2022')).get('0');
        const quarters = ['2022Q1', '2022Q2', '2022Q3', '2022Q4'].map((at) =>
          foldTree(index, world, 'f', period(at)),
        );
        const tops = quarters.flatMap((quarter) =>
          treeTops(world, quarter).flatMap((rollup) => rollup.parts['SUM-001'] ?? []),
        );
        const sum = combineValues('sum', tops);
        if (year && treeTops(world, foldTree(index, world, 'f', period('2022'))).length === 1)
          expect(year.parts['SUM-001'] ?? null).toEqual(sum);
      }),
    );
  });
});

/** Rollups that no other holds. */
function treeTops(world: World, rollups: ReadonlyMap<string, NodeRollup>): NodeRollup[] {
  const some = [...rollups.values()][0];
  if (!some) return [];
  return treeOfPeriod(world.org, some.period).roots.flatMap((root) => rollups.get(root) ?? []);
}
