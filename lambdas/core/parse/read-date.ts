import { daysInMonth, dayText, fullYear, monthText } from '../model/calendar.ts';
import { arabicDate } from './chinese-date.ts';

/** A date found in a text. `date` is `2022-03-05`, or `2022-03` when no day is given. */
export interface DateReading {
  readonly date: string;
  /** The year was not written, or with two digits only. */
  readonly year: 'full' | 'missing' | 'short';
  readonly end?: string;
}

export type DateFault = 'impossible' | 'words' | 'unknown' | 'year-only';

const TIME =
  /(?<=[\d日号])[T ]?(?:上午|下午|晚上|早上|中午)?\s?\d{1,2}[:时点]\d{0,2}分?(?::\d{2}(?:\.\d+)?)?\s?(?:Z|[ap]m)?$/i;
const WEEKDAY = /\s?[([（]?(?:星期|周|礼拜)[一二三四五六日天1-7][)\]）]?(?=\s|$)/;
const HALF_DAY = /(?:上午|下午|晚上|早上|全天|当天|起)$/;
const TRAILING = /[。.,;；、，]{1,3}$/;

const FULL = /^(\d{4})[-./年\\,、。]{1,2}(\d{1,2})[-./月\\,、。]{1,2}(\d{1,2})[日号]?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const SHORT_YEAR = /^(\d{2})([-./年])(\d{1,2})(\2|月)(\d{1,2})[日号]?$/;
const COMPACT_SHORT = /^(\d{2})(\d{2})(\d{2})$/;
const NO_YEAR = /^(\d{1,2})[-./月](\d{1,2})[日号]?$/;
const MONTH = /^(\d{4})[-./年](\d{1,2})(?:月份?)?$/;
const COMPACT_MONTH = /^((?:19|20)\d{2})(0[1-9]|1[0-2])$/;
const MONTH_ONLY = /^(\d{1,2})月份?$/;
const DAY_ONLY = /^(\d{1,2})[日号]$/;
const YEAR_ONLY = /^\d{4}年?度?$/;
const ONE = String.raw`(?:(\d{4}|\d{2})[-./年])?(\d{1,2})[-./月](\d{1,2})[日号]?`;
const RANGE = new RegExp(
  String.raw`^${ONE}(?:至|到|~|-{1,2}|[–—―]{1,2})(?:(?:(\d{4}|\d{2})[-./年])?(\d{1,2})[-./月])?(\d{1,2})[日号]?$`,
);

/**
 * Reads a tidy text as a day, a month or a range of days.
 * @param year of the period, for dates without one
 * @param month the sheet stands for, for a lone day
 */
export function readDate(
  text: string,
  year: number,
  month?: number,
): DateReading | { readonly fault: DateFault } {
  let rest = arabicDate(text)
    .replace(TIME, '')
    .replace(WEEKDAY, '')
    .replace(HALF_DAY, '')
    .replace(TRAILING, '');
  rest = rest.replace(/\s*([-./年月日号至到~–—―])\s*/g, '$1').trim();
  const full = FULL.exec(rest) ?? COMPACT.exec(rest);
  if (full) return asDay(Number(full[1]), full[2], full[3], 'full');
  const compactMonth = COMPACT_MONTH.exec(rest);
  const monthly = MONTH.exec(rest) ?? compactMonth;
  if (monthly) return asMonth(Number(monthly[1]), monthly[2], 'full');
  const short = SHORT_YEAR.exec(rest);
  if (short) return asDay(fullYear(Number(short[1])), short[3], short[5], 'short');
  const compact = COMPACT_SHORT.exec(rest);
  if (compact) return asDay(fullYear(Number(compact[1])), compact[2], compact[3], 'short');
  const partial = NO_YEAR.exec(rest);
  if (partial) return asDay(year, partial[1], partial[2], 'missing');
  const monthOnly = MONTH_ONLY.exec(rest);
  if (monthOnly) return asMonth(year, monthOnly[1], 'missing');
  const dayOnly = month === undefined ? null : DAY_ONLY.exec(rest);
  if (dayOnly) return asDay(year, String(month), dayOnly[1], 'missing');
  if (YEAR_ONLY.test(rest)) return { fault: 'year-only' };
  return asRange(rest, year) ?? { fault: /\d/.test(rest) ? 'unknown' : 'words' };
}

function asDay(
  year: number,
  month: string | undefined,
  day: string | undefined,
  how: DateReading['year'],
): DateReading | { readonly fault: DateFault } {
  const date = dayText(year, Number(month), Number(day));
  return date === null ? { fault: 'impossible' } : { date, year: how };
}

function asMonth(
  year: number,
  month: string | undefined,
  how: DateReading['year'],
): DateReading | { readonly fault: DateFault } {
  const date = monthText(year, Number(month));
  return date === null ? { fault: 'impossible' } : { date, year: how };
}

function asRange(text: string, year: number): DateReading | { readonly fault: DateFault } | null {
  const match = RANGE.exec(text);
  if (!match) return null;
  const [, startYear, startMonth = '', startDay = '', endYear, endMonth, endDay = ''] = match;
  const first = startYear === undefined ? year : fullYear(Number(startYear));
  const from = dayText(first, Number(startMonth), Number(startDay));
  const last = endYear === undefined ? first : fullYear(Number(endYear));
  const to = dayText(last, Number(endMonth ?? startMonth), Number(endDay));
  if (from === null || to === null || to < from) return { fault: 'impossible' };
  const how = startYear === undefined ? 'missing' : startYear.length === 2 ? 'short' : 'full';
  return { date: from, year: how, end: to };
}

const YEAR_END = /^(?:(\d{4})年)?(?:年底|年末|年内|当年|本年)(?:之?前|内)?(?:完成)?$/;
const MONTH_END = /^(?:(\d{4})年)?(\d{1,2})月(?:底|末)(?:之?前)?(?:完成)?$/;

/** 年底前 → the last day of the year, 6月底前 → 30 June: for columns that hold a due date. */
export function readDueWords(text: string, year: number): string | null {
  const plain = arabicDate(text);
  const end = YEAR_END.exec(plain);
  if (end) return dayText(end[1] ? Number(end[1]) : year, 12, 31);
  const month = MONTH_END.exec(plain);
  if (!month) return null;
  const of = month[1] ? Number(month[1]) : year;
  return dayText(of, Number(month[2]), daysInMonth(of, Number(month[2])));
}
