import { makeCell } from './make-cell.ts';
import { readCellHead } from './read-cell-head.ts';
import { readRichText } from './read-rich-text.ts';
import type { SheetContext } from './read-sheet.ts';
import type { SheetBuilder } from './sheet-builder.ts';
import type { XmlScanner } from './xml-scanner.ts';

/** Reads the `c` element just opened, adds it unless it is empty, and returns its column. */
export function readCell(
  scanner: XmlScanner,
  row: number,
  expected: number,
  builder: SheetBuilder,
  context: SheetContext,
): number {
  const head = readCellHead(scanner, row, expected);
  let value = '';
  let formula = false;
  let struck = false;
  for (let token = scanner.next(); token !== 'close'; token = scanner.next()) {
    if (token !== 'open') continue;
    if (scanner.nameIs('v')) value = scanner.readText();
    else if (scanner.nameIs('is')) {
      const rich = readRichText(scanner);
      value = rich.text;
      struck = rich.struck;
    } else {
      if (scanner.nameIs('f')) formula = true;
      scanner.skip();
    }
  }
  if (value !== '' || formula) {
    const cell = makeCell(head, value, formula, struck, context);
    if (cell) builder.addCell(cell);
  }
  return head.column;
}
