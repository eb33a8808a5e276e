import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastExact } from '../../../lambdas/core/model/least-exact.ts';
import { QualifierSchema } from '../../../lambdas/core/model/value.ts';

const qualifiers = fc.option(fc.constantFrom(...QualifierSchema.options), { nil: undefined });

describe('leastExact', () => {
  it.each([
    [undefined, undefined, undefined],
    ['余', undefined, '余'],
    ['余', '以上', '余'],
    ['余', '近', '约'],
    ['近', '左右', '左右'],
    ['约', '超', '约'],
  ] as const)('%s with %s is %s', (a, b, both) => {
    expect(leastExact(a, b)).toBe(both);
  });

  it('is commutative, associative and idempotent', () => {
    fc.assert(
      fc.property(qualifiers, qualifiers, qualifiers, (a, b, c) => {
        expect(leastExact(a, b)).toBe(leastExact(b, a));
        expect(leastExact(leastExact(a, b), c)).toBe(leastExact(a, leastExact(b, c)));
        expect(leastExact(a, a)).toBe(a);
      }),
      { numRuns: 1000 },
    );
  });
});
