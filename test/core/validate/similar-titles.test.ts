import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSimilarTitles } from '../../../lambdas/core/validate/similar-titles.ts';

/** Plainly: every pair, Dice over all letter pairs. */
function isAlike(a: string, b: string, threshold: number): boolean {
  const pairs = (title: string) =>
    title.length < 2 ? [title] : Array.from({ length: title.length - 1 }, (_, i) => title.slice(i, i + 2));
  const rest = pairs(b);
  let shared = 0;
  for (const pair of pairs(a)) {
    const at = rest.indexOf(pair);
    if (at < 0) continue;
    rest.splice(at, 1);
    shared++;
  }
  return (2 * shared) / (pairs(a).length + pairs(b).length) >= threshold - 1e-9;
}

describe('findSimilarTitles', () => {
  it('finds a pair exactly where comparing every pair does', () => {
    const title = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', 'a'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        fc.array(title, { maxLength: 20 }),
        fc.constantFrom(0.5, 0.8, 0.9, 1),
        (titles, threshold) => {
          const found = findSimilarTitles(titles, threshold, () => true);
          titles.forEach((one, position) => {
            const earlier = titles.slice(0, position).findIndex((other) => isAlike(one, other, threshold));
            expect(found[position]).toBe(earlier < 0 ? undefined : earlier);
          });
        },
      ),
    );
  });

  it('takes width, case and punctuation for nothing, and an empty title for no title', () => {
    expect(findSimilarTitles(['Ａbc（会议）', 'abc会议', '。。', '！'], 1, () => true)).toEqual([
      undefined,
      0,
      undefined,
      undefined,
    ]);
  });

  it('passes over pairs it may not form', () => {
    expect(findSimilarTitles(['abc', 'abc', 'abc'], 1, (_, earlier) => earlier !== 0)).toEqual([
      undefined,
      undefined,
      1,
    ]);
  });

  it('tells occasions apart by their numbers', () => {
    expect(
      findSimilarTitles(['第3次例会纪要学习', '第4次例会纪要学习', '第３次例会纪要学习'], 0.5, () => true),
    ).toEqual([undefined, undefined, 0]);
  });

  it('takes the first of several, though a later one shares rarer letters', () => {
    expect(findSimilarTitles(['abcxy', 'uvcde', 'abcde', 'abcqw'], 0.5, () => true).slice(0, 3)).toEqual([
      undefined,
      undefined,
      0,
    ]);
  });

  it('finds what stands in another order', () => {
    expect(findSimilarTitles(['abcd', 'cdab'], 0.6, () => true)).toEqual([undefined, 0]);
  });

  it('tells 1 and 2 from 12', () => {
    expect(findSimilarTitles(['a1b2', 'a12b'], 0.1, () => true)).toEqual([undefined, undefined]);
  });

  it('compares with two hundred earlier ones at most', () => {
    const found = (earlier: number) =>
      findSimilarTitles(
        Array.from({ length: 203 }, () => 'abc'),
        1,
        (_, one) => one === earlier,
      ).at(-1);
    expect([found(199), found(200)]).toEqual([199, undefined]);
  });
});
