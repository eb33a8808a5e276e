import type { Contribution } from '../measure/tally.ts';
import { addDecimals, type Decimal, formatDecimal } from '../model/decimal.ts';
import type { Lineage } from '../model/lineage.ts';

/** Contributions by sheet, in the order the sheets first appear, rows ascending; a row that gave twice stands once. */
export function compactLineage(contributions: readonly Contribution[]): Lineage[] {
  const sheets = new Map<string, Map<number, Decimal>>();
  for (const { row, amount } of contributions) {
    let rows = sheets.get(row.sheet);
    if (!rows) {
      rows = new Map();
      sheets.set(row.sheet, rows);
    }
    const before = rows.get(row.row);
    rows.set(row.row, before ? addDecimals(before, amount) : amount);
  }
  return [...sheets].map(([sheet, rows]) => {
    const ordered = [...rows].sort((a, b) => a[0] - b[0]);
    const amounts = ordered.map(([, amount]) => formatDecimal(amount));
    return {
      sheet,
      rows: compactRows(ordered.map(([row]) => row)),
      ...(amounts.every((amount) => amount === '1') ? {} : { amounts }),
    };
  });
}

/** @param rows ascending, unique @example [5, 6, 7, 12] → '5-7,12' */
export function compactRows(rows: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run && run[1] === row - 1) run[1] = row;
    else runs.push([row, row]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(',');
}
