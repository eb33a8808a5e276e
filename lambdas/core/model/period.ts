import * as z from 'zod';

/**
 * A reporting period: month `2022-03`, quarter `2022Q1`, half `2022H1` or year `2022`.
 * Finer periods fold into coarser ones.
 */
export const PeriodSchema = z
  .string()
  .regex(/^(19|20)\d{2}(-(0[1-9]|1[0-2])|Q[1-4]|H[12])?$/)
  .brand('Period');
export type Period = z.infer<typeof PeriodSchema>;

export const CadenceSchema = z.enum(['month', 'quarter', 'half', 'year']);
export type Cadence = z.infer<typeof CadenceSchema>;

const MONTHS: Record<Cadence, number> = { month: 1, quarter: 3, half: 6, year: 12 };
const CADENCES: readonly Cadence[] = ['month', 'quarter', 'half', 'year'];

export function parsePeriod(text: string): Period | null {
  const parsed = PeriodSchema.safeParse(text);
  return parsed.success ? parsed.data : null;
}

export function cadenceOf(period: Period): Cadence {
  if (period.length === 4) return 'year';
  if (period[4] === '-') return 'month';
  return period[4] === 'Q' ? 'quarter' : 'half';
}

export function yearOf(period: Period): number {
  return Number(period.slice(0, 4));
}

/** Months since year 0 of the first month of the period. */
function firstMonthIndex(period: Period): number {
  const cadence = cadenceOf(period);
  const ordinal = cadence === 'year' ? 1 : Number(period.slice(5));
  return yearOf(period) * 12 + (ordinal - 1) * MONTHS[cadence];
}

function periodAt(cadence: Cadence, monthIndex: number): Period {
  const year = String(Math.floor(monthIndex / 12)).padStart(4, '0');
  const month = monthIndex % 12;
  if (cadence === 'year') return PeriodSchema.parse(year);
  if (cadence === 'month') return PeriodSchema.parse(`${year}-${String(month + 1).padStart(2, '0')}`);
  const ordinal = Math.floor(month / MONTHS[cadence]) + 1;
  return PeriodSchema.parse(`${year}${cadence === 'quarter' ? 'Q' : 'H'}${ordinal}`);
}

/** The periods that hold this one, itself first, the year last. @example 2022-03 → 2022-03, 2022Q1, 2022H1, 2022 */
export function enclosingPeriods(period: Period): Period[] {
  const from = CADENCES.indexOf(cadenceOf(period));
  return CADENCES.slice(from).map((cadence) => periodAt(cadence, firstMonthIndex(period)));
}

/** The periods of a finer (or the same) cadence inside this one, in order. Empty when the cadence is coarser. */
export function periodsWithin(period: Period, cadence: Cadence): Period[] {
  const step = MONTHS[cadence];
  const count = MONTHS[cadenceOf(period)] / step;
  if (count < 1) return [];
  const first = firstMonthIndex(period);
  return Array.from({ length: count }, (_, i) => periodAt(cadence, first + i * step));
}

/** The period of the same cadence `count` steps later (earlier when negative). */
export function shiftPeriod(period: Period, count: number): Period {
  const cadence = cadenceOf(period);
  return periodAt(cadence, firstMonthIndex(period) + count * MONTHS[cadence]);
}

/** First calendar day. @example 2022Q2 → 2022-04-01 */
export function firstDay(period: Period): string {
  const month = firstMonthIndex(period);
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

const lastDays = new Map<Period, string>();
/** More periods than anybody works with at a time. */
const MOST_KNOWN = 1_000;

/** Last calendar day. @example 2024-02 → 2024-02-29 */
export function lastDay(period: Period): string {
  const known = lastDays.get(period);
  if (known !== undefined) return known;
  const next = firstMonthIndex(period) + MONTHS[cadenceOf(period)];
  const day = new Date(Date.UTC(Math.floor(next / 12), next % 12, 0)).toISOString().slice(0, 10);
  if (lastDays.size >= MOST_KNOWN) lastDays.clear();
  lastDays.set(period, day);
  return day;
}

/** True when the day (`2022-03-05`) or the month (`2022-03`) lies wholly in the period. */
export function periodHolds(period: Period, date: string): boolean {
  const month = date.slice(0, 7);
  return month <= lastDay(period).slice(0, 7) && month >= firstDay(period).slice(0, 7);
}

/** Order by first day, then finer before coarser. */
export function comparePeriods(a: Period, b: Period): number {
  return firstMonthIndex(a) - firstMonthIndex(b) || MONTHS[cadenceOf(a)] - MONTHS[cadenceOf(b)];
}

const CHINESE_ORDINALS = ['一', '二', '三', '四'];

/** @example 2022年3月 · 2022年第一季度 · 2022年上半年 · 2022年度 */
export function periodLabel(period: Period, language: 'zh' | 'en' = 'zh'): string {
  if (language === 'en') return period;
  const year = `${period.slice(0, 4)}年`;
  const ordinal = Number(period.slice(5));
  switch (cadenceOf(period)) {
    case 'year':
      return `${year}度`;
    case 'half':
      return `${year}${ordinal === 1 ? '上半年' : '下半年'}`;
    case 'quarter':
      return `${year}第${CHINESE_ORDINALS[ordinal - 1]}季度`;
    case 'month':
      return `${year}${ordinal}月`;
  }
}
