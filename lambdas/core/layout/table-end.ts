import type { PlacedColumn } from '../locate/located.ts';
import { isBlankText } from '../model/clean-text.ts';
import type { LayoutTable } from '../model/layout.ts';
import type { Row } from '../model/workbook.ts';
import type { HeaderPath } from './header-paths.ts';
import type { PanelRange } from './split-panels.ts';
import { rowKey } from './words.ts';

export interface TableRows {
  /** Rows of the table, repeated headers left out. */
  readonly rows: readonly Row[];
  readonly after: readonly Row[];
}

/** Cuts the rows below a header where the layout says that the table ends. */
export function cutTable(
  below: readonly Row[],
  table: LayoutTable,
  panel: PanelRange,
  columns: readonly PlacedColumn[],
  paths: readonly HeaderPath[],
): TableRows {
  const ends = table.endsAt.map(rowKey);
  const blankAt = columns.find(({ column }) => column.key === table.endsWithBlank)?.at;
  const headings = new Map(paths.map(({ column, texts }) => [column, rowKey(texts.at(-1) ?? '')]));
  const rows: Row[] = [];
  for (const [position, row] of below.entries()) {
    const filled = row.cells.filter(
      (cell) => cell.column >= panel.left && cell.column <= panel.right && !isBlankText(cell.text),
    );
    const [first] = filled;
    if (!first) continue;
    const begins = rowKey(first.text);
    const blank = blankAt !== undefined && !filled.some(({ column }) => column === blankAt);
    if (blank || ends.some((end) => begins.startsWith(end))) return { rows, after: below.slice(position) };
    const repeated =
      filled.length >= 2 && filled.every(({ column, text }) => headings.get(column) === rowKey(text));
    if (!repeated) rows.push(row);
  }
  return { rows, after: [] };
}
