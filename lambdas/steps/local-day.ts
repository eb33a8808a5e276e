/** Calendar day of an instant at a fixed offset from UTC. China keeps +8 h all year. @example '2022-04-05' */
export function localDay(instant: string, offsetMinutes: number): string {
  return new Date(Date.parse(instant) + offsetMinutes * 60_000).toISOString().slice(0, 10);
}

/** Wall-clock minute of an instant. @example '2022-04-05 09:30' */
export function localMinute(instant: string, offsetMinutes: number): string {
  const shifted = new Date(Date.parse(instant) + offsetMinutes * 60_000).toISOString();
  return `${shifted.slice(0, 10)} ${shifted.slice(11, 16)}`;
}
