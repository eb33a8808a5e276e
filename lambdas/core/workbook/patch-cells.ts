import { cellAddress, parseAddress } from '../model/a1.ts';
import { attribute, removeAttribute } from './patch-attribute.ts';
import type { RowSpan, SheetIndex } from './patch-sheet-index.ts';
import { isTrue } from './patch-sheet-index.ts';
import type { Splice } from './patch-splice.ts';
import { elementEnd, nextTag } from './patch-xml.ts';

/** What is to become of one cell. `rewrite` returns the XML of the whole cell element. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly rewrite: (cell: CellSlot) => string;
}

/** A cell as it stands in the sheet, or the empty place where it would stand. */
export interface CellSlot {
  readonly address: string;
  /** Prefix of the sheet's elements, with colon, or empty. */
  readonly prefix: string;
  /** The cell element; null when the sheet holds none here. */
  readonly xml: string | null;
  /** Index into the workbook's cell formats: the cell's own, else its row's, else its column's. */
  readonly style: number;
}

/** Splices of the sheet XML that carry out the edits: rows and cells in order, other rows untouched. */
export function cellSplices(index: SheetIndex, edits: readonly CellEdit[]): Splice[] {
  const sorted = [...edits].sort((a, b) => a.row - b.row || a.column - b.column);
  const splices: Splice[] = [];
  let added = '';
  let next = 0;
  const rowAt = new Map(index.rows.map((row) => [row.number, row]));
  for (let from = 0; from < sorted.length; ) {
    const number = sorted[from]?.row ?? 0;
    let to = from;
    while (sorted[to]?.row === number) to++;
    const rowEdits = sorted.slice(from, to);
    from = to;
    const row = rowAt.get(number);
    if (row !== undefined) {
      splices.push(...rowSplices(index, row, rowEdits));
      continue;
    }
    const text = newRow(index, number, rowEdits);
    while ((index.rows[next]?.number ?? Number.POSITIVE_INFINITY) < number) next++;
    const follower = index.rows[next];
    if (follower === undefined) added += text;
    else splices.push({ start: follower.tag.start, end: follower.tag.start, text });
  }
  if (added !== '') splices.push(appendRows(index, added));
  return splices;
}

function appendRows(index: SheetIndex, rows: string): Splice {
  const { data, dataEnd, xml } = index;
  if (data.kind !== 'empty') return { start: dataEnd, end: dataEnd, text: rows };
  const open = `${xml.slice(data.start, data.end).replace(/\s*\/>$/, '')}>`;
  return { start: data.start, end: data.end, text: `${open}${rows}</${data.prefix}${data.local}>` };
}

function newRow(index: SheetIndex, number: number, edits: readonly CellEdit[]): string {
  const { prefix } = index.data;
  const cells = edits.map((edit) => edit.rewrite(emptySlot(index, null, number, edit.column))).join('');
  return `<${prefix}row r="${number}">${cells}</${prefix}row>`;
}

function rowSplices(index: SheetIndex, row: RowSpan, edits: readonly CellEdit[]): Splice[] {
  const { xml } = index;
  const open = xml.slice(row.tag.start, row.tag.end);
  const splices: Splice[] = [];
  const pending = [...edits];
  const insertBefore = (column: number): string => {
    let text = '';
    for (let edit = pending[0]; edit !== undefined && edit.column < column; edit = pending[0]) {
      text += edit.rewrite(emptySlot(index, open, row.number, edit.column));
      pending.shift();
    }
    return text;
  };
  let inserted = false;
  let column = 0;
  for (const cell of row.tag.kind === 'empty' ? [] : rowCells(xml, row)) {
    if (pending.length === 0) break;
    const text = xml.slice(cell.start, cell.end);
    const address = attribute(xml.slice(cell.start, cell.tagEnd), 'r');
    column = (address === null ? null : parseAddress(address.toUpperCase())?.column) ?? column + 1;
    const before = insertBefore(column);
    if (before !== '') {
      inserted = true;
      splices.push({ start: cell.start, end: cell.start, text: before });
    }
    const edit = pending[0];
    if (edit?.column !== column) continue;
    pending.shift();
    const style = Number(attribute(xml.slice(cell.start, cell.tagEnd), 's') ?? '0');
    const slot = { address: cellAddress(row.number, column), prefix: row.tag.prefix, xml: text, style };
    splices.push({ start: cell.start, end: cell.end, text: edit.rewrite(slot) });
  }
  const rest = insertBefore(Number.POSITIVE_INFINITY);
  const newOpen = inserted || rest !== '' ? removeAttribute(open, 'spans') : open;
  if (row.tag.kind === 'empty' && rest !== '') {
    const { prefix } = row.tag;
    const text = `${newOpen.replace(/\s*\/>$/, '')}>${rest}</${prefix}row>`;
    return [{ start: row.tag.start, end: row.tag.end, text }];
  }
  if (rest !== '') splices.push({ start: row.cellsEnd, end: row.cellsEnd, text: rest });
  if (newOpen !== open) splices.push({ start: row.tag.start, end: row.tag.end, text: newOpen });
  return splices;
}

/** Where the cell elements of a row stand. */
export function* rowCells(
  xml: string,
  row: RowSpan,
): Generator<{ start: number; tagEnd: number; end: number }> {
  let tag = nextTag(xml, row.tag.end);
  while (tag !== null && tag.start < row.cellsEnd) {
    const end = elementEnd(xml, tag);
    if (tag.local === 'c') yield { start: tag.start, tagEnd: tag.end, end };
    tag = nextTag(xml, end);
  }
}

function emptySlot(index: SheetIndex, rowTag: string | null, row: number, column: number): CellSlot {
  const ofRow = rowTag !== null && isTrue(attribute(rowTag, 'customFormat')) ? attribute(rowTag, 's') : null;
  const ofColumn = index.columns.find((span) => span.min <= column && column <= span.max)?.style ?? 0;
  const style = ofRow === null ? ofColumn : Number(ofRow);
  return { address: cellAddress(row, column), prefix: index.data.prefix, xml: null, style };
}
