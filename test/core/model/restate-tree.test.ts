import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../lambdas/core/catalogue/canonical-json.ts';
import { treeOfPeriod } from '../../../lambdas/core/model/build-org-tree.ts';
import type { Organisation } from '../../../lambdas/core/model/organisation.ts';
import { lastDay, periodsWithin } from '../../../lambdas/core/model/period.ts';
import { restateTree } from '../../../lambdas/core/model/restate-tree.ts';
import type { Head } from '../../../lambdas/core/model/submission.ts';
import { recomputeRollups } from '../../../lambdas/steps/recompute-rollups.ts';
import { catalogueIndex, head, organisation, period, unit } from '../rollup/fixtures.ts';

const YEAR = period('2022');
const group = organisation(
  unit('0', null),
  unit('01', '0'),
  unit('02', '0'),
  // A merges into B under another branch
  unit('A', '01', { validTo: '2022-06-30', mergedInto: 'B' }),
  unit('B', '02'),
  // S splits into S1 and S2, in two branches
  unit('S', '01', { validTo: '2022-12-31' }),
  unit('S1', '01', { validFrom: '2023-01-01', splitFrom: 'S' }),
  unit('S2', '02', { validFrom: '2023-01-01', splitFrom: 'S' }),
  // M moves
  unit('M', '01', { validTo: '2022-08-31' }),
  unit('M', '02', { validFrom: '2022-09-01' }),
  // C closes without a successor; so does its parent
  unit('C', 'P', { validTo: '2022-03-31' }),
  unit('P', '01', { validTo: '2022-10-31', mergedInto: '02' }),
);

describe('restateTree', () => {
  it.each([
    // code, day of the tree, parent there
    ['A', '2023-06-30', 'B'],
    ['S', '2023-06-30', '0'],
    ['M', '2023-06-30', '02'],
    ['M', '2022-01-01', '01'],
    ['P', '2023-06-30', '02'],
    ['C', '2023-06-30', '02'],
    ['A', '2022-01-01', '01'],
  ])('places %s on the tree of %s below %s', (code, day, parent) => {
    expect(restateTree(group, YEAR, day).ancestorsOf(code)[0]).toBe(parent);
  });

  it.each([
    // units that had not opened yet stand with those they came of
    ['S1', 'S'],
    ['S2', 'S'],
  ])('places %s, not opened yet, below %s', (code, parent) => {
    expect(restateTree(group, period('2023'), '2022-05-01').ancestorsOf(code)[0]).toBe(parent);
  });

  it('a unit made of several stands above all of them until it opens', () => {
    const merged = organisation(
      unit('0', null),
      unit('01', '0'),
      unit('X', '01', { validTo: '2022-06-30', mergedInto: 'N' }),
      unit('Y', '01', { validTo: '2022-06-30', mergedInto: 'N' }),
      unit('N', '0', { validFrom: '2022-07-01' }),
    );
    expect(restateTree(merged, YEAR, '2022-01-31').ancestorsOf('N')).toEqual(['01', '0']);
    expect(restateTree(merged, YEAR, '2022-12-31').childrenOf('N')).toEqual(['X', 'Y']);
  });

  it('units merged into one that opens later, which was their parent on paper, stand below the top', () => {
    const circle = organisation(
      unit('0', null),
      unit('N', '0', { validFrom: '2023-01-01' }),
      unit('X', 'N', { validTo: '2022-01-31', mergedInto: 'N' }),
      unit('Y', 'N', { validTo: '2022-01-31', mergedInto: 'N' }),
    );
    expect(restateTree(circle, YEAR, '2022-12-31').roots).toEqual(['0']);
  });

  describe('a day on which a top did not live yet', () => {
    const late = organisation(
      unit('0', null, { validFrom: '2021-01-01' }),
      unit('01', '0', { validFrom: '2021-01-01' }),
      unit('X', '01'),
      unit('Y', 'X'),
      unit('Z', '01', { validFrom: '2021-01-01' }),
      unit('W', '01', { validTo: '2021-12-31', mergedInto: 'Z' }),
    );
    it.each([
      ['nobody lived', '1999-12-31'],
      ['some lived, and nobody above them', '2020-12-31'],
    ])('%s: units stand where they stood in the period', (_, day) => {
      const tree = restateTree(late, YEAR, day);
      expect(tree.roots).toEqual(['0']);
      expect(tree.subtreeOf('0')).toEqual(treeOfPeriod(late, YEAR).subtreeOf('0'));
    });
  });

  it('keeps lives: what closed in the period has flows but no closing stock', () => {
    const tree = restateTree(group, YEAR, '2023-06-30');
    expect(tree.day).toBe('2022-12-31');
    expect(tree.recordOn('A', tree.day)).toBeUndefined();
    expect(tree.recordOn('S', tree.day)?.code).toBe('S');
  });

  it('is the tree of the period when nothing closed inside it and the day is its last', () => {
    for (const text of ['2021', '2022-01', '2023Q1', '2023']) {
      const own = treeOfPeriod(group, period(text));
      const restated = restateTree(group, period(text), lastDay(period(text)));
      expect([...restated.units.keys()]).toEqual([...own.units.keys()]);
      for (const code of own.units.keys()) expect(restated.ancestorsOf(code)).toEqual(own.ancestorsOf(code));
    }
  });
});

/** Units with lives, moves and mergers inside 2021 to 2024, parents always earlier in the list. */
const organisations = fc
  .array(
    fc.record({
      parent: fc.nat(),
      next: fc.nat(),
      late: fc.boolean(),
      month: fc.integer({ min: 1, max: 36 }),
      fate: fc.constantFrom('lives', 'lives', 'moves', 'merges', 'closes', 'opens'),
      amounts: fc.array(fc.option(fc.integer({ min: -900, max: 900 })), { minLength: 12, maxLength: 12 }),
    }),
    { minLength: 2, maxLength: 14 },
  )
  .chain((specs) => fc.tuple(fc.constant(specs), fc.boolean()))
  .map(([specs, lateTop]) => {
    const code = (i: number) => `u${String(i).padStart(2, '0')}`;
    const day = (month: number, last: boolean) =>
      new Date(Date.UTC(2021, last ? month : month, last ? 0 : 1)).toISOString().slice(0, 10);
    const units = [unit('top', null, lateTop ? { validFrom: '2022-01-01' } : {})];
    const heads: Head[] = [];
    for (const [i, spec] of specs.entries()) {
      const above = (n: number) => (i === 0 || n % (i + 1) === i ? 'top' : code(n % (i + 1)));
      const [parent, other] = [above(spec.parent), above(spec.next)];
      const ends = { validTo: day(spec.month, true) };
      const starts = { validFrom: day(spec.month, false) };
      if (spec.fate === 'lives')
        units.push(unit(code(i), parent, spec.late ? { validFrom: '2022-01-01' } : {}));
      if (spec.fate === 'opens') units.push(unit(code(i), parent, starts));
      if (spec.fate === 'closes') units.push(unit(code(i), parent, ends));
      if (spec.fate === 'merges')
        units.push(unit(code(i), parent, { ...ends, ...(other === 'top' ? {} : { mergedInto: other }) }));
      if (spec.fate === 'moves') units.push(unit(code(i), parent, ends), unit(code(i), other, starts));
      for (const [month, amount] of spec.amounts.entries()) {
        const at = `2022-${String(month + 1).padStart(2, '0')}`;
        // A submission for a month in which the unit does not live is refused, so there is no such head.
        const number = 12 + month + 1;
        const lives =
          spec.fate === 'opens'
            ? number > spec.month
            : (spec.fate !== 'closes' && spec.fate !== 'merges') || number <= spec.month;
        if (amount !== null && lives)
          heads.push(head(code(i), at, { 'SUM-001': { n: `${amount}` }, 'SUM-002': { n: `${amount}` } }));
      }
    }
    return { organisation: organisation(...units), heads };
  });

const index = catalogueIndex();

function topOf(of: Organisation, heads: readonly Head[], text: string, day: string | null): string {
  const at = period(text);
  const inside = new Set<string>(periodsWithin(at, 'month'));
  const tree = day === null ? treeOfPeriod(of, at) : restateTree(of, at, day);
  const headsOf = (code: string) => heads.filter((one) => one.unit === code && inside.has(one.period));
  const rollup = recomputeRollups({ index, tree, form: 'f', period: at, headsOf }).get('top');
  return canonicalJson(rollup && { ...rollup, orgVersion: '' });
}

describe('restated rollups', () => {
  it('the top is the same on every tree: nothing is lost, nothing counted twice', () => {
    fc.assert(
      fc.property(
        organisations,
        fc.constantFrom('2022-03', '2022Q2', '2022'),
        fc.constantFrom('1999-12-31', '2020-12-31', '2022-02-15', '2022-12-31', '2024-12-31'),
        ({ organisation: of, heads }, text, day) => {
          expect(topOf(of, heads, text, day)).toBe(topOf(of, heads, text, null));
        },
      ),
      { numRuns: 1000 },
    );
  });
});
