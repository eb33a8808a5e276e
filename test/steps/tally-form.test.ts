import { describe, expect, it } from 'vitest';
import { buildOrgTree } from '../../lambdas/core/model/build-org-tree.ts';
import type { Head } from '../../lambdas/core/model/submission.ts';
import { tallyForm } from '../../lambdas/steps/tally-form.ts';
import { catalogueIndex, head, organisation, period, unit } from '../core/rollup/fixtures.ts';

const GROUP = organisation(
  unit('00', null, { reports: false }),
  unit('A', '00'),
  unit('B', '00', { validFrom: '2022-02-10' }),
  unit('C', '00', { validTo: '2022-02-20' }),
);
const heads: readonly Head[] = [
  head('A', '2022-01', {}),
  head('A', '2022-02', {}, { withdrawn: true }),
  head('A', '2022-04', {}),
  head('B', '2022-01', {}),
  head('B', '2022-03', {}),
  head('C', '2022-01', {}),
];
const tally = (node: string, until: string) =>
  tallyForm(catalogueIndex(), buildOrgTree(GROUP, '2022-03-31', '2022-01-01'), {
    form: 'f',
    node,
    until: period(until),
    headsOf: (code) => heads.filter((one) => one.unit === code),
  });

describe('tallyForm', () => {
  it.each([
    ['A', '2022-01', 1, 1],
    // withdrawn in February, not sent for March; what came for April is later
    ['A', '2022-03', 3, 1],
    // opened in February: what it sent for January was not owed
    ['B', '2022-03', 2, 1],
    // closed within February: January only
    ['C', '2022-03', 1, 1],
    ['00', '2022-03', 6, 3],
    ['00', '2022Q1', 6, 3],
  ])('%s by the end of %s: %i owed, %i came', (node, until, expected, received) => {
    expect(tally(node, until)).toEqual({ form: 'f', expected, received });
  });
});
