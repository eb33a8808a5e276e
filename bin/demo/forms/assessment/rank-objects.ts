import type { Assessed } from './events.ts';

/** Those it is ranked with. */
const peers = (one: Assessed, all: readonly Assessed[]) =>
  all.filter(({ kind, group }) => kind === one.kind && group === one.group);

/** One more than how many are better: equal scores share a rank. */
export function rankOf(one: Assessed, all: readonly Assessed[]): number {
  return 1 + peers(one, all).filter(({ quarters }) => quarters > one.quarters).length;
}

/** The last three of each group with whoever ties; those who are among the best three, or the better half, are not. */
export function isAmongLast(one: Assessed, all: readonly Assessed[]): boolean {
  const rivals = peers(one, all);
  const best = Math.min(3, Math.ceil(rivals.length / 2));
  if (rankOf(one, all) <= best) return false;
  return rivals.filter(({ quarters }) => quarters < one.quarters).length < 3;
}
