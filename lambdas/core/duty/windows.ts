import { addDays } from '../model/add-days.ts';
import type { Frequency } from '../model/obligation.ts';
import { firstDay, lastDay, type Period, parsePeriod, periodsWithin } from '../model/period.ts';

/** A stretch of days in which something is owed once. `period` is null for weeks. */
export interface Window {
  readonly period: Period | null;
  readonly from: string;
  readonly to: string;
  readonly due: string;
}

/**
 * Windows of a year whose due day lies between two days of it. A week is Monday to Sunday and belongs to the year of its
 * Sunday.
 * @param by last day in time: of the year (`03-31`) or of the window's last month (`05`; the month's end when shorter)
 */
export function windowsDue(
  every: Frequency,
  by: string | undefined,
  range: { readonly from: string; readonly to: string },
): Window[] {
  const year = range.from.slice(0, 4);
  const windows = every === 'week' ? weeks(year) : periods(year, every, by);
  return windows.filter(({ due }) => due >= range.from && due <= range.to);
}

function periods(year: string, every: Exclude<Frequency, 'week'>, by: string | undefined): Window[] {
  const whole = parsePeriod(year);
  if (!whole) return [];
  return periodsWithin(whole, every).map((period) => {
    const to = lastDay(period);
    return { period, from: firstDay(period), to, due: by === undefined ? to : dueDay(to, by) };
  });
}

function dueDay(last: string, by: string): string {
  if (by.length === 5) return `${last.slice(0, 4)}-${by}`;
  const day = `${last.slice(0, 8)}${by}`;
  return day < last ? day : last;
}

function weeks(year: string): Window[] {
  const found: Window[] = [];
  const first = `${year}-01-01`;
  const weekday = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7;
  for (let from = addDays(first, -weekday); ; from = addDays(from, 7)) {
    const to = addDays(from, 6);
    if (to.slice(0, 4) > year) return found;
    found.push({ period: null, from, to, due: to });
  }
}
