import type { CellReader } from './read-cell.ts';
import type { SheetBuilder } from './sheet-builder.ts';
import { isTrue } from './xml-elements.ts';
import type { XmlScanner } from './xml-scanner.ts';

/** Reads the `row` element just opened and returns its number: `expected` when it does not say. */
export function readRow(
  scanner: XmlScanner,
  expected: number,
  cells: CellReader,
  builder: SheetBuilder,
): number {
  const stated = scanner.attribute('r');
  const row = stated === null ? expected : Number(stated);
  builder.startRow(row, isTrue(scanner.attribute('hidden')));
  cells.readCells(row);
  return row;
}
