import type { PlacedColumn } from '../locate/located.ts';
import { cellAddress } from '../model/a1.ts';
import type { LayoutTable } from '../model/layout.ts';
import type { Normalisation } from '../model/normalisation.ts';
import type { Cell, Row } from '../model/workbook.ts';
import { rowKey } from './words.ts';

/** Cells in the unit's own words and codes, in the words of the ledger; each with a log entry. */
export function translateRows(
  rows: readonly Row[],
  columns: readonly PlacedColumn[],
  table: LayoutTable,
  sheet: string,
): { readonly rows: readonly Row[]; readonly normalisations: readonly Normalisation[] } {
  const dictionaries = new Map<number, (text: string) => string | undefined>();
  for (const { column, at } of columns) {
    const values = table.columns[column.key]?.values;
    if (!values) continue;
    const words = new Map(Object.entries(values).map(([own, ours]) => [rowKey(own), ours]));
    dictionaries.set(at, (text) =>
      column.type === 'list' ? translateList(text, words) : words.get(rowKey(text)),
    );
  }
  const normalisations: Normalisation[] = [];
  if (dictionaries.size === 0) return { rows, normalisations };
  const translate = (row: Row, cell: Cell): Cell => {
    const text = cell.type === 'error' ? undefined : dictionaries.get(cell.column)?.(cell.text);
    if (text === undefined || text === cell.text) return cell;
    const place = { sheet, cell: cellAddress(row.number, cell.column) };
    normalisations.push({ ...place, before: cell.text, after: text, rule: 'layout-value' });
    return { column: cell.column, type: 'text', text };
  };
  return {
    rows: rows.map((row) => ({ ...row, cells: row.cells.map((cell) => translate(row, cell)) })),
    normalisations,
  };
}

const SEPARATORS = /[、,，;；/\n]/;

/** Each of several words in a cell; undefined when none is known. */
function translateList(text: string, words: ReadonlyMap<string, string>): string | undefined {
  const whole = words.get(rowKey(text));
  if (whole !== undefined) return whole;
  const pieces = text.split(SEPARATORS);
  if (!pieces.some((piece) => words.has(rowKey(piece)))) return undefined;
  return pieces.map((piece) => words.get(rowKey(piece)) ?? piece).join('、');
}
