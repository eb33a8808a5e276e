const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of a month in the Gregorian calendar; 0 for a month that is none. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && (year % 4 === 0 ? year % 100 !== 0 || year % 400 === 0 : false)) return 29;
  return LENGTHS[month - 1] ?? 0;
}

/** `2022-03-05`, or null when there is no such day. Years 1900 to 2199. */
export function dayText(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2199 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** `2022-03`, or null when there is no such month. */
export function monthText(year: number, month: number): string | null {
  if (year < 1900 || year > 2199 || month < 1 || month > 12) return null;
  return `${year}-${twoDigits(month)}`;
}

/** Full year of a year typed with two digits: this century. */
export function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year;
}

export function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}
