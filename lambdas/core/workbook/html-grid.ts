import { tooLarge } from './read-fault.ts';
import { MAX_COLUMN, MAX_ROW, type SheetBuilder } from './sheet-builder.ts';

const MAX_STEPS = 5_000_000;

/** Places cells of an HTML table on the sheet, with row and column spans as merged ranges. */
export class HtmlGrid {
  private readonly builder: SheetBuilder;
  private row = 0;
  private column = 1;
  private steps = 0;
  /** By column: the last row that a cell from above still covers. */
  private readonly coveredTo: number[] = [];

  constructor(builder: SheetBuilder) {
    this.builder = builder;
  }

  startRow(): void {
    if (++this.row > MAX_ROW) throw tooLarge({ zh: '行数', en: 'rows' }, MAX_ROW);
    this.column = 1;
    this.builder.startRow(this.row, false);
  }

  addCell(text: string, columnSpan: number, rowSpan: number): void {
    if (this.row === 0) this.startRow();
    while ((this.coveredTo[this.column] ?? 0) >= this.row) this.advance();
    const left = this.column;
    const right = Math.min(left + columnSpan - 1, MAX_COLUMN);
    const bottom = Math.min(this.row + rowSpan - 1, MAX_ROW);
    if (text !== '' && left > MAX_COLUMN) throw tooLarge({ zh: '列数', en: 'columns' }, MAX_COLUMN);
    if (text !== '') this.builder.addCell({ column: left, type: 'text', text });
    if (right > left || bottom > this.row) this.builder.addMerge({ top: this.row, left, bottom, right });
    while (this.column <= right) {
      if (bottom > this.row) this.coveredTo[this.column] = bottom;
      this.advance();
    }
  }

  private advance(): void {
    this.column++;
    if (++this.steps > MAX_STEPS || this.column > MAX_COLUMN + 1) {
      throw tooLarge({ zh: '网页表格的格数', en: 'table cells' }, MAX_STEPS);
    }
  }
}
