import { cellAddress } from '../model/a1.ts';
import type { Finding } from '../model/finding.ts';
import { sheetFinding } from '../model/sheet-findings.ts';
import type { Row, Sheet } from '../model/workbook.ts';
import type { PlacedColumn } from './located.ts';

/** What must be told about rows and columns that are read although they are hidden or struck through. */
export function remarkRows(sheet: Sheet, rows: readonly Row[], columns: readonly PlacedColumn[]): Finding[] {
  const findings: Finding[] = [];
  const at = new Set(columns.map((column) => column.at));
  const hidden = rows.filter((row) => row.hidden);
  const [first] = hidden;
  if (first) {
    const place = { sheet: sheet.name, cell: cellAddress(first.number, columns[0]?.at ?? 1) };
    findings.push(sheetFinding('S031', place, { row: first.number, count: hidden.length }));
  }
  const covered = columns.filter((column) => sheet.hiddenColumns.has(column.at));
  if (covered.length > 0) {
    const parameters = { columns: covered.map(({ header }) => header).join('、') };
    findings.push(sheetFinding('S032', { sheet: sheet.name, cell: null }, parameters));
  }
  for (const row of rows) {
    for (const cell of row.cells) {
      if (!cell.struck || !at.has(cell.column)) continue;
      const place = { sheet: sheet.name, cell: cellAddress(row.number, cell.column), value: cell.text };
      findings.push(sheetFinding('S060', place, { row: row.number }));
      break;
    }
  }
  return findings;
}
