import { cellAddress, parseAddress } from '../model/a1.ts';
import type { Language } from '../model/text.ts';
import { createBoxPlacer } from './annotate-box.ts';
import { addComments, emptyComments, stripComments } from './annotate-comments.ts';
import { noteRuns } from './annotate-note.ts';
import type { MarkedPlace } from './annotate-places.ts';
import { addShapes, emptyVml, removeShapes, resizeShapes } from './annotate-vml.ts';
import { declareExtension, declarePart, forgetPart } from './patch-content-types.ts';
import type { PartStore } from './patch-package.ts';
import type { Relationship } from './patch-relationships.ts';
import {
  addRelationship,
  isRelationshipKind,
  readRelationships,
  relationshipType,
  removeRelationships,
} from './patch-relationships.ts';
import type { SheetIndex } from './patch-sheet-index.ts';

/** Cells with a comment box on one sheet: beyond this a spreadsheet gets slow, the rest is only coloured. */
const MAX_NOTES = 2000;
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

export interface CommentsJob {
  readonly parts: PartStore;
  readonly sheetPart: string;
  /** Position of the sheet, for part names and shape ids. */
  readonly ordinal: number;
  readonly strict: boolean;
  /** Namespace of the sheet's elements. */
  readonly namespace: string;
  readonly language: Language;
}

/** The sheet's comments part, or undefined. */
export function commentsLink(parts: PartStore, sheetPart: string): Relationship | undefined {
  return readRelationships(parts, sheetPart).find(
    (link) => isRelationshipKind(link, 'comments') && parts.has(link.target),
  );
}

/**
 * Takes our earlier comments off a sheet and puts the new ones on; the user's own stay.
 * Returns what the sheet's `legacyDrawing` has to be afterwards: a relationship id, or null for none.
 */
export function replaceComments(
  job: CommentsJob,
  index: SheetIndex,
  places: readonly MarkedPlace[],
  drawingId: string | null,
): string | null {
  const { parts, sheetPart } = job;
  const link = commentsLink(parts, sheetPart);
  const stripped = link && stripComments(parts.read(link.target));
  const removed = new Set(stripped?.removed ?? []);
  const drawing = readRelationships(parts, sheetPart).find(
    ({ id, target }) => id === drawingId && parts.has(target),
  );
  if (places.length > 0) {
    return placeComments(job, { link, stripped, drawing, removed }, index, places);
  }
  const rest =
    drawing && removeShapes(parts.read(drawing.target), (row, column) => removed.has(at(row, column)));
  const emptied = link !== undefined && stripped?.kept.length === 0 && removed.size > 0;
  if (emptied) dropPart(job, link);
  else if (link && stripped) parts.write(link.target, stripped.xml);
  if (!drawing || !rest) return drawingId;
  if (!emptied || rest.left > 0) {
    parts.write(drawing.target, rest.vml);
    return drawingId;
  }
  dropPart(job, drawing);
  return null;
}

interface Existing {
  readonly link: Relationship | undefined;
  readonly stripped: ReturnType<typeof stripComments> | undefined;
  readonly drawing: Relationship | undefined;
  readonly removed: ReadonlySet<string>;
}

function placeComments(
  job: CommentsJob,
  { link, stripped, drawing, removed }: Existing,
  index: SheetIndex,
  places: readonly MarkedPlace[],
): string {
  const { parts, sheetPart } = job;
  const notes = places
    .slice(0, MAX_NOTES)
    .map((place) => ({ ...place, runs: noteRuns(place.findings, job.language) }));
  const { xml, added, joined } = addComments(stripped?.xml ?? emptyComments(job.namespace), notes);
  writeCommentsPart(job, link, xml);

  const texts = new Map(notes.map((note) => [note.address, note.runs.map((run) => run.text).join('')]));
  for (const [address, text] of joined) texts.set(address, text);
  const placeBox = createBoxPlacer(index);
  const boxless = drawing ? [] : (stripped?.kept ?? []);
  const shapes = [...boxless, ...added].flatMap((address) => {
    const place = parseAddress(address);
    if (place === null) return [];
    const anchor = placeBox(place.row, place.column, texts.get(address) ?? '');
    return [{ row: place.row - 1, column: place.column - 1, anchor }];
  });
  const block = 100 + job.ordinal * 3;
  if (drawing) {
    const replaced = new Set([...removed, ...added]);
    const kept = removeShapes(parts.read(drawing.target), (row, column) => replaced.has(at(row, column)));
    const resized = resizeShapes(kept.vml, (row, column) => {
      const text = joined.get(at(row, column));
      return text === undefined ? null : placeBox(row + 1, column + 1, text);
    });
    parts.write(drawing.target, addShapes(resized, shapes, block));
    return drawing.id;
  }
  const name = freeName(job, 'drawings/vmlDrawing', '.vml');
  parts.write(name, addShapes(emptyVml(block), shapes, block));
  declareExtension(parts, 'vml', VML_TYPE);
  return addRelationship(parts, sheetPart, relationshipType('vmlDrawing', job.strict), name);
}

/** Address of a 0-based row and column. */
function at(row: number, column: number): string {
  return cellAddress(row + 1, column + 1);
}

function writeCommentsPart(job: CommentsJob, link: Relationship | undefined, xml: string): void {
  if (link !== undefined) {
    job.parts.write(link.target, xml);
    return;
  }
  const name = freeName(job, 'comments', '.xml');
  job.parts.write(name, xml);
  declarePart(job.parts, name, COMMENTS_TYPE);
  addRelationship(job.parts, job.sheetPart, relationshipType('comments', job.strict), name);
}

function dropPart(job: CommentsJob, link: Relationship): void {
  job.parts.remove(link.target);
  forgetPart(job.parts, link.target);
  removeRelationships(job.parts, job.sheetPart, new Set([link.id]));
}

/** First part name of this kind that is not taken. */
function freeName(job: CommentsJob, stem: string, extension: string): string {
  for (let number = job.ordinal; ; number++) {
    const name = `xl/${stem}${number}${extension}`;
    if (!job.parts.has(name)) return name;
  }
}
