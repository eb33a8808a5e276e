import fc from 'fast-check';
import { expect, it } from 'vitest';
import { registerBalance } from '../../../lambdas/core/measure/register-balance.ts';
import type { LedgerRow } from '../../../lambdas/core/model/value.ts';

const row = (found: string | null, done: string | null): LedgerRow => ({
  sheet: 's',
  row: 1,
  values: { ...(found ? { found: { date: found } } : {}), ...(done ? { done: { date: done } } : {}) },
});
const columns = { added: 'found', removed: 'done', opened: '2022-02-28', closed: '2022-03-31' };

it.each([
  ['carried over', [row('2022-01-05', null)], [row('2022-01-05', null)], [1, 0, 0, 1]],
  ['found', [], [row('2022-03-05', null)], [0, 1, 0, 1]],
  ['rectified', [row('2022-01-05', null)], [row('2022-01-05', '2022-03-31')], [1, 0, 1, 0]],
  ['found and rectified at once', [], [row('2022-03-01', '2022-03-02')], [0, 1, 1, 0]],
  ['rectified before', [row('2022-01-05', '2022-02-28')], [row('2022-01-05', '2022-02-28')], [0, 0, 0, 0]],
  ['vanished', [row('2022-01-05', null)], [], [1, 0, 0, 0]],
  ['appeared with an old day', [], [row('2022-01-05', null)], [0, 0, 0, 1]],
  ['first report', null, [row('2022-01-05', null), row('2022-03-05', null)], [1, 1, 0, 2]],
])('%s', (_, before, rows, [opening, added, removed, closing]) => {
  expect(registerBalance({ before, rows, ...columns })).toEqual({ opening, added, removed, closing });
});

it('carries forward whenever the register only grew and rows were only done with', () => {
  const day = fc
    .integer({ min: 1, max: 120 })
    .map((n) => new Date(Date.UTC(2022, 0, n)).toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.array(fc.tuple(day, fc.option(day))), (days) => {
      const honest = days.filter(
        ([found, done]) => found <= columns.closed && (done === null || done >= found),
      );
      const rows = honest.map(([found, done]) => row(found, done));
      const before = honest.flatMap(([found, done]) =>
        found <= columns.opened ? [row(found, done !== null && done <= columns.opened ? done : null)] : [],
      );
      const { opening, added, removed, closing } = registerBalance({ before, rows, ...columns });
      expect(opening + added - removed).toBe(closing);
    }),
  );
});
