import type { Cell, Range, Row, Sheet } from '../model/workbook.ts';
import type { CellBudget } from './cell-budget.ts';
import { damaged } from './read-fault.ts';

export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;

/** Collects the non-empty cells of one sheet in whatever order they are stored and keeps the budget. */
export class SheetBuilder {
  private readonly name: string;
  private readonly visibility: Sheet['visibility'];
  private readonly budget: CellBudget;
  private readonly rows: Row[] = [];
  private readonly merges: Range[] = [];
  private readonly hiddenColumns = new Set<number>();
  private cells: Cell[] = [];
  private row = 0;
  private hidden = false;
  private lastRow = 0;
  private lastColumn = 0;
  private rowsAscend = true;
  private cellsAscend = true;

  constructor(name: string, visibility: Sheet['visibility'], budget: CellBudget) {
    this.name = name;
    this.visibility = visibility;
    this.budget = budget;
  }

  startRow(number: number, hidden: boolean): void {
    this.endRow();
    if (!(number >= 1 && number <= MAX_ROW)) throw damaged('address');
    this.row = number;
    this.hidden = hidden;
  }

  addCell(cell: Cell): void {
    const { column } = cell;
    if (column <= this.lastColumn) this.cellsAscend = false;
    if (!(column >= 1 && column <= MAX_COLUMN)) throw damaged('address');
    this.lastColumn = column;
    this.budget.addCell(cell.text.length);
    this.cells.push(cell);
  }

  addMerge(range: Range): void {
    this.budget.addMerge();
    this.merges.push(range);
  }

  hideColumn(column: number): void {
    if (column >= 1 && column <= MAX_COLUMN) this.hiddenColumns.add(column);
  }

  finish(): Sheet {
    this.endRow();
    if (!this.rowsAscend) sortUnique(this.rows, (row) => row.number);
    return {
      name: this.name,
      visibility: this.visibility,
      rows: this.rows,
      merges: this.merges,
      hiddenColumns: this.hiddenColumns,
    };
  }

  private endRow(): void {
    if (this.cells.length > 0) {
      this.budget.addRow();
      if (!this.cellsAscend) sortUnique(this.cells, (cell) => cell.column);
      if (this.row <= this.lastRow) this.rowsAscend = false;
      this.lastRow = this.row;
      this.rows.push({ number: this.row, hidden: this.hidden, cells: this.cells });
      this.cells = [];
    }
    this.lastColumn = 0;
    this.cellsAscend = true;
  }
}

/** Two values for one address would let the reader and the user see different workbooks. */
function sortUnique<T>(items: T[], key: (item: T) => number): void {
  items.sort((a, b) => key(a) - key(b));
  let last = 0;
  for (const item of items) {
    if (key(item) === last) throw damaged('duplicateCell');
    last = key(item);
  }
}
