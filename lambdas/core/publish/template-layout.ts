import type { Form } from '../model/form.ts';
import type { Ledger } from '../model/ledger.ts';

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
  const columns = Object.fromEntries(ledger.columns.map((column, index) => [column.key, index + 1]));
  const indicatorRows =
    ledger.kind === 'summary'
      ? Object.fromEntries(form.summary.map((code, index) => [code, firstDataRow + index]))
      : {};
  return { sheet: ledgerSheetName(ledger), headerRow: HEADER_ROW, firstDataRow, columns, indicatorRows };
}

/** Name of the ledger's sheet: its Chinese name as far as spreadsheet programs allow it. */
export function ledgerSheetName(ledger: Ledger): string {
  return ledger.name.zh.replace(/[[\]:*?/\\]/g, '·').slice(0, 31);
}
