import { parseAddress } from '../model/a1.ts';
import type { Finding } from '../model/finding.ts';
import type { MarkStyles } from './annotate-marks.ts';
import { markedPlaces } from './annotate-places.ts';
import type { CommentsJob } from './annotate-sheet-comments.ts';
import { commentsLink, replaceComments } from './annotate-sheet-comments.ts';
import { attribute, localAttribute, namespacePrefix, setAttribute } from './patch-attribute.ts';
import type { CellEdit, CellSlot } from './patch-cells.ts';
import { cellSplices, rowCells } from './patch-cells.ts';
import { dimensionSplices } from './patch-dimension.ts';
import { isRelationshipNamespace, relationshipType } from './patch-relationships.ts';
import type { SheetIndex } from './patch-sheet-index.ts';
import { indexSheet, tailElements } from './patch-sheet-index.ts';
import type { Splice } from './patch-splice.ts';
import { applySplices } from './patch-splice.ts';
import type { XmlTag } from './patch-xml.ts';
import { closingTag, elementEnd, nextTag, rootTag } from './patch-xml.ts';

/** Children of a worksheet that come after `legacyDrawing`; anything else comes before. */
const AFTER_DRAWING = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
  'AlternateContent',
]);

/** Marks the cells of one worksheet and takes the marks of an earlier round away; the rest of it stays. */
export function annotateSheet(
  job: Omit<CommentsJob, 'namespace'>,
  findings: readonly Finding[],
  marks: MarkStyles,
): void {
  const { parts, sheetPart } = job;
  const xml = parts.read(sheetPart);
  const commented = commentsLink(parts, sheetPart) !== undefined;
  const old = [...marks.marked].some((style) => xml.includes(`s="${style}"`) || xml.includes(`s='${style}'`));
  if (findings.length === 0 && !commented && !old) return;
  const index = indexSheet(xml);
  const places = markedPlaces(index, findings);
  const edits = new Map<string, CellEdit>();
  if (old) for (const edit of unmarkEdits(index, marks)) edits.set(`${edit.row} ${edit.column}`, edit);
  for (const { row, column, severity } of places) {
    const rewrite = (slot: CellSlot) => restyle(slot, marks.mark(slot.style, severity));
    edits.set(`${row} ${column}`, { row, column, rewrite });
  }
  const drawing = legacyDrawing(index);
  const namespace = attribute(xml.slice(index.root.start, index.root.end), xmlnsName(index.root)) ?? '';
  const current = drawing && localAttribute(xml.slice(drawing.start, drawing.end), 'id');
  const drawingId = replaceComments({ ...job, namespace }, index, places, current);
  const splices = [
    ...cellSplices(index, [...edits.values()]),
    ...dimensionSplices(index, places),
    ...drawingSplices(index, drawing, current, drawingId, job.strict),
  ];
  parts.write(sheetPart, applySplices(xml, splices));
}

/** Lets go of the tab: the result sheet is the one to be shown, and no two sheets may be edited as a group. */
export function deselectSheet(xml: string): string {
  const splices: Splice[] = [];
  for (let tag = nextTag(xml, rootTag(xml).end); tag !== null; tag = nextTag(xml, tag.end)) {
    if (tag.local === 'sheetData' || tag.local === 'drawing') break;
    const text = xml.slice(tag.start, tag.end);
    if (tag.local !== 'sheetView' || tag.kind === 'close' || !attribute(text, 'tabSelected')) continue;
    if (attribute(text, 'tabSelected') === '0') continue;
    splices.push({ start: tag.start, end: tag.end, text: setAttribute(text, 'tabSelected', '0') });
  }
  return applySplices(xml, splices);
}

function unmarkEdits(index: SheetIndex, marks: MarkStyles): CellEdit[] {
  const edits: CellEdit[] = [];
  for (const row of index.rows) {
    if (row.tag.kind === 'empty') continue;
    let column = 0;
    for (const cell of rowCells(index.xml, row)) {
      const open = index.xml.slice(cell.start, cell.tagEnd);
      const address = attribute(open, 'r');
      column = (address === null ? null : parseAddress(address.toUpperCase())?.column) ?? column + 1;
      if (!marks.marked.has(Number(attribute(open, 's') ?? '0'))) continue;
      const rewrite = (slot: CellSlot) => restyle(slot, marks.unmark(slot.style));
      edits.push({ row: row.number, column, rewrite });
    }
  }
  return edits;
}

function restyle(slot: CellSlot, style: number): string {
  if (slot.xml === null) return `<${slot.prefix}c r="${slot.address}" s="${style}"/>`;
  const end = rootTag(slot.xml).end;
  return setAttribute(slot.xml.slice(0, end), 's', String(style)) + slot.xml.slice(end);
}

function xmlnsName(root: XmlTag): string {
  return root.prefix === '' ? 'xmlns' : `xmlns:${root.prefix.slice(0, -1)}`;
}

function legacyDrawing(index: SheetIndex): XmlTag | null {
  return tailElements(index).find(({ tag }) => tag.local === 'legacyDrawing')?.tag ?? null;
}

function drawingSplices(
  index: SheetIndex,
  drawing: XmlTag | null,
  current: string | null,
  wanted: string | null,
  strict: boolean,
): Splice[] {
  if (wanted === current) return [];
  const { xml, root } = index;
  if (drawing !== null && wanted === null) {
    return [{ start: drawing.start, end: elementEnd(xml, drawing), text: '' }];
  }
  if (wanted === null) return [];
  const bound = namespacePrefix(xml.slice(root.start, root.end), isRelationshipNamespace);
  const namespace = relationshipType('', strict).slice(0, -1);
  const id = bound ? `${bound}id="${wanted}"` : `xmlns:r="${namespace}" r:id="${wanted}"`;
  const text = `<${root.prefix}legacyDrawing ${id}/>`;
  if (drawing !== null) return [{ start: drawing.start, end: elementEnd(xml, drawing), text }];
  const data = index.data.kind === 'empty' ? index.data : closingTag(xml, index.data);
  const before = tailElements(index).findLast(({ tag }) => !AFTER_DRAWING.has(tag.local));
  const at = before?.end ?? data.end;
  return [{ start: at, end: at, text }];
}
