import type { LocatedTable, PlacedColumn } from '../locate/located.ts';
import { remarkRows } from '../locate/row-remarks.ts';
import { monthOfSheet } from '../locate/sheet-kinds.ts';
import { cellAddress } from '../model/a1.ts';
import { isBlankText, tidyText } from '../model/clean-text.ts';
import type { Finding } from '../model/finding.ts';
import type { LayoutTable } from '../model/layout.ts';
import type { Ledger } from '../model/ledger.ts';
import type { Normalisation } from '../model/normalisation.ts';
import type { Cell, Row } from '../model/workbook.ts';
import { called } from './called.ts';
import { type CodeEntry, createCodeBook } from './code-book.ts';
import { constantsOf } from './constants.ts';
import type { LayoutHeader } from './find-header.ts';
import type { LayoutContext } from './layout-context.ts';
import type { PanelColumns } from './place-columns.ts';
import { repeatFinding, strangeRows, unfoundRows } from './summary-row-findings.ts';
import { cutTable } from './table-end.ts';
import type { MeasureConverter } from './table-measures.ts';

/** The tables of one header, and what must be told about them. */
export interface LayoutTables {
  readonly tables: readonly LocatedTable[];
  readonly findings: readonly Finding[];
  readonly normalisations: readonly Normalisation[];
}

/** A row that stands for an indicator. */
interface CodedRow {
  readonly row: Row;
  readonly entry: CodeEntry;
  readonly cell: Cell;
  readonly filled: boolean;
  readonly columns: PanelColumns;
}

/**
 * Rows named by the unit's own codes or words, as rows of a summary sheet: the text in the code cell becomes the
 * indicator's code, with a log entry; all other cells stay what and where they are.
 */
export function locateSummaryTable(
  context: LayoutContext,
  table: LayoutTable,
  ledger: Ledger,
  header: LayoutHeader,
  panels: readonly PanelColumns[],
  measures: MeasureConverter,
): LayoutTables {
  const { layout } = context;
  const sheet = header.sheet.name;
  const book = createCodeBook(table);
  const findings: Finding[] = [];
  const coded = new Map<CodeEntry, CodedRow>();
  const strange: { row: number; at: number; text: string }[] = [];
  for (const columns of panels) {
    const { code } = columns;
    if (code === null) continue;
    const numbers = numberColumns(ledger, columns.columns);
    const meaning = book.open();
    for (const row of cutTable(header.below, table, columns.panel, columns.columns, header.paths).rows) {
      const cell = row.cells.find(({ column }) => column === code);
      if (!cell || isBlankText(cell.text)) continue;
      const entry = meaning(cell.text);
      const filled = numbers.some(({ at }) => isFilled(row, at));
      if (entry === null && filled && numbers.some(({ at }) => holdsDigit(row, at)))
        strange.push({ row: row.number, at: code, text: tidyText(cell.text) });
      if (entry === null || entry === 'ignored') continue;
      const found = { row, entry, cell, filled, columns };
      const before = coded.get(entry);
      if (before?.filled && filled)
        findings.push(
          repeatFinding(sheet, { text: tidyText(cell.text), first: placeOf(before), second: placeOf(found) }),
        );
      else if (!before || filled) coded.set(entry, found);
    }
  }
  if (panels.some(({ code }) => code !== null))
    findings.push(
      ...unfoundRows(
        layout,
        sheet,
        header,
        book.entries.filter((one) => !one.mayLack && !coded.has(one)),
      ),
    );
  findings.push(...strangeRows(layout, sheet, strange));

  const rows = [...coded.values()];
  const untouched = !rows.some(({ filled }) => filled);
  const normalisations: Normalisation[] = [];
  const tables = panels.flatMap((columns): LocatedTable[] => {
    const own = rows.filter((one) => one.columns === columns).sort((a, b) => a.row.number - b.row.number);
    const placed = withCode(ledger, columns);
    if (!placed) return [];
    const scales = new Map<string, number>();
    for (const one of own) scaleRow(context, table, ledger, sheet, one, measures, scales);
    for (const { row, cell, entry } of untouched ? [] : own) {
      const place = { sheet, cell: cellAddress(row.number, cell.column) };
      if (cell.text !== entry.indicator)
        normalisations.push({ ...place, before: cell.text, after: entry.indicator, rule: 'layout-code' });
    }
    const data = own.map((one) => indicatorRow(one, placed));
    findings.push(...remarkRows(header.sheet, data, placed));
    return [
      {
        ledger,
        sheet,
        month: monthOfSheet(sheet),
        headerRow: header.bottom,
        columns: placed,
        missing: columns.missing,
        rows: untouched ? [] : data,
        totals: [],
        merges: header.sheet.merges.filter(
          ({ top, bottom, left }) =>
            bottom > top && top > header.bottom && left >= columns.panel.left && left <= columns.panel.right,
        ),
        defaults: constantsOf(table, ledger),
        scales,
      },
    ];
  });
  return { tables, findings, normalisations };
}

function placeOf({ row, cell }: CodedRow): string {
  return cellAddress(row.number, cell.column);
}

function numberColumns(ledger: Ledger, columns: readonly PlacedColumn[]): PlacedColumn[] {
  const { value, cumulative } = ledger.summaryColumns ?? {};
  return columns.filter(({ column }) => column.key === value || column.key === cumulative);
}

function isFilled(row: Row, at: number): boolean {
  const cell = row.cells.find(({ column }) => column === at);
  return cell !== undefined && (!isBlankText(cell.text) || cell.type === 'uncalculated');
}

function holdsDigit(row: Row, at: number): boolean {
  const cell = row.cells.find(({ column }) => column === at);
  return (
    cell !== undefined && (cell.type === 'number' || /\d/.test(cell.text.normalize('NFKC').slice(0, 200)))
  );
}

/** The columns of the panel with the code's own; null when the code has none. */
function withCode(
  ledger: Ledger,
  { columns, code, codeHeading: header }: PanelColumns,
): PlacedColumn[] | null {
  const column = ledger.columns.find(({ key }) => key === ledger.summaryColumns?.indicator);
  if (code === null || !column) return null;
  const placed = { column: called(column, header), at: code, header, moneyUnit: null };
  return [placed, ...columns].sort((a, b) => a.at - b.at);
}

/** Only cells that mean something here; the code in the words of the catalogue. */
function indicatorRow({ row, entry, cell }: CodedRow, placed: readonly PlacedColumn[]): Row {
  const at = new Set(placed.map((one) => one.at));
  const cells = row.cells
    .filter(({ column }) => at.has(column))
    .map((one): Cell => (one === cell ? { column: one.column, type: 'text', text: entry.indicator } : one));
  return { number: row.number, hidden: row.hidden, cells };
}

function scaleRow(
  { index }: LayoutContext,
  table: LayoutTable,
  ledger: Ledger,
  sheet: string,
  { row, entry, columns }: CodedRow,
  measures: MeasureConverter,
  scales: Map<string, number>,
): void {
  const unit = index.indicators.get(entry.indicator)?.unit ?? '';
  const own = row.cells.find(({ column }) => column === columns.rowMeasure);
  const word = own ? tidyText(own.text).replace(/ /g, '') : '';
  const exponent =
    own && word !== ''
      ? measures.ofRow(word, unit, { sheet, cell: cellAddress(row.number, own.column) })
      : measures.ofTable(unit);
  for (const { column, at } of numberColumns(ledger, columns.columns)) {
    const times = (table.columns[column.key]?.times?.length ?? 1) - 1;
    if (exponent + times !== 0) scales.set(cellAddress(row.number, at), exponent + times);
  }
}
