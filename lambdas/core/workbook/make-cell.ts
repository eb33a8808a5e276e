import type { Cell, CellType } from '../model/workbook.ts';
import { type CellStyle, PLAIN_STYLE } from './cell-style.ts';
import { decimalText } from './decimal-text.ts';
import { isoDateSerial } from './iso-date-serial.ts';
import type { CellHead } from './read-cell-head.ts';
import { damaged } from './read-fault.ts';
import type { SheetContext } from './read-sheet.ts';
import { styledCell } from './styled-cell.ts';
import { decodeEscapes } from './xml-text.ts';

const DATE_STYLE: CellStyle = { numberFormat: 'yyyy-mm-dd', struck: false };

/**
 * A cell from what is stored: `value` is the text of `v` or of the inline string, '' when there is none.
 * Null when the cell shows nothing.
 */
export function makeCell(
  head: CellHead,
  value: string,
  formula: boolean,
  inlineStruck: boolean,
  context: SheetContext,
): Cell | null {
  const { column, type } = head;
  const style = context.styles[head.style] ?? PLAIN_STYLE;
  const cell = (kind: CellType, text: string, struck = false) =>
    styledCell(column, kind, text, style, formula, struck);
  if (value === '') return formula && type !== 'string' ? cell('uncalculated', '') : null;
  switch (type) {
    case 'number': {
      const text = decimalText(value);
      return text === null ? cell('text', decodeEscapes(value)) : cell('number', text);
    }
    case 'shared': {
      const shared = context.texts[/^\d{1,9}$/.test(value) ? Number(value) : -1];
      if (!shared) throw damaged('reference');
      return shared.text === '' ? null : cell('text', shared.text, shared.struck);
    }
    case 'date': {
      const serial = isoDateSerial(value, context.date1904);
      if (serial === null) return cell('text', value);
      const dated = style.numberFormat === null ? { ...DATE_STYLE, struck: style.struck } : style;
      return styledCell(column, 'number', serial, dated, formula, false);
    }
    case 'string':
      return cell('text', decodeEscapes(value));
    case 'inline':
      return cell('text', value, inlineStruck);
    case 'bool':
      return cell('bool', value === '1' || value === 'true' ? 'TRUE' : 'FALSE');
    case 'error':
      return cell('error', value);
  }
}
