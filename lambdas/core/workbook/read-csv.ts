import type { Workbook } from '../model/workbook.ts';
import type { CellBudget } from './cell-budget.ts';
import type { DecodedText } from './decode-text.ts';
import { parseDelimited } from './parse-delimited.ts';
import { damaged, ReadFault } from './read-fault.ts';
import { SheetBuilder } from './sheet-builder.ts';
import { sniffDelimiter } from './sniff-delimiter.ts';

const SEPARATOR_LINE = /^sep=(.)(?:\r\n?|\n|$)/i;

/**
 * Reads delimited text. Every cell is text: a phone number or a code with leading zeros stays as typed.
 * Without the extension of such a file (`named`) it must show at least two lines of at least two fields.
 */
export function readCsv(
  decoded: DecodedText,
  sheetName: string,
  named: boolean,
  budget: CellBudget,
): Workbook {
  const line = SEPARATOR_LINE.exec(decoded.text);
  const text = line ? decoded.text.slice(line[0].length) : decoded.text;
  const shape = sniffDelimiter(text);
  const delimiter = line?.[1] ?? shape.delimiter;
  const looksTabular = shape.split >= 2 && shape.split * 2 >= shape.records;
  const looksNamed = named && (shape.records >= 2 || shape.split >= 1);
  if (hasControlCharacter(text) || !(looksTabular || looksNamed)) throw new ReadFault('F003');
  const builder = new SheetBuilder(sheetName, 'visible', budget);
  let row = 0;
  const complete = parseDelimited(text, delimiter, (fields) => {
    row++;
    if (fields.every((field) => field === '')) return true;
    builder.startRow(row, false);
    for (const [index, field] of fields.entries()) {
      if (field !== '') builder.addCell({ column: index + 1, type: 'text', text: field });
    }
    return true;
  });
  if (!complete) throw damaged('quote');
  return {
    format: 'csv',
    sheets: [builder.finish()],
    date1904: false,
    hasMacros: false,
    hasExternalLinks: false,
    encoding: decoded.encoding,
  };
}

/** Text has none but tab, line feed, vertical tab, form feed and carriage return. */
function hasControlCharacter(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20 && (code < 0x09 || code > 0x0d)) return true;
  }
  return false;
}
