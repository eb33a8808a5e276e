import type { NormalisedSubmission } from '../model/normalised.ts';
import type { LedgerRow } from '../model/value.ts';

/** Nothing but a declared zero or at least one row says anything about a ledger. Missing is never 0. */
export function isLedgerReported(submission: NormalisedSubmission, ledger: string): boolean {
  return (submission.rows[ledger]?.length ?? 0) > 0 || submission.zeroReports.includes(ledger);
}

/** The rows of a ledger by sheet (in the order they stand in the workbook) and row. */
export function orderedRows(submission: NormalisedSubmission, ledger: string): readonly LedgerRow[] {
  const rows = submission.rows[ledger] ?? [];
  const sheets = Object.keys(submission.placement[ledger] ?? {});
  const rank = (sheet: string) => {
    const at = sheets.indexOf(sheet);
    return at < 0 ? sheets.length : at;
  };
  const compare = (a: LedgerRow, b: LedgerRow) =>
    a.sheet === b.sheet ? a.row - b.row : rank(a.sheet) - rank(b.sheet) || (a.sheet < b.sheet ? -1 : 1);
  const sorted = rows.every((row, i) => i === 0 || compare(rows[i - 1] ?? row, row) <= 0);
  return sorted ? rows : [...rows].sort(compare);
}
