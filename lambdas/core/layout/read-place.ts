import type { Said } from '../locate/captions.ts';
import { cellAddress, parseAddress } from '../model/a1.ts';
import { isBlankText, stripText, tidyText } from '../model/clean-text.ts';
import { isDateFormat } from '../model/date-format.ts';
import { serialDay } from '../model/date-serial.ts';
import type { LayoutPlace } from '../model/layout.ts';
import type { Cell, Row } from '../model/workbook.ts';
import type { LayoutHeader } from './find-header.ts';
import { rowKey } from './words.ts';

/** Several things said in one cell stand apart. */
const WIDE_GAP = /[\u3000\t\r\n]+|\s{2,}/;

/**
 * The text at a place of a foreign sheet, or null when nothing stands there. Labels are looked for above the table
 * first, then below it.
 * @param accepts which of several title lines is meant
 */
export function readPlace(
  place: LayoutPlace,
  header: LayoutHeader,
  date1904: boolean,
  accepts: (text: string) => boolean = () => true,
): Said | null {
  const sheet = header.sheet.name;
  const cut = (text: string) => cutText(text, place);
  if (place.in === 'sheetName') {
    const text = cut(sheet);
    return text === null ? null : { sheet, cell: '', text };
  }
  if (place.cell !== undefined) {
    const at = parseAddress(place.cell);
    const row = header.sheet.rows.find(({ number }) => number === at?.row);
    const cell = row?.cells.find(({ column }) => column === at?.column);
    const text = cell ? cut(textOf(cell, date1904)) : null;
    return text === null ? null : { sheet, cell: place.cell, text };
  }
  if (place.in === 'title') {
    for (const row of header.above) {
      for (const cell of row.cells) {
        const text = cut(textOf(cell, date1904));
        if (text !== null && accepts(text))
          return { sheet, cell: cellAddress(row.number, cell.column), text };
      }
    }
    return null;
  }
  const { label = [] } = place;
  // Among the data a word is a label only with its colon.
  for (const [rows, colon] of [[header.above, false] as const, [header.below, true] as const]) {
    for (const row of rows) {
      const found = readLabelled(row, label, colon, date1904);
      const text = found ? cut(found.text) : null;
      if (found && text !== null) return { sheet, cell: found.cell, text };
    }
  }
  return null;
}

function textOf(cell: Cell, date1904: boolean): string {
  if (cell.type === 'error') return '';
  const day = cell.type === 'number' && isDateFormat(cell.numberFormat) && serialDay(cell.text, date1904);
  return day || stripOuter(cell.text);
}

function stripOuter(text: string): string {
  return text.length > 500 ? '' : text.trim();
}

function cutText(text: string, { after, before }: LayoutPlace): string | null {
  let rest = text;
  if (after !== undefined) {
    const at = rest.indexOf(after);
    if (at < 0) return null;
    rest = rest.slice(at + after.length);
  }
  if (before !== undefined) {
    const at = rest.indexOf(before);
    if (at < 0) return null;
    rest = rest.slice(0, at);
  }
  const plain = stripText(rest);
  return plain === '' ? null : plain;
}

/** What stands behind one of the labels in this row: in the same cell, or in the next one that is filled. */
function readLabelled(
  row: Row,
  labels: readonly string[],
  colon: boolean,
  date1904: boolean,
): { text: string; cell: string } | null {
  for (const [position, cell] of row.cells.entries()) {
    if (cell.type !== 'text' || cell.text.length > 500) continue;
    if (!mayHold(cell.text, labels)) continue;
    for (const part of [cell.text, ...cell.text.split(WIDE_GAP)]) {
      for (const label of labels) {
        const rest = afterLabel(part, label, colon);
        if (rest === null) continue;
        const own = rest.trimStart().split(WIDE_GAP)[0] ?? '';
        if (own !== '') return { text: own, cell: cellAddress(row.number, cell.column) };
        const next = row.cells.slice(position + 1).find(({ text }) => !isBlankText(text));
        if (next) return { text: textOf(next, date1904), cell: cellAddress(row.number, next.column) };
      }
    }
  }
  return null;
}

/** A glance that spares most cells of a long sheet the closer look. */
function mayHold(text: string, labels: readonly string[]): boolean {
  const plain = text.normalize('NFKC').toLowerCase();
  return labels.some((label) => plain.includes(rowKey(label).charAt(0)));
}

/** What follows a label and its colon, or null when the text does not begin with it. Spaces inside do not matter. */
function afterLabel(text: string, label: string, needsColon: boolean): string | null {
  const wanted = rowKey(label);
  let matched = 0;
  let position = 0;
  for (; position < text.length && matched < wanted.length; position++) {
    const character = tidyText(text[position] ?? '').toLowerCase();
    if (character === '') continue;
    if (!wanted.startsWith(character, matched)) return null;
    matched += character.length;
  }
  if (matched < wanted.length) return null;
  const rest = text.slice(position);
  const colon = /^\s*[:：]/.exec(rest);
  if (colon) return rest.slice(colon[0].length);
  return !needsColon && (rest === '' || /^\s/.test(rest)) ? rest : null;
}
