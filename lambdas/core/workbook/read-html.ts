import type { Workbook } from '../model/workbook.ts';
import type { CellBudget } from './cell-budget.ts';
import type { DecodedText } from './decode-text.ts';
import { HtmlGrid } from './html-grid.ts';
import { type HtmlToken, scanHtml } from './html-scanner.ts';
import { decodeHtmlText } from './html-text.ts';
import { ReadFault } from './read-fault.ts';
import { SheetBuilder } from './sheet-builder.ts';

const BREAKS = new Set(['br', 'p', 'div', 'li']);
const CELLS = new Set(['td', 'th']);
const ROW_ENDS = new Set(['tr', 'table', 'tbody', 'thead', 'tfoot']);

/** Reads the tables of a web page that was saved or exported as .xls, one below the other. All cells are text. */
export function readHtml(decoded: DecodedText, sheetName: string, budget: CellBudget): Workbook {
  const builder = new SheetBuilder(sheetName, 'visible', budget);
  const grid = new HtmlGrid(builder);
  let tables = 0;
  let depth = 0;
  const cell: { parts: string[] | null; attributes: string } = { parts: null, attributes: '' };
  const endCell = () => {
    if (cell.parts)
      grid.addCell(cell.parts.join('').trim(), span(cell.attributes, 'col'), span(cell.attributes, 'row'));
    cell.parts = null;
  };
  const onTag = ({ kind, name, attributes }: Exclude<HtmlToken, { kind: 'text' }>) => {
    if (name === 'table') {
      depth = Math.max(0, depth + (kind === 'open' ? 1 : -1));
      if (kind === 'open') tables++;
    }
    if (depth > 1) return;
    if (CELLS.has(name) || ROW_ENDS.has(name)) endCell();
    if (kind !== 'open' || depth === 0) return;
    if (name === 'tr') grid.startRow();
    if (CELLS.has(name)) {
      cell.parts = [];
      cell.attributes = attributes;
    }
  };
  for (const token of scanHtml(decoded.text)) {
    if (token.kind === 'text') cell.parts?.push(decodeHtmlText(token.text));
    else if (cell.parts && BREAKS.has(token.name))
      cell.parts.push(token.kind === 'open' || token.name === 'br' ? '\n' : '');
    else onTag(token);
  }
  if (tables === 0) throw new ReadFault('F003');
  endCell();
  return {
    format: 'html',
    sheets: [builder.finish()],
    date1904: false,
    hasMacros: false,
    hasExternalLinks: false,
    encoding: decoded.encoding,
  };
}

function span(attributes: string, direction: 'col' | 'row'): number {
  const pattern =
    direction === 'col' ? /colspan\s{0,9}=\s{0,9}["']?(\d{1,5})/i : /rowspan\s{0,9}=\s{0,9}["']?(\d{1,5})/i;
  return Math.max(1, Number(pattern.exec(attributes)?.[1] ?? 1));
}
