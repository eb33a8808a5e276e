import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStoredRollup, storeRollup } from '../../lambdas/adapters/dynamodb/stored-rollup.ts';
import type { Parts, PartValue } from '../../lambdas/core/model/part-value.ts';
import { type NodeRollup, NodeRollupSchema } from '../../lambdas/core/model/rollup.ts';
import { NO_COUNTS, period } from '../core/rollup/fixtures.ts';

const rollup = (parts: Parts): NodeRollup => ({
  period: period('2022Q1'),
  form: 'f',
  orgVersion: 'v1',
  node: '01',
  parts,
  completeness: { expected: 3, received: 2, late: 1 },
  counts: NO_COUNTS,
});
const again = (one: NodeRollup) => readStoredRollup(JSON.parse(JSON.stringify(storeRollup(one))));

const value: fc.Arbitrary<PartValue> = fc.record(
  {
    n: fc.oneof(fc.integer().map(String), fc.constantFrom('', ' ', '1 2', '-0.5')),
    set: fc.array(fc.string(), { maxLength: 3 }),
    q: fc.constant('约' as const),
    carried: fc.boolean(),
  },
  { requiredKeys: [] },
);
const key = fc.oneof(
  fc.stringMatching(/^[A-Z]{3}-\d{3}(\/[nd])?$/),
  fc.constantFrom('', ' ', 'a b', 'toString'),
);

describe('a stored rollup', () => {
  it('is read as it was written, its parts in their order', () => {
    fc.assert(
      fc.property(fc.dictionary(key, value, { maxKeys: 12 }), (parts) => {
        const one = NodeRollupSchema.parse(rollup(parts));
        expect(again(one)).toEqual(one);
        expect(Object.keys(again(one).parts)).toEqual(Object.keys(one.parts));
      }),
    );
  });

  it('keeps plain numbers in one text and what is more than a number beside it', () => {
    const parts = {
      'A-1': { n: '12' },
      'A-2': { n: '4', q: '约' as const },
      'A-3': { set: ['p'] },
      'A-4': { n: '0.5' },
    };
    expect(storeRollup(rollup(parts))).toMatchObject({
      keys: 'A-1 A-2 A-3 A-4',
      numbers: '12   0.5',
      marked: { 'A-2': { n: '4', q: '约' }, 'A-3': { set: ['p'] } },
    });
  });

  it('may also be stored with its parts written out', () => {
    const one = rollup({ 'A-1': { n: '12' } });
    expect(readStoredRollup(one)).toEqual(one);
  });

  it.each([
    ['fewer numbers than parts', { keys: 'A-1 A-2', numbers: '1' }],
    ['a number without a part', { keys: '', numbers: '1' }],
    ['a part without a value', { keys: 'A-1 toString', numbers: '1 ' }],
    ['something else beside them', { keys: 'A-1', numbers: '1', extra: 1 }],
    ['numbers that are no text', { keys: 'A-1', numbers: 1 }],
    ['keys that are no text', { keys: 1, numbers: '1' }],
  ])('refuses %s', (_, change) => {
    const { parts: _parts, ...about } = rollup({});
    expect(() => readStoredRollup({ ...about, ...change })).toThrow();
  });
});
