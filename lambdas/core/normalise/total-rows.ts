import type { LocatedTable } from '../locate/located.ts';
import { cellAddress } from '../model/a1.ts';
import { addDecimals, compareDecimals, type Decimal, parseDecimal, ZERO } from '../model/decimal.ts';
import type { TotalRow } from '../model/normalised.ts';
import type { LedgerRow } from '../model/value.ts';
import type { CellParser } from '../parse/parsed.ts';
import { scaleNumber } from './scale-number.ts';

const SUMMED = new Set(['count', 'decimal', 'money']);

/** Numbers of the total rows, with the rows they state the sum of. A total that holds no number says nothing. */
export function readTotalRows(
  table: LocatedTable,
  parsers: readonly CellParser[],
  rows: readonly LedgerRow[],
): TotalRow[] {
  const totals: TotalRow[] = [];
  for (const { row, covers, group } of table.totals) {
    const values: Record<string, string> = {};
    table.columns.forEach(({ column, at }, i) => {
      const cell = row.cells.find((one) => one.column === at);
      if (!cell || !SUMMED.has(column.type) || !/[\d零一二三四五六七八九]/.test(cell.text)) return;
      const read = parsers[i]?.(cell);
      const parsed = read && scaleNumber(read, table.scales?.get(cellAddress(row.number, at)));
      if (!parsed || 'reject' in parsed || !parsed.value || !('number' in parsed.value)) return;
      values[column.key] = parsed.value.number;
    });
    if (Object.keys(values).length === 0) continue;
    const nearer = group.length > 0 && group.length < covers.length;
    const chosen = nearer && !adds(values, covers, rows) && adds(values, group, rows) ? group : covers;
    totals.push({ ledger: table.ledger.code, sheet: table.sheet, row: row.number, values, covers: chosen });
  }
  return totals;
}

function adds(
  values: Readonly<Record<string, string>>,
  covers: readonly number[],
  rows: readonly LedgerRow[],
): boolean {
  const covered = new Set(covers);
  return Object.entries(values).every(([key, total]) => {
    let sum: Decimal = ZERO;
    for (const { row, values: cells } of rows) {
      const value = covered.has(row) ? cells[key] : undefined;
      if (value && 'number' in value) sum = addDecimals(sum, parseDecimal(value.number));
    }
    return compareDecimals(sum, parseDecimal(total)) === 0;
  });
}
