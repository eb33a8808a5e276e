import { foldName } from '../model/fold-name.ts';
import type { Cell, Row, Sheet } from '../model/workbook.ts';

const HEADER_ROWS = 20;

/** A header found in a sheet: field → column number, and the rows below it. */
export interface FoundTable<Field extends string> {
  readonly sheet: Sheet;
  readonly columns: ReadonlyMap<Field, number>;
  readonly rows: readonly Row[];
}

/** The first row of the first 20 whose cells name all `required` fields. @param names field → header texts */
export function findTable<Field extends string>(
  sheet: Sheet,
  names: ReadonlyMap<Field, readonly string[]>,
  required: readonly Field[],
): FoundTable<Field> | null {
  const fieldOf = new Map<string, Field>();
  for (const [field, texts] of names)
    for (const text of texts) if (!fieldOf.has(foldName(text))) fieldOf.set(foldName(text), field);
  for (const [i, row] of sheet.rows.entries()) {
    if (row.number > HEADER_ROWS) break;
    const columns = new Map<Field, number>();
    for (const cell of row.cells) {
      const field = fieldOf.get(foldName(withoutNotes(cell.text)));
      if (field !== undefined && !columns.has(field)) columns.set(field, cell.column);
    }
    if (required.every((field) => columns.has(field)))
      return { sheet, columns, rows: sheet.rows.slice(i + 1) };
  }
  return null;
}

/** Header text without what stands in brackets. @example 启用日期（必填） → 启用日期 */
function withoutNotes(text: string): string {
  return text.normalize('NFKC').replace(/\([^()]*\)/g, '');
}

export function cellIn<Field extends string>(
  table: FoundTable<Field>,
  row: Row,
  field: Field,
): Cell | undefined {
  const column = table.columns.get(field);
  return column === undefined ? undefined : row.cells.find((cell) => cell.column === column);
}

/** Cell text without surrounding space; a number shown with leading zeros (format `0000`) gets them back. */
export function cellText(cell: Cell | undefined): string {
  if (!cell) return '';
  const text = cell.text.normalize('NFKC').trim();
  const zeros = cell.type === 'number' && /^0{2,}$/.exec(cell.numberFormat ?? '');
  return zeros ? text.padStart(zeros[0].length, '0') : text;
}
