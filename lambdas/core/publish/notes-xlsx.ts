import { cellAddress } from '../model/a1.ts';
import type { Note, SheetDocument } from './document-xlsx.ts';
import { escapeXlsx, MAIN_NAMESPACE, XML_HEAD } from './escape-xlsx.ts';
import { textWidth } from './text-width-xlsx.ts';

const BOX_WIDTH = 260;
const LINE_HEIGHT = 18;
const CHARACTERS_PER_LINE = 34;

/** Texts of the notes of a sheet (the comments part). */
export function commentsXml(notes: readonly Note[]): string {
  const font = '<rPr><sz val="9"/><rFont val="微软雅黑"/><charset val="134"/></rPr>';
  const list = sorted(notes).map(
    ({ row, column, text }) =>
      `<comment ref="${cellAddress(row, column)}" authorId="0"><text><r>${font}<t xml:space="preserve">${escapeXlsx(text)}</t></r></text></comment>`,
  );
  return `${XML_HEAD}<comments xmlns="${MAIN_NAMESPACE}"><authors><author></author></authors><commentList>${list.join('')}</commentList></comments>`;
}

/** Boxes of the notes (the drawing part spreadsheets still demand), each as large as its text needs. */
export function noteBoxesXml(sheet: SheetDocument, sheetNumber: number): string {
  const shapes = sorted(sheet.notes ?? []).map(
    (note, index) =>
      `<v:shape id="_x0000_s${sheetNumber * 1024 + index + 1}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:${BOX_WIDTH * 0.75}pt;height:${boxHeight(note.text) * 0.75}pt;z-index:${index + 1};visibility:hidden" fillcolor="#fffde7" o:insetmode="auto">` +
      '<v:fill color2="#fffde7"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"/></v:textbox>' +
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor(sheet, note)}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${note.row - 1}</x:Row><x:Column>${note.column - 1}</x:Column></x:ClientData></v:shape>`,
  );
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${sheetNumber}"/></o:shapelayout>` +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${shapes.join('')}</xml>`
  );
}

function sorted(notes: readonly Note[]): readonly Note[] {
  return [...notes].sort((a, b) => a.row - b.row || a.column - b.column);
}

function boxHeight(text: string): number {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / CHARACTERS_PER_LINE)), 0);
  return lines * LINE_HEIGHT + 14;
}

/** Left column, offset, top row, offset, right column, offset, bottom row, offset; pixels, all counted from 0. */
function anchor(sheet: SheetDocument, note: Note): string {
  const heights = new Map(sheet.rows.map((row) => [row.number, row.height]));
  const columnPixels = (column: number) => Math.round((sheet.columns[column - 1]?.width ?? 9) * 7 + 5);
  const rowPixels = (row: number) => Math.round((heights.get(row) ?? 15) / 0.75);
  const right = walk(note.column + 1, BOX_WIDTH + 12, columnPixels);
  const bottom = walk(note.row, boxHeight(note.text) + 4, rowPixels);
  return `${note.column},12,${note.row - 1},4,${right.at - 1},${right.rest},${bottom.at - 1},${bottom.rest}`;
}

function walk(from: number, distance: number, size: (at: number) => number): { at: number; rest: number } {
  let at = from;
  let rest = distance;
  for (; rest > size(at); at++) rest -= size(at);
  return { at, rest };
}
