import type { Sheet } from '../model/workbook.ts';
import type { CellStyle } from './cell-style.ts';
import { parseRange } from './parse-range.ts';
import { partToUtf8 } from './part-encoding.ts';
import { CellReader } from './read-cell.ts';
import { damaged } from './read-fault.ts';
import type { RichText } from './read-rich-text.ts';
import { readRow } from './read-row.ts';
import { MAX_COLUMN, type SheetBuilder } from './sheet-builder.ts';
import { eachChild, isTrue, openRoot } from './xml-elements.ts';
import { XmlScanner } from './xml-scanner.ts';

/** What the cells of a sheet point at. */
export interface SheetContext {
  readonly texts: readonly RichText[];
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
}

/** Reads one worksheet part. A part that ends early, has no cell table or two values for a cell is damaged. */
export function readSheet(part: Buffer, builder: SheetBuilder, context: SheetContext): Sheet {
  const scanner = new XmlScanner(partToUtf8(part));
  let complete = false;
  openRoot(scanner, 'worksheet');
  eachChild(scanner, () => {
    if (scanner.nameIs('cols')) readHiddenColumns(scanner, builder);
    else if (scanner.nameIs('mergeCells')) {
      eachChild(scanner, () => builder.addMerge(parseRange(scanner.attribute('ref') ?? '')));
    } else if (scanner.nameIs('sheetData')) {
      if (complete) throw damaged('xml');
      complete = true;
      const cells = new CellReader(scanner, builder, context);
      let last = 0;
      eachChild(scanner, () => {
        if (scanner.nameIs('row')) last = readRow(scanner, last + 1, cells, builder);
      });
    }
  });
  if (!complete || scanner.next() !== 'end') throw damaged('xml');
  return builder.finish();
}

/** Column ranges may not overlap, so together they cover at most all columns. */
function readHiddenColumns(scanner: XmlScanner, builder: SheetBuilder): void {
  let covered = 0;
  eachChild(scanner, () => {
    if (!isTrue(scanner.attribute('hidden'))) return;
    const first = Number(scanner.attribute('min'));
    const last = Math.min(Number(scanner.attribute('max')), MAX_COLUMN);
    covered += Math.max(0, last - first + 1);
    if (!(first >= 1 && covered <= MAX_COLUMN)) throw damaged('address');
    for (let column = first; column <= last; column++) builder.hideColumn(column);
  });
}
