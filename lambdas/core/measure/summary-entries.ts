import type { CatalogueIndex } from '../model/catalogue-index.ts';
import type { Ledger } from '../model/ledger.ts';
import type { NormalisedSubmission } from '../model/normalised.ts';
import { type LedgerRow, type Qualifier, QualifierSchema, type Value } from '../model/value.ts';
import { valueText } from '../model/value-key.ts';
import { orderedRows } from './ledger-rows.ts';

export interface TypedNumber {
  readonly number: string;
  readonly qualifier: Qualifier | undefined;
}

/** One row of a summary sheet: what the unit typed for one indicator. */
export interface SummaryEntry {
  readonly ledger: Ledger;
  readonly row: LedgerRow;
  readonly columns: NonNullable<Ledger['summaryColumns']>;
  readonly indicator: string;
  /** Null when nothing (or not applicable) was typed. */
  readonly value: TypedNumber | null;
  readonly cumulative: TypedNumber | null;
  readonly explained: boolean;
  readonly approximate: boolean;
}

/** What was typed on the summary sheets of the form, in order of rows. */
export function summaryEntries(submission: NormalisedSubmission, index: CatalogueIndex): SummaryEntry[] {
  const form = index.forms.get(submission.key.form);
  return (form?.ledgers ?? []).flatMap((code) => {
    const ledger = index.ledgers.get(code);
    return ledger?.summaryColumns ? readSummaryRows(ledger, orderedRows(submission, code)) : [];
  });
}

/** Rows that name no indicator are left out. */
export function readSummaryRows(ledger: Ledger, rows: readonly LedgerRow[]): SummaryEntry[] {
  const columns = ledger.summaryColumns;
  if (!columns) return [];
  const cell = (row: LedgerRow, key: string | undefined) => (key === undefined ? undefined : row.values[key]);
  const exact = ledger.columns.find((column) => column.key === columns.approximation)?.values?.[0]?.value;
  return rows.flatMap((row) => {
    const indicator = row.values[columns.indicator];
    if (!indicator || !('text' in indicator)) return [];
    const mark = textOf(cell(row, columns.approximation));
    const declared = QualifierSchema.safeParse(mark).data;
    const value = typedNumber(cell(row, columns.value), declared);
    return [
      {
        ledger,
        row,
        columns,
        indicator: indicator.text,
        value,
        cumulative: typedNumber(cell(row, columns.cumulative), declared),
        explained: textOf(cell(row, columns.explanation)) !== null,
        approximate: value !== null && (value.qualifier !== undefined || (mark !== null && mark !== exact)),
      },
    ];
  });
}

function typedNumber(value: Value | undefined, declared: Qualifier | undefined): TypedNumber | null {
  if (value === undefined || value === null || !('number' in value)) return null;
  return { number: value.number, qualifier: value.qualifier ?? declared };
}

function textOf(value: Value | undefined): string | null {
  return value === undefined || value === null ? null : valueText(value);
}
