import { readCell } from './read-cell.ts';
import type { SheetContext } from './read-sheet.ts';
import type { SheetBuilder } from './sheet-builder.ts';
import { isTrue } from './xml-elements.ts';
import type { XmlScanner } from './xml-scanner.ts';

/** Reads the `row` element just opened and returns its number: `expected` when it does not say. */
export function readRow(
  scanner: XmlScanner,
  expected: number,
  builder: SheetBuilder,
  context: SheetContext,
): number {
  const stated = scanner.attribute('r');
  const row = stated === null ? expected : Number(stated);
  builder.startRow(row, isTrue(scanner.attribute('hidden')));
  let column = 0;
  for (let token = scanner.next(); token !== 'close'; token = scanner.next()) {
    if (token !== 'open') continue;
    if (scanner.nameIs('c')) column = readCell(scanner, row, column + 1, builder, context);
    else scanner.skip();
  }
  return row;
}
