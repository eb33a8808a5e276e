import { addDays } from './add-days.ts';
import { twoDigits } from './calendar.ts';

const HOUR_MS = 3_600_000;

/**
 * A date moved by a span of days (`d`), months (`m`), years (`y`) or hours (`h`). Months keep the day of the month, or
 * take the last day where the month is shorter. Null when the date is not precise enough: days from a month, hours from a
 * day.
 * @example addSpan('2022-08-31', '6m') → '2023-02-28'; addSpan('2024-02-29', '1y') → '2025-02-28'
 */
export function addSpan(date: string, span: string): string | null {
  const amount = Number(span.slice(0, -1));
  switch (span.at(-1)) {
    case 'm':
      return addMonths(date, amount);
    case 'y':
      return addMonths(date, amount * 12);
    case 'd':
      return date.length < 10 ? null : addDays(date.slice(0, 10), amount) + date.slice(10);
    default:
      return date.length < 16 ? null : addHours(date, amount);
  }
}

function addMonths(date: string, months: number): string {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(index / 12);
  const month = `${year}-${twoDigits((index % 12) + 1)}`;
  if (date.length < 10) return month;
  const last = new Date(Date.UTC(year, (index % 12) + 1, 0)).getUTCDate();
  return `${month}-${twoDigits(Math.min(Number(date.slice(8, 10)), last))}${date.slice(10)}`;
}

function addHours(date: string, hours: number): string {
  const moved = new Date(Date.parse(`${date.replace(' ', 'T')}:00Z`) + hours * HOUR_MS).toISOString();
  return `${moved.slice(0, 10)} ${moved.slice(11, 16)}`;
}
