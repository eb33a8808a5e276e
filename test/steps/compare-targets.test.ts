import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../lambdas/adapters/local/load-catalogue.ts';
import { compareTargets } from '../../lambdas/steps/compare-targets.ts';
import { createOrgTrees } from '../../lambdas/steps/org-trees.ts';
import { organisation, period, unit } from '../core/rollup/fixtures.ts';

const deps = { catalogue: await loadCatalogue('catalogue/party-building'), treeOf: createOrgTrees() };
const target = (of: string, indicator: string, value: string, year = '2022') => ({
  unit: of,
  year,
  indicator,
  value,
});
const GROUP = {
  ...organisation(unit('00', null), unit('01', '00')),
  targets: [
    target('01', 'TRN-001', '4'),
    target('00', 'RCT-003', '100'),
    target('00', 'TRN-001', '3'),
    target('00', 'DEV-001', '10'),
    target('00', 'TRN-001', '9', '2023'),
  ],
};
const value = (node: string, indicator: string, number: string, at = '2022') => ({
  node,
  period: period(at),
  indicator,
  value: number,
});

describe('compareTargets', () => {
  const values = [
    value('00', 'TRN-001', '5'),
    value('00', 'TRN-001', '2', '2022-12'),
    value('01', 'TRN-001', '3'),
    value('00', 'RCT-003', '97.5'),
  ];

  it('puts beside each target of the year what came of it, and what may be said', () => {
    const found = compareTargets(deps, GROUP, { node: '00', year: '2022' }, values);
    expect(
      found.map(({ unit: of, indicator, actual, completion, reached, claim }) => [
        of,
        indicator,
        actual,
        completion,
        reached,
        claim?.code ?? null,
      ]),
    ).toEqual([
      ['00', 'DEV-001', null, null, null, null],
      ['00', 'RCT-003', '97.5', null, false, 'W3'],
      ['00', 'TRN-001', '5', '166.7', true, null],
      ['01', 'TRN-001', '3', '75', false, null],
    ]);
  });

  it('is empty below a node without targets, and for another year', () => {
    expect(compareTargets(deps, GROUP, { node: '00', year: '2021' }, values)).toEqual([]);
    const { targets: _, ...bare } = GROUP;
    expect(compareTargets(deps, bare, { node: '00', year: '2022' }, values)).toEqual([]);
  });
});
