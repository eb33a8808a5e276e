import type { LocatedTable } from '../../../lambdas/core/locate/located.ts';
import type { CatalogueIndex } from '../../../lambdas/core/model/catalogue-index.ts';
import { type Column, ColumnSchema } from '../../../lambdas/core/model/column.ts';
import type { Finding } from '../../../lambdas/core/model/finding.ts';
import { type Ledger, LedgerSchema } from '../../../lambdas/core/model/ledger.ts';
import type { Range } from '../../../lambdas/core/model/workbook.ts';
import { createIssueWriter } from '../../../lambdas/core/normalise/issue-finding.ts';
import { normaliseTable } from '../../../lambdas/core/normalise/normalise-table.ts';
import { TableReport } from '../../../lambdas/core/normalise/table-report.ts';
import { cellReading } from '../../../lambdas/core/parse/cell-reading.ts';
import type { CellParser } from '../../../lambdas/core/parse/parsed.ts';
import { READING_CATALOGUE } from '../../support/reading-catalogue.ts';
import { resolveTestUnit } from '../../support/reading-units.ts';
import { buildSheet, type CellInput } from '../../support/sheet-builder.ts';

/** A column called `<key>`. */
export function columnOf(key: string, type: string, more: object = {}): Column {
  return ColumnSchema.parse({ key, label: { zh: `<${key}>`, en: `[${key}]` }, type, ...more });
}

/** A catalogue without rules: the product's own words. */
export const PLAIN_INDEX: CatalogueIndex = { ...READING_CATALOGUE, rules: [] };

export interface TableSetting extends Partial<LocatedTable> {
  readonly about?: Partial<Ledger>;
  /** Column number of the first column; the cells of each row start there too. */
  readonly left?: number;
}

/** A table on sheet T10: header in row 1, the rows below it, columns side by side. */
export function tableOf(
  columns: readonly Column[],
  rows: readonly (readonly CellInput[])[],
  { about = {}, left = 1, ...more }: TableSetting = {},
): LocatedTable {
  const ledger = LedgerSchema.parse({
    code: 'T10',
    name: { zh: 'T', en: 'T' },
    kind: 'event',
    key: [columns[0]?.key ?? 'no'],
    columns,
    ...about,
  });
  const blank = Array.from({ length: left - 1 }, () => null);
  return {
    ledger,
    sheet: 'T10',
    month: null,
    headerRow: 1,
    columns: columns.map((column, i) => ({ column, at: left + i, header: column.label.zh, moneyUnit: null })),
    missing: new Set(),
    rows: buildSheet(
      'T10',
      rows.map((cells) => [...blank, ...cells]),
      { firstRow: 2 },
    ).rows,
    totals: [],
    merges: [],
    ...more,
  };
}

/** @example merge(2, 4, 1) rows 2 to 4 of column A */
export const merge = (top: number, bottom: number, column: number): Range => ({
  top,
  bottom,
  left: column,
  right: column,
});

/** The readers of a table's columns. */
export function parsersOf(table: LocatedTable): CellParser[] {
  return table.columns.map(({ column, moneyUnit }) =>
    cellReading.compileCell(column, {
      context: { year: 2022, date1904: false },
      moneyUnit,
      resolveUnit: resolveTestUnit,
    }),
  );
}

/** `severity code cell value: message` of a finding. */
export function tell({ code, severity, sheet, cell, value, message }: Finding): string {
  return `${severity} ${code} ${sheet}!${cell} ${value}: ${message.zh}`;
}

/** What is read of a table: values of each row, what is told, and `cell before→after rule` of what was changed. */
export function readTable(table: LocatedTable, index = PLAIN_INDEX) {
  const report = new TableReport(table, createIssueWriter(index), cellReading);
  const rows = normaliseTable(table, parsersOf(table), report, null);
  report.finish();
  return {
    rows: rows.map(({ row, values }): Record<string, unknown> => ({ row, ...values })),
    told: report.findings.map(tell),
    log: report.normalisations.map(
      ({ sheet, cell, before, after, rule }) => `${sheet}!${cell} ${before}→${after} ${rule}`,
    ),
    report,
  };
}
