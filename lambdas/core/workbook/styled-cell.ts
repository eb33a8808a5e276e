import type { Cell, CellType } from '../model/workbook.ts';
import type { CellStyle } from './cell-style.ts';

export function styledCell(
  column: number,
  type: CellType,
  text: string,
  style: CellStyle,
  formula: boolean,
  struckText: boolean,
): Cell {
  const cell: { -readonly [Key in keyof Cell]: Cell[Key] } = { column, type, text };
  if (style.numberFormat !== null) cell.numberFormat = style.numberFormat;
  if (formula) cell.formula = true;
  if (style.struck || struckText) cell.struck = true;
  return cell;
}
