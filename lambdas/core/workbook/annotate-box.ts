import { attribute } from './patch-attribute.ts';
import type { SheetIndex } from './patch-sheet-index.ts';
import { isTrue } from './patch-sheet-index.ts';
import { nextTag } from './patch-xml.ts';
import { wrappedLines } from './text-width.ts';

const PIXELS_PER_CHARACTER = 7;
const LINE_PIXELS = 17;

/** Places comment boxes on a sheet: beside their cell, as large as their text needs. */
export function createBoxPlacer(index: SheetIndex): (row: number, column: number, text: string) => number[] {
  const format = sheetFormat(index);
  const defaultWidth = toNumber(format && attribute(format, 'defaultColWidth'), 9.14) * PIXELS_PER_CHARACTER;
  const defaultHeight = (toNumber(format && attribute(format, 'defaultRowHeight'), 15) * 4) / 3;
  const rows = new Map(index.rows.map((row) => [row.number, row.tag]));

  const columnPixels = (column: number): number => {
    const span = index.columns.find((candidate) => candidate.min <= column && column <= candidate.max);
    if (span?.hidden) return 0;
    return span?.width ? Math.round(span.width * PIXELS_PER_CHARACTER) : Math.round(defaultWidth);
  };
  const rowPixels = (row: number): number => {
    const tag = rows.get(row);
    const text = tag ? index.xml.slice(tag.start, tag.end) : '';
    if (isTrue(attribute(text, 'hidden'))) return 0;
    const height = attribute(text, 'ht');
    return Math.round(height === null ? defaultHeight : (Number(height) * 4) / 3);
  };

  return (row, column, text) => {
    const width = text.length > 160 ? 380 : 270;
    const lines = wrappedLines(text, Math.floor((width - 14) / 6.2));
    const height = Math.max(lines, 2) * LINE_PIXELS + 12;
    const top = Math.max(row - 1, 1);
    const [right, rightPixels] = walk(column + 1, 15 + width, columnPixels);
    const [bottom, bottomPixels] = walk(top, 6 + height, rowPixels);
    const left = Math.min(column, 16_380);
    const farthest = Math.max(Math.min(right - 1, 16_383), left + 1);
    return [left, 15, top - 1, 6, farthest, rightPixels, Math.min(bottom - 1, 1_048_575), bottomPixels];
  };
}

/** Goes `pixels` forward over columns or rows (1-based); returns where it ends and how far inside. */
function walk(from: number, pixels: number, size: (at: number) => number): [number, number] {
  let at = from;
  let rest = pixels;
  for (let steps = 0; steps < 500; steps++) {
    const step = size(at);
    if (rest <= step) return [at, rest];
    rest -= step;
    at++;
  }
  return [at, 0];
}

function sheetFormat(index: SheetIndex): string | null {
  let tag = nextTag(index.xml, index.root.end);
  while (tag !== null && tag.start < index.data.start) {
    if (tag.local === 'sheetFormatPr') return index.xml.slice(tag.start, tag.end);
    tag = nextTag(index.xml, tag.end);
  }
  return null;
}

function toNumber(text: string | null, fallback: number): number {
  const number = Number(text ?? Number.NaN);
  return number > 0 ? number : fallback;
}
