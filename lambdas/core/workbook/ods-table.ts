import type { Sheet } from '../model/workbook.ts';
import type { CellBudget } from './cell-budget.ts';
import { type OdsCell, readOdsCell } from './ods-cell.ts';
import type { OdsStyle } from './ods-styles.ts';
import { damaged } from './read-fault.ts';
import { MAX_COLUMN, MAX_ROW, SheetBuilder } from './sheet-builder.ts';
import { styledCell } from './styled-cell.ts';
import { eachChild } from './xml-elements.ts';
import type { XmlScanner } from './xml-scanner.ts';

type Styles = ReadonlyMap<string, OdsStyle>;

const GROUPS = new Set([
  'table-header-rows',
  'table-row-group',
  'table-rows',
  'table-header-columns',
  'table-column-group',
  'table-columns',
]);

/** Reads the `table` element just opened: one sheet. Repeated rows and cells count as often as they repeat. */
export function readOdsTable(scanner: XmlScanner, styles: Styles, budget: CellBudget): Sheet {
  const style = styles.get(scanner.attribute('style-name') ?? '');
  const visibility = style?.hidden ? 'hidden' : 'visible';
  const builder = new SheetBuilder(scanner.attribute('name') ?? '', visibility, budget);
  let row = 1;
  let column = 1;
  const readGroup = () =>
    eachChild(scanner, () => {
      if (GROUPS.has(scanner.name)) readGroup();
      else if (scanner.nameIs('table-row')) row = readOdsRow(scanner, row, styles, builder);
      else if (scanner.nameIs('table-column')) {
        const last = Math.min(column + repeats(scanner, 'number-columns-repeated') - 1, MAX_COLUMN);
        const hidden = isHidden(scanner);
        for (; column <= last; column++) if (hidden) builder.hideColumn(column);
      }
    });
  readGroup();
  return builder.finish();
}

function readOdsRow(scanner: XmlScanner, row: number, styles: Styles, builder: SheetBuilder): number {
  const rowRepeats = repeats(scanner, 'number-rows-repeated');
  const hidden = isHidden(scanner);
  const cells: { cell: OdsCell; column: number; repeat: number; struck: boolean }[] = [];
  let column = 1;
  eachChild(scanner, () => {
    if (!scanner.nameIs('table-cell') && !scanner.nameIs('covered-table-cell')) return;
    const repeat = repeats(scanner, 'number-columns-repeated');
    const struck = styles.get(scanner.attribute('style-name') ?? '')?.struck ?? false;
    const right = column + repeats(scanner, 'number-columns-spanned') - 1;
    const bottom = row + repeats(scanner, 'number-rows-spanned') - 1;
    if (right > column || bottom > row) builder.addMerge({ top: row, left: column, bottom, right });
    const cell = readOdsCell(scanner);
    if (cell) cells.push({ cell, column, repeat, struck });
    column += repeat;
  });
  if (cells.length === 0) return row + rowRepeats;
  for (let index = 0; index < rowRepeats; index++) {
    builder.startRow(row + index, hidden);
    for (const { cell, column: first, repeat, struck } of cells) {
      const style = { numberFormat: cell.numberFormat, struck };
      for (let next = first; next < first + repeat; next++) {
        builder.addCell(styledCell(next, cell.type, cell.text, style, cell.formula, false));
      }
    }
  }
  return row + rowRepeats;
}

function isHidden(scanner: XmlScanner): boolean {
  const visibility = scanner.attribute('visibility');
  return visibility === 'collapse' || visibility === 'filter';
}

function repeats(scanner: XmlScanner, attribute: string): number {
  const count = Number(scanner.attribute(attribute) ?? 1);
  if (!(Number.isInteger(count) && count >= 1 && count <= MAX_ROW)) throw damaged('address');
  return count;
}
