import { cellAddress, parseAddress } from '../model/a1.ts';
import { attribute, setAttribute } from './patch-attribute.ts';
import type { SheetIndex } from './patch-sheet-index.ts';
import type { Splice } from './patch-splice.ts';
import { nextTag } from './patch-xml.ts';

/** Widens the sheet's declared used range when an edited cell lies outside it. */
export function dimensionSplices(
  index: SheetIndex,
  cells: readonly { readonly row: number; readonly column: number }[],
): Splice[] {
  const { xml, root, data } = index;
  let tag = nextTag(xml, root.end);
  while (tag !== null && tag.start < data.start && tag.local !== 'dimension') tag = nextTag(xml, tag.end);
  if (tag === null || tag.local !== 'dimension' || cells.length === 0) return [];
  const text = xml.slice(tag.start, tag.end);
  const [from, to] = (attribute(text, 'ref') ?? '').split(':');
  const topLeft = parseAddress(from ?? '');
  const bottomRight = parseAddress(to ?? from ?? '');
  if (topLeft === null || bottomRight === null) return [];
  const wide = { top: topLeft.row, left: topLeft.column, bottom: bottomRight.row, right: bottomRight.column };
  for (const cell of cells) {
    wide.top = Math.min(wide.top, cell.row);
    wide.left = Math.min(wide.left, cell.column);
    wide.bottom = Math.max(wide.bottom, cell.row);
    wide.right = Math.max(wide.right, cell.column);
  }
  const same =
    wide.top === topLeft.row &&
    wide.left === topLeft.column &&
    wide.bottom === bottomRight.row &&
    wide.right === bottomRight.column;
  if (same) return [];
  const ref = `${cellAddress(wide.top, wide.left)}:${cellAddress(wide.bottom, wide.right)}`;
  return [{ start: tag.start, end: tag.end, text: setAttribute(text, 'ref', ref) }];
}
