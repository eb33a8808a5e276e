import { dateOf } from '../measure/compile-source.ts';
import { compareDates } from '../model/compare-dates.ts';
import type { LedgerRow } from '../model/value.ts';

/** A register between two reports: `previous` + `added` − `removed` should be `current`. */
export interface RowBalance {
  readonly previous: number;
  readonly added: number;
  readonly removed: number;
  readonly current: number;
  /** Rows of the last report that do not go on as they should. */
  readonly lost: readonly LedgerRow[];
  /** Rows of this report that do not follow from the last one. */
  readonly odd: readonly LedgerRow[];
}

export interface BalanceInput {
  readonly before: readonly LedgerRow[];
  readonly rows: readonly LedgerRow[];
  /** Columns with the day on which a row came, and on which it was done with. */
  readonly added: string;
  readonly removed: string;
  /** Last days of the last report and of this one. */
  readonly opened: string;
  readonly closed: string;
  /** Null for a row without a key. */
  keyOf(row: LedgerRow): string | null;
}

/** By numbers alone; named are rows that came without being added since, and rows that went without being removed. */
export function balanceByCount({ before, rows, ...input }: BalanceInput): RowBalance {
  const { added, removed, opened, closed, keyOf } = input;
  const since = (row: LedgerRow, column: string) => isBy(row, column, closed) && !isBy(row, column, opened);
  const alive = before.filter((row) => !isBy(row, removed, opened));
  const known = new Set(before.map(keyOf));
  const standing = new Set(rows.map(keyOf));
  return {
    previous: alive.length,
    added: rows.filter((row) => since(row, added)).length,
    removed: rows.filter((row) => since(row, removed)).length,
    current: rows.filter((row) => !isBy(row, removed, closed)).length,
    lost: alive.filter((row) => !standing.has(keyOf(row))),
    odd: rows.filter((row) => !known.has(keyOf(row)) && !since(row, added)),
  };
}

/**
 * Row by row. Rows that are new here but dated earlier count as added: whether they come too late is another question.
 * Named are rows that went while they were open, came on another day than the last report said, were removed on a day
 * on which it still had them, or are back.
 */
export function balanceByRow({ before, rows, ...input }: BalanceInput): RowBalance {
  const { added, removed, opened, closed, keyOf } = input;
  const byKey = (all: readonly LedgerRow[]) =>
    new Map(all.flatMap((row) => (keyOf(row) === null ? [] : [[keyOf(row), row] as const])));
  const [earlier, now] = [byKey(before), byKey(rows)];
  const isOpen = (row: LedgerRow, day: string) => isBy(row, added, day) && !isBy(row, removed, day);
  const held = (row: LedgerRow) => {
    const was = earlier.get(keyOf(row));
    return was !== undefined && isBy(was, added, opened);
  };
  return {
    previous: before.filter((row) => isOpen(row, opened)).length,
    added: rows.filter((row) => isBy(row, added, closed) && !isBy(row, removed, opened) && !held(row)).length,
    removed: rows.filter((row) => isBy(row, removed, closed) && !isBy(row, removed, opened)).length,
    current: rows.filter((row) => isOpen(row, closed)).length,
    lost: [...earlier.values()].filter((row) => !isBy(row, removed, opened) && !now.has(keyOf(row))),
    odd: rows.filter((row) => {
      const was = earlier.get(keyOf(row));
      if (!was) return false;
      return !sameDay(was, row, added) || isBy(was, removed, opened) !== isBy(row, removed, opened);
    }),
  };
}

function isBy(row: LedgerRow, column: string, day: string): boolean {
  const date = dateOf(row.values[column]);
  return date !== null && compareDates(date, day) <= 0;
}

function sameDay(a: LedgerRow, b: LedgerRow, column: string): boolean {
  const [one, other] = [dateOf(a.values[column]), dateOf(b.values[column])];
  return one === null || other === null || compareDates(one, other) === 0;
}
