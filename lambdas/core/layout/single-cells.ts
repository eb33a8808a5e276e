import type { LocatedTable } from '../locate/located.ts';
import { monthOfSheet } from '../locate/sheet-kinds.ts';
import { cellAddress, parseAddress } from '../model/a1.ts';
import { isBlankText, tidyText } from '../model/clean-text.ts';
import type { Finding } from '../model/finding.ts';
import type { LayoutTable } from '../model/layout.ts';
import { layoutFinding } from '../model/layout-findings.ts';
import type { Ledger } from '../model/ledger.ts';
import type { Row, Sheet } from '../model/workbook.ts';
import { called } from './called.ts';
import type { LayoutContext } from './layout-context.ts';
import type { LayoutTables } from './summary-table.ts';
import type { MeasureConverter } from './table-measures.ts';
import { rowKey } from './words.ts';

/** Fixed cells as rows of a summary sheet. A cell whose text on the left is another one is not read, and said. */
export function locateSingleCells(
  { layout, index }: LayoutContext,
  table: LayoutTable,
  ledger: Ledger,
  sheet: Sheet,
  measures: MeasureConverter,
): LayoutTables {
  const value = ledger.columns.find(({ key }) => key === ledger.summaryColumns?.value);
  const code = ledger.columns.find(({ key }) => key === ledger.summaryColumns?.indicator);
  const findings: Finding[] = [];
  const tables: LocatedTable[] = [];
  for (const { cell: address, beside, indicator } of table.cells) {
    const at = parseAddress(address);
    if (!at || !value || !code) continue;
    const row = sheet.rows.find(({ number }) => number === at.row);
    const found = nearestText(row, at.column);
    if (rowKey(found) !== rowKey(beside)) {
      const parameters = { layout: layout.name, cell: address, label: beside, found: found || '—' };
      findings.push(layoutFinding('S084', { sheet: sheet.name, cell: address }, parameters));
      continue;
    }
    const cells = row?.cells.filter(({ column }) => column === at.column) ?? [];
    const exponent = measures.ofTable(index.indicators.get(indicator)?.unit ?? '');
    tables.push({
      ledger,
      sheet: sheet.name,
      month: monthOfSheet(sheet.name),
      headerRow: at.row,
      columns: [{ column: called(value, beside), at: at.column, header: beside, moneyUnit: null }],
      missing: new Set(),
      rows: [{ number: at.row, hidden: row?.hidden ?? false, cells }],
      totals: [],
      merges: [],
      defaults: [{ column: code, value: indicator }],
      scales: new Map(exponent === 0 ? [] : [[cellAddress(at.row, at.column), exponent]]),
    });
  }
  return { tables, findings, normalisations: [] };
}

function nearestText(row: Row | undefined, column: number): string {
  const left = row?.cells.filter(
    (cell) => cell.column < column && cell.type === 'text' && !isBlankText(cell.text),
  );
  return tidyText(left?.at(-1)?.text.slice(0, 200) ?? '');
}
