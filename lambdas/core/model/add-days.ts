/** The day `days` after a day (before it when negative). @example addDays('2022-03-31', 5) → '2022-04-05' */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
