import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../../lambdas/core/model/decimal.ts';
import { endsOf, lastOf, rankScores, shareOf } from '../../../lambdas/core/model/ranking.ts';

const scored = (scores: readonly number[]) =>
  scores.map((score, i) => ({ name: String.fromCharCode(97 + i), score: parseDecimal(String(score)) }));
const names = (items: readonly { readonly name: string }[]) => items.map(({ name }) => name).join('');

describe('rankScores', () => {
  it.each([
    [
      [90, 85, 85, 70],
      [1, 2, 2, 4],
    ],
    [
      [70, 90, 80],
      [3, 1, 2],
    ],
    [
      [1, 1, 1],
      [1, 1, 1],
    ],
    [
      [90.5, 90.5, 90.49],
      [1, 1, 3],
    ],
    [[], []],
  ])('%j → %j', (scores, ranks) => {
    expect(rankScores(scores.map((score) => parseDecimal(String(score))))).toEqual(ranks);
  });
});

describe('endsOf', () => {
  it.each<[string, number[], string, string, boolean, boolean]>([
    ['seven, no ties', [7, 6, 5, 4, 3, 2, 1], 'abc', 'efg', false, false],
    ['a tie at the edge of the best', [7, 6, 5, 5, 3, 2, 1], 'abcd', 'efg', true, false],
    ['a tie at the edge of the last', [9, 8, 7, 3, 3, 2, 1], 'abc', 'defg', false, true],
    ['five: three best, two last', [5, 4, 3, 2, 1], 'abc', 'de', false, false],
    ['four: two and two', [4, 3, 2, 1], 'ab', 'cd', false, false],
    ['one', [4], 'a', '', false, false],
    ['all alike', [4, 4, 4, 4, 4, 4, 4, 4], 'abcdefgh', '', true, false],
    ['none', [], '', '', false, false],
  ])('%s', (_, scores, top, bottom, topTied, bottomTied) => {
    const ends = endsOf(scored(scores), 3);
    expect([names(ends.top), names(ends.bottom), ends.tied]).toEqual([
      top,
      bottom,
      { top: topTied, bottom: bottomTied },
    ]);
  });

  it('never puts anybody at both ends, and nobody between them is better than the best or worse than the last', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 30 }),
        fc.integer({ min: 1, max: 5 }),
        (scores, count) => {
          const items = scored(scores);
          const { top, bottom } = endsOf(items, count);
          expect(top.filter((item) => bottom.includes(item))).toEqual([]);
          const number = (item: (typeof items)[number]) => Number(item.score.coefficient);
          const between = items.filter((item) => !top.includes(item) && !bottom.includes(item)).map(number);
          expect(between.every((score) => top.every((item) => number(item) > score))).toBe(true);
          expect(between.every((score) => bottom.every((item) => number(item) < score))).toBe(true);
        },
      ),
    );
  });
});

describe('a share of the last', () => {
  it.each([
    [31, 10, 'ceil', 4],
    [31, 10, 'floor', 3],
    [35, 10, 'round', 4],
    [34, 10, 'round', 3],
    [30, 10, 'ceil', 3],
    [0, 10, 'ceil', 0],
  ] as const)('%i at %i %%, %s: %i', (number, percent, rounding, share) => {
    expect(shareOf(number, percent, rounding)).toBe(share);
  });

  it('takes ties at the edge along', () => {
    expect(names(lastOf(scored([5, 4, 2, 2, 1]), 2))).toBe('ecd');
    expect(names(lastOf(scored([5, 4]), 3))).toBe('ba');
    expect(names(lastOf(scored([5]), 0))).toBe('');
  });
});
