import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildOrgTree } from '../../../lambdas/core/model/build-org-tree.ts';
import { checkOrganisation } from '../../../lambdas/core/model/check-organisation.ts';
import { organisation, unit } from '../rollup/fixtures.ts';

describe('checkOrganisation', () => {
  it('names every loop once, from its smallest code', () => {
    const findings = checkOrganisation([
      unit('0', null),
      unit('c', 'b'),
      unit('b', 'a'),
      unit('a', 'c'),
      unit('d', 'c'),
      unit('e', 'e'),
    ]);
    expect(findings.map((one) => one.message.zh)).toEqual([
      '上级关系成环：a → c → b → a。',
      '上级关系成环：e → e。',
    ]);
  });

  it('lets two units change places over time, not at one time', () => {
    const early = { validTo: '2022-06-30' };
    const late = { validFrom: '2022-07-01' };
    const swap = [unit('0', null), unit('a', '0', early), unit('b', 'a', early), unit('b', '0', late)];
    expect(checkOrganisation([...swap, unit('a', 'b', late)])).toEqual([]);
    const codes = checkOrganisation([...swap, unit('a', 'b', { validFrom: '2022-06-30' })]).map(
      (one) => one.code,
    );
    expect(codes).toEqual(['O002', 'O004']);
  });

  it('lets a successor take the name of a closed unit', () => {
    const name = { name: '同名' };
    const units = [unit('0', null), unit('1', '0', { ...name, validTo: '2022-06-30' })];
    expect(checkOrganisation([...units, unit('2', '0', { ...name, validFrom: '2022-07-01' })])).toEqual([]);
    const clash = checkOrganisation([...units, unit('2', '0', { ...name, validFrom: '2022-06-30' })]);
    expect(clash.map((one) => one.code)).toEqual(['O005']);
  });

  it('never passes what no tree can be made of', () => {
    const code = fc.constantFrom('0', '1', '2', '3', '4');
    const units = fc.array(
      fc.tuple(
        code,
        fc.option(code),
        fc.constantFrom('2020-01-01', '2022-03-01'),
        fc.constantFrom(null, '2022-02-28', '2022-12-31'),
      ),
      { minLength: 1, maxLength: 7 },
    );
    fc.assert(
      fc.property(units, fc.constantFrom('2021-01-01', '2022-03-01', '2023-01-01'), (drafts, day) => {
        const all = drafts.map(([of, parent, validFrom, validTo], i) =>
          unit(of, parent, { name: `n${i}`, validFrom, validTo }),
        );
        if (checkOrganisation(all).length > 0) return;
        const tree = buildOrgTree(organisation(...all), day);
        expect(tree.roots.flatMap((root) => tree.subtreeOf(root)).toSorted()).toEqual(
          [...tree.units.keys()].toSorted(),
        );
      }),
      { numRuns: 2000 },
    );
  });
});
