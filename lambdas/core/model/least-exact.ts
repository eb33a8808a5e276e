import type { Qualifier } from './value.ts';

/** Lower bounds, weakest statement last; upper bounds; statements about both sides. */
const AT_LEAST: readonly Qualifier[] = ['超', '以上', '多', '余'];
const AT_MOST: readonly Qualifier[] = ['近'];
const ABOUT: readonly Qualifier[] = ['约', '左右'];
const CLASSES = [AT_LEAST, AT_MOST, ABOUT];

/**
 * The qualifier of a number made from two: exact gives way to any, a bound to 约. A lower bound together with an
 * upper one is only 约. Commutative, associative and idempotent, so no order of folding matters.
 * @example leastExact('余', undefined) === '余'; leastExact('余', '近') === '约'
 */
export function leastExact(a: Qualifier | undefined, b: Qualifier | undefined): Qualifier | undefined {
  if (a === undefined || a === b) return b;
  if (b === undefined) return a;
  const classOf = (q: Qualifier) => CLASSES.findIndex((members) => members.includes(q));
  const [low, high] = classOf(a) <= classOf(b) ? [a, b] : [b, a];
  if (classOf(low) === classOf(high)) {
    const members = CLASSES[classOf(low)] ?? [];
    return members.indexOf(low) > members.indexOf(high) ? low : high;
  }
  return classOf(high) === 2 ? high : '约';
}
