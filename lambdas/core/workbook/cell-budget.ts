import type { ReadLimits } from '../model/read-result.ts';
import { tooLarge } from './read-fault.ts';

/** Counts what a workbook holds while it is read and stops beyond the limits. One per file. */
export class CellBudget {
  private readonly limits: ReadLimits;
  private rows = 0;
  private cells = 0;
  private text = 0;
  private merges = 0;

  constructor(limits: ReadLimits) {
    this.limits = limits;
  }

  addRow(): void {
    if (++this.rows > this.limits.maxRows) throw tooLarge({ zh: '行数', en: 'rows' }, this.limits.maxRows);
  }

  addCell(textLength: number): void {
    const { maxCells, maxCellText, maxTotalText } = this.limits;
    if (++this.cells > maxCells) throw tooLarge({ zh: '单元格数', en: 'cells' }, maxCells);
    this.text += textLength;
    if (textLength > maxCellText)
      throw tooLarge({ zh: '单个单元格的字数', en: 'text in one cell' }, maxCellText);
    if (this.text > maxTotalText) throw tooLarge({ zh: '文字总量', en: 'text in all cells' }, maxTotalText);
  }

  addMerge(): void {
    const { maxMerges } = this.limits;
    if (++this.merges > maxMerges) throw tooLarge({ zh: '合并单元格数', en: 'merged ranges' }, maxMerges);
  }

  get isEmpty(): boolean {
    return this.cells === 0;
  }
}
