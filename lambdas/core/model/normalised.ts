import type { Finding } from './finding.ts';
import type { Normalisation } from './normalisation.ts';
import type { SubmissionKey } from './submission.ts';
import type { LedgerRows } from './value.ts';
import type { WrittenExplanation } from './written-explanation.ts';

/** A 合计/小计 row that was taken out of the data, kept as a check on the rows it covers. */
export interface TotalRow {
  readonly ledger: string;
  readonly sheet: string;
  readonly row: number;
  /** Column key → exact decimal as typed in the total row; only columns that hold a number. */
  readonly values: Readonly<Record<string, string>>;
  /** Sheet rows whose sum it states. */
  readonly covers: readonly number[];
}

/** A submission after parse and normalise: typed rows, where each column stood, everything that was changed or refused. */
export interface NormalisedSubmission {
  readonly key: SubmissionKey;
  readonly templateVersion: string | null;
  readonly rows: LedgerRows;
  readonly totals: readonly TotalRow[];
  /** Ledger code → sheet name → column key → 1-based column number. */
  readonly placement: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>;
  /** Ledger codes for which the unit declared that nothing happened. */
  readonly zeroReports: readonly string[];
  /** Ledger codes whose sheet is not there or could not be read, each with its finding: rules over them are silent. */
  readonly unread?: readonly string[];
  /** What the unit wrote about findings of the round before. */
  readonly explanations?: readonly WrittenExplanation[];
  readonly normalisations: readonly Normalisation[];
  readonly findings: readonly Finding[];
}
