import type { LocatedTable } from '../locate/located.ts';
import { cellAddress } from '../model/a1.ts';
import type { Finding } from '../model/finding.ts';
import { sheetFinding } from '../model/sheet-findings.ts';
import type { LedgerRow } from '../model/value.ts';

/** Dates of other months on a sheet named 3月: told once per sheet. */
export function checkSheetMonth(table: LocatedTable, rows: readonly LedgerRow[]): Finding[] {
  const key = table.ledger.dateColumn;
  if (table.month === null || key === undefined) return [];
  const month = String(table.month).padStart(2, '0');
  const strays = rows.flatMap((row) => {
    const value = row.values[key];
    return value && 'date' in value && value.date.slice(5, 7) !== month
      ? [{ row: row.row, date: value.date }]
      : [];
  });
  const [first] = strays;
  if (!first) return [];
  const at = table.columns.find(({ column }) => column.key === key)?.at ?? 1;
  const place = { sheet: table.sheet, cell: cellAddress(first.row, at), value: first.date };
  const more =
    strays.length === 1
      ? { zh: '', en: '' }
      : { zh: ` 等 ${strays.length} 处`, en: ` and ${strays.length - 1} more` };
  const parameters = { sheet: table.sheet, month: table.month, row: first.row, value: first.date, more };
  return [sheetFinding('S054', place, parameters)];
}
