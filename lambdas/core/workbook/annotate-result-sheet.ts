import { cellAddress } from '../model/a1.ts';
import type { ResultCell, ResultRow } from './annotate-result-rows.ts';
import { RESULT_WIDTHS } from './annotate-result-rows.ts';
import type { ResultLook } from './annotate-result-styles.ts';
import { encodeText } from './patch-text.ts';
import { wrappedLines } from './text-width.ts';

const LINE_POINTS = 16.5;
const MAX_ROW_POINTS = 400;

/** Hidden column with our own notes: the fills that the marks cover, so that they can be put back. */
export const NOTES_COLUMN = RESULT_WIDTHS.length + 2;

/** XML of the result sheet. Everything in it is text; nothing can become a formula. */
export function writeResultSheet(
  rows: readonly ResultRow[],
  styleOf: (look: ResultLook) => number,
  namespace: string,
  tabColour: string,
  notes: readonly string[],
  footer: string,
): string {
  const merges: string[] = [];
  const links: string[] = [];
  const body = Array.from({ length: Math.max(rows.length, notes.length) }, (_, i) => {
    const row = rows[i] ?? { cells: [], height: LINE_POINTS };
    return rowXml(row, i + 1, styleOf, merges, links, notes[i] ?? '');
  }).join('');
  const columns = RESULT_WIDTHS.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}.7109375" customWidth="1"/>`,
  );
  columns.push(`<col min="${NOTES_COLUMN}" max="${NOTES_COLUMN}" width="9" hidden="1" customWidth="1"/>`);
  const all = `A1:${cellAddress(Math.max(rows.length, 1), RESULT_WIDTHS.length)}`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n',
    `<worksheet xmlns="${namespace}"><sheetPr><tabColor rgb="${tabColour}"/><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="${all}"/>`,
    '<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"/></sheetViews>',
    `<sheetFormatPr defaultRowHeight="16.5"/><cols>${columns.join('')}</cols><sheetData>${body}</sheetData>`,
    merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`,
    links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`,
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    `<headerFooter><oddFooter>${encodeText(`&C${footer}`)}</oddFooter></headerFooter>`,
    `<ignoredErrors><ignoredError sqref="${all}" numberStoredAsText="1"/></ignoredErrors></worksheet>`,
  ].join('');
}

function rowXml(
  row: ResultRow,
  number: number,
  styleOf: (look: ResultLook) => number,
  merges: string[],
  links: string[],
  note: string,
): string {
  let column = 1;
  let height = row.height;
  const cells: string[] = [];
  for (const cell of row.cells) {
    const from = cellAddress(number, column);
    const last = column + cell.span - 1;
    if (cell.span > 1) merges.push(`<mergeCell ref="${from}:${cellAddress(number, last)}"/>`);
    if (cell.link) links.push(`<hyperlink ref="${from}" location="${encodeText(cell.link)}"/>`);
    height = Math.max(height, neededHeight(cell, column));
    const style = styleOf(cell.look);
    cells.push(cellXml(from, style, cell.text));
    for (let i = column + 1; i <= last; i++) cells.push(cellXml(cellAddress(number, i), style, ''));
    column = last + 1;
  }
  if (note !== '') cells.push(cellXml(cellAddress(number, NOTES_COLUMN), 0, note));
  return `<row r="${number}" ht="${Math.min(height, MAX_ROW_POINTS)}" customHeight="1">${cells.join('')}</row>`;
}

function neededHeight(cell: ResultCell, column: number): number {
  const width = RESULT_WIDTHS.slice(column - 1, column - 1 + cell.span).reduce((sum, part) => sum + part, 0);
  const bold = /^(?:legend|group|error|warning|info|header)/.test(cell.look) ? 0.93 : 1;
  return wrappedLines(cell.text, Math.max(4, Math.floor((width - 2) * bold))) * LINE_POINTS + 4;
}

function cellXml(address: string, style: number, text: string): string {
  if (text === '') return `<c r="${address}" s="${style}"/>`;
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${encodeText(text)}</t></is></c>`;
}
