import type { Column } from '../model/column.ts';
import type { Form } from '../model/form.ts';
import type { Ledger } from '../model/ledger.ts';
import { SUMMARY_LABELS } from '../model/template-meta.ts';

/** Where a ledger stands in the template of a form. Rows and columns count from 1. */
export interface TemplateLayout {
  readonly sheet: string;
  readonly headerRow: number;
  readonly firstDataRow: number;
  /** Column key → column number. */
  readonly columns: Readonly<Record<string, number>>;
  /** Summary sheet only: indicator code → its row. */
  readonly indicatorRows: Readonly<Record<string, number>>;
}

/** Title, caption, header; rows of data follow. */
export const HEADER_ROW = 3;
/** Empty rows below the pre-filled ones that carry validations. */
export const OPEN_ROWS = 500;

/** Layout of one ledger's sheet. It depends on nothing but the form and the ledger. */
export function templateLayout(form: Form, ledger: Ledger): TemplateLayout {
  const firstDataRow = HEADER_ROW + 1;
  const summary = ledger.kind === 'summary';
  const columns = summary
    ? summaryColumns(ledger)
    : Object.fromEntries(ledger.columns.map((column, index) => [column.key, index + 1]));
  const indicatorRows = summary
    ? Object.fromEntries(form.summary.map((code, index) => [code, firstDataRow + index]))
    : {};
  return { sheet: ledger.name.zh, headerRow: HEADER_ROW, firstDataRow, columns, indicatorRows };
}

/** Column that holds the indicator's code. */
export function indicatorColumn(ledger: Ledger): string {
  return ledger.summaryColumns?.indicator ?? ledger.columns[0]?.key ?? '';
}

/** What the unit types on a summary sheet, in order. */
export function typedColumns(ledger: Ledger): Column[] {
  const code = indicatorColumn(ledger);
  return ledger.columns.filter((column) => column.key !== code);
}

/** The code stands first, then the two read-only labels, then what the unit types. */
function summaryColumns(ledger: Ledger): Record<string, number> {
  const before = 1 + Object.keys(SUMMARY_LABELS).length;
  const typed = typedColumns(ledger).map((column, index): [string, number] => [
    column.key,
    before + index + 1,
  ]);
  return Object.fromEntries([[indicatorColumn(ledger), 1], ...typed]);
}
