import type { WideMerges } from '../locate/wide-merges.ts';
import { isBlankText, stripText } from '../model/clean-text.ts';
import type { Cell, Row } from '../model/workbook.ts';

/** What a header says about one column, from top to bottom: group headings, then its own. */
export interface HeaderPath {
  /** 1-based column number. */
  readonly column: number;
  readonly texts: readonly string[];
  /** Cells of the column itself; none when all texts come from merged cells that begin further left. */
  readonly cells: readonly Cell[];
}

/** Columns beyond this hold no header. */
const WIDEST = 512;

/** The header in `rows`, merged group headings spread over the columns they span. */
export function headerPaths(rows: readonly Row[], merges: WideMerges): HeaderPath[] {
  const paths = new Map<number, { texts: string[]; cells: Cell[] }>();
  const say = (column: number, text: string, cell: Cell | null) => {
    const path = paths.get(column) ?? { texts: [], cells: [] };
    paths.set(column, path);
    if (path.texts.at(-1) !== text) path.texts.push(text);
    if (cell) path.cells.push(cell);
  };
  for (const row of rows) {
    const own = new Map<number, string>();
    for (const cell of row.cells) {
      if (cell.column > WIDEST) break;
      if (isBlankText(cell.text)) continue;
      const text = stripText(cell.text);
      own.set(cell.column, text);
      say(cell.column, text, cell);
    }
    for (const merge of merges.get(row.number) ?? []) {
      const text = own.get(merge.left);
      if (text === undefined) continue;
      for (let column = merge.left + 1; column <= Math.min(merge.right, WIDEST); column++) {
        if (!own.has(column)) say(column, text, null);
      }
    }
  }
  return [...paths].map(([column, path]) => ({ column, ...path })).sort((a, b) => a.column - b.column);
}
