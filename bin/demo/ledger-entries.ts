/** What a careful clerk would enter: column key → the plain value (lists joined by 、, days as 2022-03-05). */
export type PlainRow = Readonly<Record<string, string>>;
/** Ledger code → its rows. */
export type LedgerEntries = Readonly<Record<string, readonly PlainRow[]>>;

export const yes = (value: boolean) => (value ? '是' : '否');

/** The row without its blank cells. */
export function filled(row: Readonly<Record<string, string | null>>): PlainRow {
  return Object.fromEntries(
    Object.entries(row).filter((entry): entry is [string, string] => entry[1] !== null),
  );
}
