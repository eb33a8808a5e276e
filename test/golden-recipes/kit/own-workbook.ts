import type { BookType } from 'xlsx';
import type { Fill } from './draft.ts';
import { draftOf } from './make-return.ts';
import { type Grid, ownTables, toSheets, writeBook } from './own-table.ts';

type Edit = (tables: Record<string, Grid>) => void;

/** A workbook of the unit's own making: its tables, changed. */
export function ownWorkbook(
  form: string,
  edit: Edit = () => {},
  more: { readonly fill?: Fill; readonly bookType?: BookType } = {},
): () => Uint8Array {
  return () => {
    const tables = ownTables(draftOf(form, more.fill));
    edit(tables);
    return writeBook(toSheets(tables), more.bookType);
  };
}

/** One sheet of it changed. */
export function onSheet(name: string, edit: (grid: Grid) => void): Edit {
  return (tables) => {
    const grid = tables[name];
    if (!grid) throw new RangeError(`no sheet ${name}`);
    edit(grid);
  };
}

/** Takes a column away, by its header in row 3. */
export function dropColumn(header: string): (grid: Grid) => void {
  return (grid) => {
    const at = columnOf(grid, header);
    for (const row of grid.slice(2)) row.splice(at, 1);
  };
}

/** Puts a column in front of the one with this header. @param values header first, then the rows */
export function insertColumn(before: string, values: Grid[number]): (grid: Grid) => void {
  return (grid) => {
    const at = columnOf(grid, before);
    for (const [i, row] of grid.slice(2).entries()) row.splice(at, 0, values[i] ?? null);
  };
}

export function renameHeader(from: string, to: string): (grid: Grid) => void {
  return (grid) => {
    grid[2]?.splice(columnOf(grid, from), 1, to);
  };
}

function columnOf(grid: Grid, header: string): number {
  const at = grid[2]?.indexOf(header) ?? -1;
  if (at < 0) throw new RangeError(`no column ${header}`);
  return at;
}

/** Moves a sheet to another name, in its place. */
export function renameSheet(from: string, to: string): Edit {
  return (tables) => {
    const all = Object.entries(tables);
    for (const [name] of all) delete tables[name];
    for (const [name, grid] of all) tables[name === from ? to : name] = grid;
  };
}

export function edits(...changes: readonly Edit[]): Edit {
  return (tables) => {
    for (const change of changes) change(tables);
  };
}
