import type { Clock } from '../../ports/clock.ts';

/** Stands still until moved. */
export function createFixedClock(instant: string): Clock & { set(instant: string): void } {
  let now = instant;
  return {
    now: () => now,
    set: (next) => {
      now = next;
    },
  };
}
