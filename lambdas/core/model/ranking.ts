import { compareDecimals, type Decimal } from './decimal.ts';

/** Something with a score; null scores are not ranked. */
export interface Scored {
  readonly score: Decimal;
}

/**
 * Competition ranks (1, 2, 2, 4) from the highest score down: equal scores share a rank and the next one counts them all.
 * In the order given.
 */
export function rankScores(scores: readonly Decimal[]): number[] {
  const order = scores.map((score, i) => ({ score, i })).sort((a, b) => compareDecimals(b.score, a.score));
  const ranks = new Array<number>(scores.length).fill(0);
  let rank = 0;
  order.forEach(({ score, i }, place) => {
    const before = order[place - 1];
    if (!before || compareDecimals(before.score, score) !== 0) rank = place + 1;
    ranks[i] = rank;
  });
  return ranks;
}

export interface Ends<T> {
  readonly top: readonly T[];
  readonly bottom: readonly T[];
  /** Scores equal to the last of the first, or the first of the last, made an end longer than asked for. */
  readonly tied: { readonly top: boolean; readonly bottom: boolean };
}

/**
 * The best and the last `count` by score, ties at the edge included. The ends never overlap: of too few, the best come
 * first and what is left over is the end, and whoever ties with the best is not among the last.
 */
export function endsOf<T extends Scored>(items: readonly T[], count: number): Ends<T> {
  const down = items.toSorted((a, b) => compareDecimals(b.score, a.score));
  const top = withTies(down, Math.min(count, Math.ceil(down.length / 2)));
  const left = down.slice(top.length).reverse();
  const bottom = withTies(left, Math.min(count, left.length));
  const asked = (end: readonly T[], most: number) => end.length > most;
  return {
    top,
    bottom: bottom.toReversed(),
    tied: { top: asked(top, count), bottom: asked(bottom, count) },
  };
}

function withTies<T extends Scored>(sorted: readonly T[], count: number): T[] {
  const edge = sorted[count - 1];
  if (!edge) return [];
  return sorted.filter((item, i) => i < count || compareDecimals(item.score, edge.score) === 0);
}

export type Rounding = 'ceil' | 'floor' | 'round';

/**
 * How many a share of a number is. @example shareOf(31, 10, 'ceil') → 4
 * @param percent whole percent
 */
export function shareOf(number: number, percent: number, rounding: Rounding): number {
  const hundredths = number * percent;
  if (rounding === 'floor') return Math.floor(hundredths / 100);
  return rounding === 'ceil' ? Math.ceil(hundredths / 100) : Math.floor((hundredths + 50) / 100);
}

/** The last `share` of the items by score, ties at the edge included. */
export function lastOf<T extends Scored>(items: readonly T[], share: number): T[] {
  const up = items.toSorted((a, b) => compareDecimals(a.score, b.score));
  return withTies(up, Math.min(share, up.length));
}
