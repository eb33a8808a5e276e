import { readXlsx } from 'hucre';
import * as XLSX from 'xlsx';
import { columnName } from '../../../lambdas/core/model/a1.ts';

/** Re-reads what we wrote with SheetJS. */
export function readWithSheetJs(bytes: Uint8Array): XLSX.WorkBook {
  return XLSX.read(bytes, { type: 'array', cellStyles: true, cellNF: true, cellText: false });
}

/** Re-reads with a third reader that knows validations, panes and protection. */
export async function readWithHucre(bytes: Uint8Array) {
  return await readXlsx(bytes, { readStyles: true });
}

export function cellAt(book: XLSX.WorkBook, sheet: string, address: string): XLSX.CellObject | undefined {
  const cell: unknown = book.Sheets[sheet]?.[address];
  return isCell(cell) ? cell : undefined;
}

function isCell(value: unknown): value is XLSX.CellObject {
  return typeof value === 'object' && value !== null && 't' in value;
}

/** Values of a row from column A on, as far as the sheet reaches. */
export function rowValues(book: XLSX.WorkBook, sheet: string, row: number): unknown[] {
  const area = XLSX.utils.decode_range(book.Sheets[sheet]?.['!ref'] ?? 'A1');
  return Array.from(
    { length: area.e.c + 1 },
    (_, index) => cellAt(book, sheet, `${columnName(index + 1)}${row}`)?.v,
  );
}

/** Column A → column B of every row. */
export function labelledValues(book: XLSX.WorkBook, sheet: string): Map<unknown, unknown> {
  const area = XLSX.utils.decode_range(book.Sheets[sheet]?.['!ref'] ?? 'A1');
  const rows = Array.from({ length: area.e.r + 1 }, (_, index) => rowValues(book, sheet, index + 1));
  return new Map(rows.map((row) => [row[0], row[1]]));
}
