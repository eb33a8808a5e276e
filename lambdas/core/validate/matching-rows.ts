import { groupKey } from '../measure/evaluate-measure.ts';
import { compileWhere } from '../model/compile-where.ts';
import type { Where } from '../model/condition.ts';
import type { LedgerRow } from '../model/value.ts';
import type { Subject } from './subject.ts';

/** The rows of another ledger that belong to a row. */
export interface Reference {
  readonly ledger: string;
  /** Column of the row → column of the other ledger. */
  readonly on: Readonly<Record<string, string>>;
  readonly where?: Where | undefined;
}

/**
 * Counts them, for every row, after one pass over the other ledger; null when a cell of `on` is missing. There is no
 * counting at all (null) when the other ledger is not on the form, or lacks a column of `on`: that has its own finding.
 */
export function compileReference(
  reference: Reference,
): (subject: Subject) => ((row: LedgerRow) => number | null) | null {
  const own = Object.keys(reference.on);
  const theirs = Object.values(reference.on);
  const matches = compileWhere(reference.where);
  return (subject) => {
    if (!subject.ledgers.includes(reference.ledger)) return null;
    const rows = subject.rows(reference.ledger);
    const sheets = Object.values(subject.submission.placement[reference.ledger] ?? {});
    const lacks = (column: string) => sheets.every((standing) => standing[column] === undefined);
    if (rows.length > 0 && theirs.some(lacks)) return null;
    const counts = new Map<string, number>();
    for (const row of rows) {
      const key = matches(row, subject.clock) ? groupKey(row, theirs) : null;
      if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return (row) => {
      const key = groupKey(row, own);
      return key === null ? null : (counts.get(key) ?? 0);
    };
  };
}

/** How many rows of the other ledger could not be identified. */
export function unreadableRows(subject: Subject, { ledger, on }: Reference): number {
  const columns = Object.values(on);
  if (!subject.hasFaults(ledger, columns)) return 0;
  return subject.rows(ledger).filter((row) => columns.some((one) => subject.isRefused(ledger, row, one)))
    .length;
}
