import { expect, it } from 'vitest';
import { PeriodSchema } from '../../lambdas/core/model/period.ts';
import type { Drift, Verification } from '../../lambdas/steps/verify-rollups.ts';
import { verifySettled } from '../../lambdas/steps/verify-settled.ts';

const drift = (node: string): Drift => ({
  form: 'f',
  period: PeriodSchema.parse('2022'),
  node,
  stored: null,
  recomputed: null,
});
const look = (nodes: readonly string[], pending = 0): Verification => ({
  compared: 3,
  drift: nodes.map(drift),
  pending,
});

it.each([
  ['nothing differs', [look([])], [], 0],
  ['the same twice', [look(['A']), look(['A'])], ['A'], 0],
  ['gone at the second look', [look(['A']), look([])], [], 0],
  ['another one at the second look', [look(['A']), look(['A', 'B'], 1)], ['A'], 2],
] as const)('%s', async (_, looks, nodes, pending) => {
  const left = [...looks];
  const verification = await verifySettled(async () => left.shift() ?? look([]));
  expect(verification.drift.map((one) => one.node)).toEqual(nodes);
  expect(verification.pending).toBe(pending);
  expect(left).toEqual([]);
});
