import type { Cell, CellType } from '../model/workbook.ts';
import type { CellStyle } from './cell-style.ts';

/** One literal per usual shape: a property added later costs a second allocation per cell. */
export function styledCell(
  column: number,
  type: CellType,
  text: string,
  style: CellStyle,
  formula: boolean,
  struckText: boolean,
): Cell {
  const { numberFormat } = style;
  if (style.struck || struckText) {
    return {
      column,
      type,
      text,
      ...(numberFormat !== null && { numberFormat }),
      ...(formula && { formula }),
      struck: true,
    };
  }
  if (formula) {
    if (numberFormat === null) return { column, type, text, formula };
    return { column, type, text, numberFormat, formula };
  }
  if (numberFormat === null) return { column, type, text };
  return { column, type, text, numberFormat };
}
