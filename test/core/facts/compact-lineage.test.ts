import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compactRows } from '../../../lambdas/core/facts/compact-lineage.ts';

describe('compactRows', () => {
  it.each([
    [[], ''],
    [[5], '5'],
    [[5, 6], '5-6'],
    [[5, 6, 7, 12], '5-7,12'],
    [[1, 3, 5], '1,3,5'],
  ])('%j → %s', (rows, expected) => {
    expect(compactRows(rows)).toBe(expected);
  });

  it('loses no row', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 })), (rows) => {
        const ordered = rows.sort((a, b) => a - b);
        const ranges = ordered.length === 0 ? [] : compactRows(ordered).split(',');
        const expanded = ranges.flatMap((range) => {
          const [from = 0, to = from] = range.split('-').map(Number);
          return Array.from({ length: to - from + 1 }, (_, i) => from + i);
        });
        expect(expanded).toEqual(ordered);
      }),
    );
  });
});
