/**
 * Order of two dates, each a day (`2022-03-05`) or a month (`2022-03`). A month and a day inside it count as equal:
 * nothing is claimed that the coarser one does not say.
 */
export function compareDates(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  const left = a.slice(0, length);
  const right = b.slice(0, length);
  return left < right ? -1 : left > right ? 1 : 0;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})(?: \d{2}:\d{2})?$/;
const DAY_MS = 86_400_000;

/** Whole days from one day to another; null when either is known by month only. @example 03-05, 03-07 → 2 */
export function daysBetween(from: string, to: string): number | null {
  const start = dayNumber(from);
  const end = dayNumber(to);
  return start === null || end === null ? null : end - start;
}

function dayNumber(date: string): number | null {
  const match = DAY.exec(date);
  return match ? Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / DAY_MS : null;
}
