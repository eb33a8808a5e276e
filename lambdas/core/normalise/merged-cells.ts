import type { LocatedTable, PlacedColumn } from '../locate/located.ts';
import { isBlankText } from '../model/clean-text.ts';
import type { Column } from '../model/column.ts';
import type { Cell, Row } from '../model/workbook.ts';

/** A cell that has its content from the merged range it belongs to. */
interface MergedSource {
  readonly cell: Cell;
  readonly row: number;
}

/** A number merged over several rows: nobody can say how much belongs to each. */
interface MergedNumber {
  readonly placed: PlacedColumn;
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

export interface MergedCells {
  /** Source of an empty cell, or undefined. */
  sourceOf(row: number, at: number): MergedSource | undefined;
  readonly numbers: readonly MergedNumber[];
  /** True for cells under a merged number. */
  isNumber(row: number, at: number): boolean;
}

const ADDITIVE: ReadonlySet<Column['type']> = new Set(['count', 'decimal', 'percent', 'money']);
const WIDTH = 16_384;
const NONE: MergedCells = { sourceOf: () => undefined, numbers: [], isNumber: () => false };

/** What vertical merges give to the rows below their first one, within the range only. */
export function readMergedCells(table: LocatedTable): MergedCells {
  if (table.merges.length === 0) return NONE;
  const placed = new Map(table.columns.map((column) => [column.at, column]));
  const sources = new Map<number, MergedSource>();
  const numbers: MergedNumber[] = [];
  const under = new Set<number>();
  for (const merge of table.merges) {
    const column = placed.get(merge.left);
    if (!column) continue;
    let position = firstAt(table.rows, merge.top);
    const top = table.rows[position];
    const cell = top?.number === merge.top ? top.cells.find((one) => one.column === merge.left) : undefined;
    if (!top || !cell || isBlankText(cell.text)) continue;
    const rows: number[] = [];
    for (position++; (table.rows[position]?.number ?? Number.POSITIVE_INFINITY) <= merge.bottom; position++) {
      const row = table.rows[position];
      if (row) rows.push(row.number);
    }
    const last = rows.at(-1);
    if (last === undefined) continue;
    if (ADDITIVE.has(column.column.type)) {
      numbers.push({ placed: column, first: top.number, last, text: cell.text });
      for (const row of [top.number, ...rows]) under.add(row * WIDTH + merge.left);
    } else for (const row of rows) sources.set(row * WIDTH + merge.left, { cell, row: top.number });
  }
  return {
    sourceOf: (row, at) => sources.get(row * WIDTH + at),
    numbers,
    isNumber: (row, at) => under.has(row * WIDTH + at),
  };
}

/** Position of the first row whose number is at least `number`. */
function firstAt(rows: readonly Row[], number: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.number ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
