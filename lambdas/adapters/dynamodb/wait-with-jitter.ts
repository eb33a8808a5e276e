import { setTimeout } from 'node:timers/promises';

const FIRST_MS = 25;
const LONGEST_MS = 3_000;

/** Full jitter: anything from nothing to twice as long as the attempt before could have taken. */
export function waitWithJitter(attempt: number): Promise<void> {
  return setTimeout(Math.random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt));
}
