import { classifyRows } from '../locate/classify-rows.ts';
import type { LocatedTable, LocatedTotal, PlacedColumn } from '../locate/located.ts';
import { remarkRows } from '../locate/row-remarks.ts';
import { monthOfSheet } from '../locate/sheet-kinds.ts';
import { wideMerges } from '../locate/wide-merges.ts';
import { cellAddress } from '../model/a1.ts';
import { isBlankText } from '../model/clean-text.ts';
import type { Finding } from '../model/finding.ts';
import type { LayoutTable } from '../model/layout.ts';
import type { Ledger } from '../model/ledger.ts';
import { MONEY_EXPONENTS, type MoneyUnit } from '../model/money-unit.ts';
import type { Normalisation } from '../model/normalisation.ts';
import type { Row } from '../model/workbook.ts';
import { constantsOf } from './constants.ts';
import type { LayoutHeader } from './find-header.ts';
import type { PanelColumns } from './place-columns.ts';
import { readMeasure } from './stated-measure.ts';
import type { LayoutTables } from './summary-table.ts';
import { cutTable } from './table-end.ts';
import type { MeasureConverter, StatedMeasures } from './table-measures.ts';
import { translateRows } from './translate-rows.ts';

export interface LedgerTables extends LayoutTables {
  /** 零报告 or 无 stands where the data should. */
  readonly zero: boolean;
}

/** Rows of a foreign table as rows of an event, register or base ledger: one table for each panel. */
export function locateLedgerTable(
  table: LayoutTable,
  ledger: Ledger,
  header: LayoutHeader,
  panels: readonly PanelColumns[],
  measures: MeasureConverter,
  stated: StatedMeasures | null,
): LedgerTables {
  const sheet = header.sheet.name;
  const findings: Finding[] = [];
  const normalisations: Normalisation[] = [];
  const tables: LocatedTable[] = [];
  let zero = false;
  for (const { panel, columns: found, missing } of panels) {
    const columns = found.map((one) => withMoneyUnit(one, stated));
    const cut = cutTable(header.below, table, panel, columns, header.paths);
    const merges = wideMerges(header.sheet.merges);
    const rows = classifyRows(cut.rows, columns, panel, merges, header.bottom);
    const translated = translateRows(rows.data, columns, table, sheet);
    normalisations.push(...translated.normalisations);
    findings.push(...remarkRows(header.sheet, rows.data, columns));
    zero ||= rows.zero;
    const totals =
      panels.length > 1 ? [] : [...rows.totals, ...totalBelow(cut.after, rows.data, columns, table)];
    const scales = new Map<string, number>();
    for (const placed of columns) {
      const exponent = exponentOf(placed, table, measures);
      if (exponent === 0) continue;
      for (const { number } of [...rows.data, ...totals.map(({ row }) => row)])
        scales.set(cellAddress(number, placed.at), exponent);
    }
    tables.push({
      ledger,
      sheet,
      month: monthOfSheet(sheet),
      headerRow: header.bottom,
      columns,
      missing,
      rows: translated.rows,
      totals,
      merges: header.sheet.merges.filter(
        ({ top, bottom, left }) =>
          bottom > top && top > header.bottom && left >= panel.left && left <= panel.right,
      ),
      defaults: constantsOf(table, ledger),
      scales,
    });
  }
  return { tables, findings, normalisations, zero: zero && tables.every(({ rows }) => rows.length === 0) };
}

/** Money is in the unit that its heading declares, else in the one stated for the table. */
function withMoneyUnit(placed: PlacedColumn, stated: StatedMeasures | null): PlacedColumn {
  if (placed.column.type !== 'money' || placed.moneyUnit || !stated) return placed;
  const moneyUnit = stated.words.find(isMoneyUnit) ?? null;
  return { ...placed, moneyUnit };
}

function isMoneyUnit(word: string): word is MoneyUnit {
  return word in MONEY_EXPONENTS;
}

/** Money has its own way to be converted, and a count is whole before it is multiplied. */
function exponentOf({ column }: PlacedColumn, table: LayoutTable, measures: MeasureConverter): number {
  if (column.type !== 'decimal') return 0;
  const times = (table.columns[column.key]?.times?.length ?? 1) - 1;
  const word = column.measure?.word;
  return times + (word === undefined || readMeasure(word).base === '' ? 0 : measures.ofTable(word));
}

/** A total row that nothing marks as one. */
function totalBelow(
  after: readonly Row[],
  data: readonly Row[],
  columns: readonly PlacedColumn[],
  { totalBelow: wanted }: LayoutTable,
): LocatedTotal[] {
  const at = new Set(columns.map((column) => column.at));
  const row = wanted
    ? after.find(({ cells }) =>
        cells.some((cell) => at.has(cell.column) && cell.type === 'number' && !isBlankText(cell.text)),
      )
    : undefined;
  const covers = data.map(({ number }) => number);
  return row && covers.length > 0 ? [{ row, covers, group: covers }] : [];
}
