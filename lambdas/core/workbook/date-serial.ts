const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?)?$/;

/**
 * Serial number of a date as a spreadsheet stores it: days since 1899-12-31 (with the non-existent 1900-02-29
 * counted, as every spreadsheet does) or since 1904-01-01. Throws RangeError when it is not a date that can be stored.
 *
 * @example dateSerial('2022-03-05', false) === '44625'
 */
export function dateSerial(iso: string, date1904: boolean): string {
  const match = ISO.exec(iso);
  if (match === null) throw new RangeError(`not an ISO date: ${iso}`);
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? '0'));
  const midnight = Date.UTC(year ?? 0, (month ?? 0) - 1, day);
  const back = new Date(midnight);
  if (back.getUTCMonth() + 1 !== month || back.getUTCDate() !== day)
    throw new RangeError(`no such date: ${iso}`);
  const days = Math.round(midnight / 86_400_000) + 25_569;
  const serial = date1904 ? days - 1462 : days < 61 ? days - 1 : days;
  const seconds = (hour ?? 0) * 3600 + (minute ?? 0) * 60 + (second ?? 0);
  if (serial < 0 || seconds >= 86_400) throw new RangeError(`not a storable date: ${iso}`);
  return seconds === 0 ? String(serial) : String(Number((serial + seconds / 86_400).toFixed(10)));
}
