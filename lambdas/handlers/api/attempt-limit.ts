import type { Clock } from '../../ports/clock.ts';

export interface AttemptLimit {
  /** Counts one more attempt. Seconds to wait when there were too many, else null. */
  take(key: string): number | null;
}

const MOST_KEYS = 10_000;

/** At most `most` attempts per key within any window of `seconds`. Remembered in this process only. */
export function createAttemptLimit(clock: Clock, most: number, seconds: number): AttemptLimit {
  const windows = new Map<string, { count: number; until: number }>();
  return {
    take(key) {
      const now = Date.parse(clock.now());
      const known = windows.get(key);
      const window = known && known.until > now ? known : { count: 0, until: now + seconds * 1000 };
      if (window.count >= most) return Math.ceil((window.until - now) / 1000);
      window.count += 1;
      if (window !== known) {
        windows.delete(key);
        if (windows.size >= MOST_KEYS) forgetOldest(windows);
        windows.set(key, window);
      }
      return null;
    },
  };
}

/** In order of insertion, which is the order in which windows end. */
function forgetOldest(windows: Map<string, unknown>): void {
  const [oldest] = windows.keys();
  if (oldest !== undefined) windows.delete(oldest);
}
