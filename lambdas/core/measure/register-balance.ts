import { compareDates } from '../model/compare-dates.ts';
import type { LedgerRow } from '../model/value.ts';
import { dateOf } from './compile-source.ts';

/** How a register went from one day to another: `opening` + `added` − `removed` should be `closing`. */
export interface RegisterBalance {
  readonly opening: number;
  readonly added: number;
  readonly removed: number;
  readonly closing: number;
}

/**
 * Counts the rows of a register.
 * @param input.before rows as they stood at the end of `opened`; null when nothing was reported by then: what did not
 * come since is then taken to have been there
 * @param input.rows rows as they stood at the end of `closed`
 * @param input.added column with the day on which a row came
 * @param input.removed column with the day on which it was done with
 */
export function registerBalance(input: {
  readonly before: readonly LedgerRow[] | null;
  readonly rows: readonly LedgerRow[];
  readonly added: string;
  readonly removed: string;
  readonly opened: string;
  readonly closed: string;
}): RegisterBalance {
  const { rows, added, removed, opened, closed } = input;
  const by = (row: LedgerRow, column: string, day: string) => {
    const date = dateOf(row.values[column]);
    return date !== null && compareDates(date, day) <= 0;
  };
  const since = (row: LedgerRow, column: string) => by(row, column, closed) && !by(row, column, opened);
  const before = input.before ?? rows.filter((row) => !since(row, added));
  return {
    opening: before.filter((row) => !by(row, removed, opened)).length,
    added: rows.filter((row) => since(row, added)).length,
    removed: rows.filter((row) => since(row, removed)).length,
    closing: rows.filter((row) => !by(row, removed, closed)).length,
  };
}
