import { describe, expect, it } from 'vitest';
import { treeOfPeriod } from '../../../lambdas/core/model/build-org-tree.ts';
import { comparablePerimeter } from '../../../lambdas/core/model/comparable-perimeter.ts';
import { compareOrganisations, organisationEvents } from '../../../lambdas/core/model/organisation-events.ts';
import { lastDay } from '../../../lambdas/core/model/period.ts';
import { restateTree } from '../../../lambdas/core/model/restate-tree.ts';
import { organisation, period, unit } from '../rollup/fixtures.ts';

const group = organisation(
  unit('0', null, { reports: false }),
  unit('01', '0'),
  unit('02', '0'),
  unit('A', '01', { validTo: '2021-12-31', mergedInto: 'B' }),
  unit('B', '02'),
  unit('New', '01', { validFrom: '2022-01-01' }),
  unit('Gone', '01', { validTo: '2021-12-31' }),
  unit('S', '01', { validTo: '2021-12-31' }),
  unit('S1', '01', { validFrom: '2022-01-01', splitFrom: 'S' }),
  unit('S2', '02', { validFrom: '2022-01-01', splitFrom: 'S' }),
  unit('M', '01', { validTo: '2021-12-31' }),
  unit('M', '02', { validFrom: '2022-01-01', name: 'renamed' }),
);

function perimeterOf(node: string) {
  const [now, before] = [period('2022'), period('2021')];
  return comparablePerimeter(
    group,
    node,
    { period: now, tree: treeOfPeriod(group, now) },
    { period: before, tree: restateTree(group, before, lastDay(now)) },
  );
}

describe('comparablePerimeter', () => {
  it.each([
    ['0', ['0', '01', '02', 'A', 'B', 'M', 'S', 'S1', 'S2'], ['New'], ['Gone']],
    // what S was cannot be told apart between the branches: neither branch compares it
    ['01', ['01'], ['New', 'S1'], ['Gone']],
    // A came with the merger, M with its move: both count on either side
    ['02', ['02', 'A', 'B', 'M'], ['S2'], []],
    ['B', ['A', 'B'], [], []],
  ])('at %s', (node, units, opened, closed) => {
    const found = perimeterOf(node);
    expect([...found.units].sort()).toEqual(units);
    expect(found.opened).toEqual(opened);
    expect(found.closed).toEqual(closed);
  });
});

describe('organisation events', () => {
  it('tells every change with its day', () => {
    const told = organisationEvents(group)
      .filter((event) => event.on > '2001-01-01')
      .map(({ kind, unit: code, on, from, to }) => `${on} ${kind} ${code} ${from ?? ''}→${to ?? ''}`);
    expect(told).toEqual([
      '2021-12-31 merged A 01→B',
      '2021-12-31 closed Gone 01→',
      '2021-12-31 closed S 01→',
      '2022-01-01 moved M 01→02',
      '2022-01-01 renamed M name M→renamed',
      '2022-01-01 opened New →01',
      '2022-01-01 split S1 S→01',
      '2022-01-01 split S2 S→02',
    ]);
  });

  it('compares two versions', () => {
    const units = group.units.map((one) => (one.code === 'Gone' ? { ...one, validTo: '2021-06-30' } : one));
    const { added, removed } = compareOrganisations(group, { ...group, version: 'v2', units });
    expect(added.map((event) => [event.unit, event.on])).toEqual([['Gone', '2021-06-30']]);
    expect(removed.map((event) => [event.unit, event.on])).toEqual([['Gone', '2021-12-31']]);
    expect(compareOrganisations(null, group).added).toHaveLength(organisationEvents(group).length);
  });
});
