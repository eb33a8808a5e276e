import type { Finding } from '../../core/model/finding.ts';
import type { ReadResult } from '../../core/model/read-result.ts';
import type { Cell, CellType, Row, Sheet, Workbook } from '../../core/model/workbook.ts';
import { styledCell } from '../../core/workbook/styled-cell.ts';

const TYPES: readonly CellType[] = ['text', 'number', 'bool', 'error', 'uncalculated'];
const FORMULA = 8;
const STRUCK = 16;
const HIDDEN = 1;

/**
 * A workbook in a few flat arrays, to cross a thread boundary: a million small objects take seconds to clone,
 * a few arrays and one string do not.
 */
export interface PackedWorkbook {
  readonly head: Omit<Workbook, 'sheets'>;
  readonly sheets: readonly Omit<Sheet, 'rows'>[];
  readonly formats: readonly string[];
  readonly text: string;
  /** Per row: sheet index, number, hidden, number of cells. */
  readonly rows: Int32Array;
  /** Per cell: column, type and flags, number format index (0: none), length of its text. */
  readonly cells: Int32Array;
}

const PER_ROW = 4;
const PER_CELL = 4;

export function packWorkbook({ sheets, ...head }: Workbook): PackedWorkbook {
  const allRows = sheets.flatMap((sheet) => sheet.rows);
  const rows = new Int32Array(allRows.length * PER_ROW);
  const cells = new Int32Array(allRows.reduce((sum, row) => sum + row.cells.length, 0) * PER_CELL);
  const formats = new Map<string, number>();
  const texts: string[] = [];
  let rowAt = 0;
  let cellAt = 0;
  for (const [index, sheet] of sheets.entries()) {
    for (const row of sheet.rows) {
      rows.set([index, row.number, row.hidden ? HIDDEN : 0, row.cells.length], rowAt);
      rowAt += PER_ROW;
      for (const { column, type, text, numberFormat, formula, struck } of row.cells) {
        let format = 0;
        if (numberFormat !== undefined) {
          format = formats.get(numberFormat) ?? formats.size + 1;
          formats.set(numberFormat, format);
        }
        cells[cellAt++] = column;
        cells[cellAt++] = TYPES.indexOf(type) | (formula ? FORMULA : 0) | (struck ? STRUCK : 0);
        cells[cellAt++] = format;
        cells[cellAt++] = text.length;
        texts.push(text);
      }
    }
  }
  const bare = sheets.map(({ rows: _, ...rest }) => rest);
  return { head, sheets: bare, formats: [...formats.keys()], text: texts.join(''), rows, cells };
}

export function unpackWorkbook(packed: PackedWorkbook): Workbook {
  const { head, formats, text, rows, cells } = packed;
  const sheetRows: Row[][] = packed.sheets.map(() => []);
  let cellAt = 0;
  let textAt = 0;
  for (let rowAt = 0; rowAt < rows.length; rowAt += PER_ROW) {
    const count = rows[rowAt + 3] ?? 0;
    const rowCells: Cell[] = [];
    for (let index = 0; index < count; index++, cellAt += PER_CELL) {
      const flags = cells[cellAt + 1] ?? 0;
      const end = textAt + (cells[cellAt + 3] ?? 0);
      const style = { numberFormat: formats[(cells[cellAt + 2] ?? 0) - 1] ?? null, struck: false };
      const type = TYPES[flags & 7] ?? 'text';
      const [formula, struck] = [(flags & FORMULA) !== 0, (flags & STRUCK) !== 0];
      rowCells.push(styledCell(cells[cellAt] ?? 0, type, text.slice(textAt, end), style, formula, struck));
      textAt = end;
    }
    const [number, hidden] = [rows[rowAt + 1] ?? 0, rows[rowAt + 2] === HIDDEN];
    sheetRows[rows[rowAt] ?? 0]?.push({ number, hidden, cells: rowCells });
  }
  return {
    ...head,
    sheets: packed.sheets.map((sheet, index) => ({ ...sheet, rows: sheetRows[index] ?? [] })),
  };
}

/** What the worker answers: a ReadResult with its workbook packed. */
export type PackedReadResult =
  | Extract<ReadResult, { ok: false }>
  | { readonly ok: true; readonly packed: PackedWorkbook; readonly findings: readonly Finding[] };
