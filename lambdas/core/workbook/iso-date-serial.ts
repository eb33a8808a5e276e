import { decimalOfDouble } from './decimal-text.ts';

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d(?:\.\d{1,9})?))?)?Z?$/;
const DAY = 86_400;
/** Days from 1970-01-01 back to day 0 of each date system. */
const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;

/**
 * The serial number of an ISO 8601 date, in the date system of its workbook, or null when it is not one.
 *
 * @example isoDateSerial('2022-03-05', false) === '44625'
 */
export function isoDateSerial(text: string, date1904: boolean): string | null {
  const match = ISO.exec(text);
  if (!match) return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = match;
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const date = new Date(midnight);
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return null;
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  let days = midnight / (DAY * 1000) + (date1904 ? EPOCH_1904 : EPOCH_1900);
  // The 1900 system counts a 29 February 1900 that never was.
  if (!date1904 && days < 61) days -= 1;
  if (days < 0 || seconds >= DAY) return null;
  return decimalOfDouble(days + seconds / DAY);
}
