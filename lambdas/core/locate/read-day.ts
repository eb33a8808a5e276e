const MS_PER_DAY = 86_400_000;
/** Day 0 of date serials. 1900-02-29, which never was, has serial 60 in the older system. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/**
 * A calendar day out of a date serial or a written date, or null. Month and day may lack their zero; a time behind the
 * day is dropped. @example readDay('2022年3月5日', false) === '2022-03-05'
 */
export function readDay(text: string, date1904: boolean): string | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (/^\d{1,7}(\.\d+)?$/.test(plain) && !/^(19|20)\d{6}$/.test(plain)) {
    const serial = Math.floor(Number(plain));
    if (serial < 1) return null;
    const shifted = !date1904 && serial < 60 ? serial + 1 : serial;
    return dayAt((date1904 ? EPOCH_1904 : EPOCH_1900) + shifted * MS_PER_DAY);
  }
  const match =
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ??
    /^(\d{4}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2}) ?[日号]?(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/.exec(plain);
  if (!match) return null;
  const [year, month, day] = match.slice(1, 4).map(Number);
  const written = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return dayAt(Date.UTC(year ?? 0, (month ?? 0) - 1, day ?? 0)) === written ? written : null;
}

function dayAt(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
