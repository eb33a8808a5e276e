import type { MeasureClock } from '../measure/compile-source.ts';
import { isLedgerReported, orderedRows } from '../measure/ledger-rows.ts';
import { type SummaryEntry, summaryEntries } from '../measure/summary-entries.ts';
import { cellAddress, parseAddress } from '../model/a1.ts';
import type { CatalogueIndex } from '../model/catalogue-index.ts';
import type { CheckContext } from '../model/check-context.ts';
import type { SubmissionFacts } from '../model/facts.ts';
import type { NormalisedSubmission } from '../model/normalised.ts';
import type { Place } from '../model/rule-finding.ts';
import type { LedgerRow } from '../model/value.ts';
import { valueText } from '../model/value-key.ts';

/** What every check looks at, with the questions several of them ask. */
export interface Subject {
  readonly submission: NormalisedSubmission;
  readonly facts: SubmissionFacts;
  readonly index: CatalogueIndex;
  readonly context: CheckContext;
  readonly clock: MeasureClock;
  /** Ledgers of the form. */
  readonly ledgers: readonly string[];
  /** Typed rows of the summary sheets. */
  readonly summary: readonly SummaryEntry[];
  /** Rows of a ledger of the form by sheet and row; none for a ledger of another form. */
  rows(ledger: string): readonly LedgerRow[];
  isReported(ledger: string): boolean;
  /** The cell of the first of `columns` that stands on the row's sheet, with the text as typed. */
  place(ledger: string, row: LedgerRow, columns: readonly string[]): Place;
  /** Where a ledger as a whole stands. */
  sheetOf(ledger: string): Place;
  /** Something was typed into the cell that could not be read: it has its own finding. */
  isRefused(ledger: string, row: LedgerRow, column: string): boolean;
  /** Some cell of these columns is at fault or a required one is not there: nothing over them can be judged yet. */
  hasFaults(ledger: string, columns: readonly string[]): boolean;
}

export function createSubject(
  submission: NormalisedSubmission,
  facts: SubmissionFacts,
  index: CatalogueIndex,
  context: CheckContext,
): Subject {
  const ledgers = index.forms.get(submission.key.form)?.ledgers ?? [];
  const ordered = new Map<string, readonly LedgerRow[]>();
  const faults = faultyCells(submission);
  const typed = typedTexts(submission);
  const columnsOf = (ledger: string, { sheet, at }: LedgerRow) =>
    at ?? submission.placement[ledger]?.[sheet] ?? {};

  return {
    submission,
    facts,
    index,
    context,
    clock: { period: submission.key.period, unit: submission.key.unit },
    ledgers,
    summary: summaryEntries(submission, index),
    rows(ledger) {
      if (!ledgers.includes(ledger)) return [];
      let rows = ordered.get(ledger);
      if (!rows) {
        rows = orderedRows(submission, ledger);
        ordered.set(ledger, rows);
      }
      return rows;
    },
    isReported: (ledger) => ledgers.includes(ledger) && isLedgerReported(submission, ledger),
    place(ledger, row, columns) {
      const standing = columnsOf(ledger, row);
      const key = columns.find((column) => standing[column] !== undefined);
      const column = key === undefined ? Object.values(standing)[0] : standing[key];
      if (column === undefined) return { sheet: row.sheet, cell: null };
      const cell = cellAddress(row.row, column);
      const value =
        key === undefined ? null : (typed.get(`${row.sheet}!${cell}`) ?? valueText(row.values[key]));
      return { sheet: row.sheet, cell, value };
    },
    sheetOf: (ledger) => ({ sheet: Object.keys(submission.placement[ledger] ?? {})[0] ?? null, cell: null }),
    isRefused(ledger, row, column) {
      const at = columnsOf(ledger, row)[column];
      return at !== undefined && faults.cells.has(`${row.sheet}!${cellAddress(row.row, at)}`);
    },
    hasFaults(ledger, columns) {
      const required = index.ledgers.get(ledger)?.columns.filter((one) => one.required) ?? [];
      return standings(submission, ledger).some(([sheet, standing]) =>
        columns.some((column) => {
          const at = standing[column];
          return at === undefined
            ? required.some(({ key }) => key === column)
            : faults.columns.has(`${sheet}!${at}`);
        }),
      );
    },
  };
}

/** Where the columns of a ledger stand: once per sheet, and for further tables of the ledger on the same sheet. */
function standings({ placement, rows }: NormalisedSubmission, ledger: string) {
  const further = new Map(rows[ledger]?.flatMap(({ sheet, at }) => (at ? [[at, sheet] as const] : [])));
  return [
    ...Object.entries(placement[ledger] ?? {}),
    ...[...further].map(([at, sheet]) => [sheet, at] as const),
  ];
}

function faultyCells(submission: NormalisedSubmission) {
  const cells = new Set<string>();
  const columns = new Set<string>();
  for (const { severity, sheet, cell } of submission.findings) {
    if (severity !== 'error' || sheet === null || cell === null) continue;
    cells.add(`${sheet}!${cell}`);
    const address = parseAddress(cell);
    if (address) columns.add(`${sheet}!${address.column}`);
  }
  return { cells, columns };
}

/** A stored day count is no text anyone typed: the day itself is shown. */
const DATE_SERIAL = 'date-serial';

/** The first text of every cell that was read as something else. */
function typedTexts(submission: NormalisedSubmission): Map<string, string> {
  const typed = new Map<string, string>();
  for (const { sheet, cell, before, rule } of submission.normalisations) {
    if (rule === DATE_SERIAL) continue;
    const key = `${sheet}!${cell}`;
    if (!typed.has(key) && before !== '') typed.set(key, before);
  }
  return typed;
}
