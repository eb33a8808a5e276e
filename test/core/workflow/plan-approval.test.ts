import { describe, expect, it } from 'vitest';
import type { Approval } from '../../../lambdas/core/model/approval.ts';
import { treeOfPeriod } from '../../../lambdas/core/model/build-org-tree.ts';
import { type Approvable, planApproval, signedBy } from '../../../lambdas/core/workflow/plan-approval.ts';
import { organisation, period, unit } from '../rollup/fixtures.ts';

const march = period('2022-03');
const tree = treeOfPeriod(
  organisation(unit('0', null), unit('01', '0'), unit('0101', '01'), unit('0102', '01'), unit('02', '0')),
  march,
);
const approval = (node: string, versions: Record<string, number>): Approval => ({
  form: 'f',
  period: march,
  node,
  versions,
  by: { name: 'a', via: 'b' },
  at: '2022-04-03T00:00:00.000Z',
});
const returns: Approvable[] = [
  { unit: '01', status: 'accepted', version: 1 },
  { unit: '0101', status: 'accepted', version: 3 },
  { unit: '0102', status: 'missing', version: null },
  { unit: '02', status: 'approved', version: 1 },
];

describe('planApproval', () => {
  it('covers what counts at and below the node, and says what it does not', () => {
    const plan = planApproval(tree, '01', returns, [approval('0101', { '0101': 3 })]);
    expect(plan).toEqual({ versions: { '01': 1, '0101': 3 }, unready: [], unsigned: [], absent: ['0102'] });
  });

  it('asks for the level below first, and anew after a correction', () => {
    expect(planApproval(tree, '01', returns, []).unsigned).toEqual(['0101']);
    expect(planApproval(tree, '01', returns, [approval('0101', { '0101': 2 })]).unsigned).toEqual(['0101']);
    const signed = [approval('01', { '01': 1, '0101': 3 })];
    expect(planApproval(tree, '0', returns, signed).unsigned).toEqual(['02']);
  });

  it('names units that still have to explain', () => {
    const open = returns.map((one) =>
      one.unit === '0101' ? { ...one, status: 'explaining' as const } : one,
    );
    expect(planApproval(tree, '01', open, []).unready).toEqual(['0101']);
  });

  it('knows how far up a version was signed', () => {
    const approvals = new Map([
      ['0101', approval('0101', { '0101': 3 })],
      ['0', approval('0', { '0101': 3, '02': 1 })],
      ['01', approval('01', { '0101': 2 })],
    ]);
    expect(signedBy(tree, approvals, '0101', 3)).toEqual(['0101', '0']);
    expect(signedBy(tree, approvals, '0101', 4)).toEqual([]);
  });
});
