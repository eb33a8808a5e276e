/** Numbers that follow from a seed alone. */
export interface Dice {
  /** 0 … n − 1. */
  below(n: number): number;
  pick<T>(items: readonly [T, ...T[]]): T;
}

/** @param seed any text */
export function rollDice(seed: string): Dice {
  let state = 0x811c9dc5;
  for (let at = 0; at < seed.length; at++) state = Math.imul(state ^ seed.charCodeAt(at), 0x01000193);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (n: number) => next() % Math.max(1, n);
  return { below, pick: (items) => items[below(items.length)] ?? items[0] };
}
