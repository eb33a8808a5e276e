import { twoDigits } from './calendar.ts';

/** Serials that a number without date format may stand for: 1954 to 2118. */
const PLAUSIBLE = /^[2-7]\d{4}(?:\.\d+)?$/;

/**
 * The day a date serial stands for, time of day dropped, or null when it is none. Day 60 of the 1900 system is the
 * 29 February 1900 that never was.
 * @example serialDay('44625', false) === '2022-03-05'
 */
export function serialDay(text: string, date1904: boolean): string | null {
  if (!/^\d{1,7}(?:\.\d+)?$/.test(text)) return null;
  const point = text.indexOf('.');
  const serial = Number(point < 0 ? text : text.slice(0, point));
  if (date1904) return dayOfEpoch(serial - 24_107);
  if (serial === 60 || serial === 0) return null;
  return dayOfEpoch(serial - 25_569 + (serial < 60 ? 1 : 0));
}

export function isPlausibleSerial(text: string): boolean {
  return PLAUSIBLE.test(text);
}

/** Calendar day of a number of days since 1970-01-01 (proleptic Gregorian). */
function dayOfEpoch(days: number): string | null {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  if (year < 1900 || year > 2199) return null;
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}
