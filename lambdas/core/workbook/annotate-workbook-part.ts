import { isResultSheetName, RESULT_AUTHOR } from '../model/result-sheet.ts';
import { attribute, namespacePrefix, setAttribute } from './patch-attribute.ts';
import { readColumnTexts } from './patch-column-texts.ts';
import { declarePart, forgetPart } from './patch-content-types.ts';
import type { PartStore } from './patch-package.ts';
import {
  addRelationship,
  isRelationshipKind,
  isRelationshipNamespace,
  readRelationships,
  relationshipsPart,
  relationshipType,
  removeRelationships,
} from './patch-relationships.ts';
import type { Splice } from './patch-splice.ts';
import { applySplices } from './patch-splice.ts';
import { dropCalculationChain } from './patch-template.ts';
import { encodeText } from './patch-text.ts';
import type { SheetEntry, WorkbookPart } from './patch-workbook-part.ts';
import { readWorkbookPart } from './patch-workbook-part.ts';
import { childElements, closingTag, findChild, rootTag } from './patch-xml.ts';
import { UnpatchableWorkbookError } from './unpatchable-error.ts';

const WORKSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/**
 * Takes result sheets of an earlier round out of the workbook, ours only: known by name and title.
 * Returns what they had in the column for our own notes.
 */
export function removeResultSheets(parts: PartStore, notesColumn: number): string[] {
  const workbook = readWorkbookPart(parts);
  const ours = workbook.sheets.filter((sheet) => isOurs(parts, workbook, sheet));
  if (ours.length === 0) return [];
  const notes = ours.flatMap((sheet) =>
    sheet.part === null ? [] : readColumnTexts(parts, workbook.name, sheet.part, notesColumn),
  );
  const gone = new Set(ours.map((sheet) => workbook.sheets.indexOf(sheet)));
  const newIndex = new Map<number, number>();
  workbook.sheets.forEach((_, i) => {
    if (!gone.has(i)) newIndex.set(i, newIndex.size);
  });
  const xml = parts.read(workbook.name);
  const list = findChild(xml, rootTag(xml), 'sheets');
  const entries = list === null ? [] : childElements(xml, list);
  const splices = entries.flatMap(({ tag, end }, i) =>
    gone.has(i) ? [{ start: tag.start, end, text: '' }] : [],
  );
  parts.write(workbook.name, applySplices(xml, [...splices, ...movedNames(xml, newIndex)]));
  for (const sheet of ours) if (sheet.part !== null) removeSheetPart(parts, workbook, sheet.part);
  removeRelationships(parts, workbook.name, new Set(ours.map((sheet) => sheet.relationshipId)));
  return notes;
}

function isOurs(parts: PartStore, workbook: WorkbookPart, sheet: SheetEntry): boolean {
  if (!isResultSheetName(sheet.name) || sheet.part === null || !sheet.worksheet) return false;
  return (readColumnTexts(parts, workbook.name, sheet.part, 1)[0] ?? '').includes(RESULT_AUTHOR);
}

function removeSheetPart(parts: PartStore, workbook: WorkbookPart, part: string): void {
  if (/<(?:\w+:)?f[\s>]/.test(parts.read(part))) dropCalculationChain(parts, workbook.name);
  for (const link of readRelationships(parts, part)) {
    const own = ['comments', 'vmlDrawing', 'printerSettings', 'threadedComment'];
    if (link.external || !own.some((kind) => isRelationshipKind(link, kind))) continue;
    parts.remove(link.target);
    forgetPart(parts, link.target);
  }
  parts.remove(relationshipsPart(part));
  parts.remove(part);
  forgetPart(parts, part);
}

/** Puts a sheet in front of all others and shows it first. `xmlOf` makes its XML once the names are settled. */
export function insertFirstSheet(parts: PartStore, wantedName: string, sheetXml: string): void {
  const workbook = readWorkbookPart(parts);
  const part = freeSheetPart(parts, workbook.name);
  parts.write(part, sheetXml);
  declarePart(parts, part, WORKSHEET_TYPE);
  const id = addRelationship(parts, workbook.name, relationshipType('worksheet', workbook.strict), part);

  const xml = parts.read(workbook.name);
  const root = rootTag(xml);
  const list = findChild(xml, root, 'sheets');
  if (list === null || list.kind === 'empty')
    throw new UnpatchableWorkbookError('workbook part lists no sheets');
  const bound = namespacePrefix(xml.slice(root.start, root.end), isRelationshipNamespace);
  const namespace = relationshipType('', workbook.strict).slice(0, -1);
  const link = bound ? `${bound}id="${id}"` : `xmlns:r="${namespace}" r:id="${id}"`;
  const sheetId = Math.max(0, ...workbook.sheets.map((sheet) => sheet.sheetId)) + 1;
  const name = encodeText(freeSheetName(workbook, wantedName));
  const entry = `<${list.prefix}sheet name="${name}" sheetId="${sheetId}" ${link}/>`;
  const moved = new Map(workbook.sheets.map((_, i) => [i, i + 1]));
  parts.write(
    workbook.name,
    applySplices(xml, [
      { start: list.end, end: list.end, text: entry },
      ...movedNames(xml, moved),
      ...shownFirst(xml),
    ]),
  );
}

/** Names that belong to one sheet say so by its position: positions change, names of sheets that went go too. */
function movedNames(xml: string, newIndex: ReadonlyMap<number, number>): Splice[] {
  const names = findChild(xml, rootTag(xml), 'definedNames');
  if (names === null) return [];
  const children = childElements(xml, names);
  const splices: Splice[] = [];
  for (const { tag, end } of children) {
    const text = xml.slice(tag.start, tag.end);
    const index = attribute(text, 'localSheetId');
    if (index === null) continue;
    const moved = newIndex.get(Number(index));
    if (moved === undefined) splices.push({ start: tag.start, end, text: '' });
    else {
      splices.push({
        start: tag.start,
        end: tag.end,
        text: setAttribute(text, 'localSheetId', String(moved)),
      });
    }
  }
  const emptied =
    children.length > 0 && splices.filter((splice) => splice.text === '').length === children.length;
  return emptied ? [{ start: names.start, end: closingTag(xml, names).end, text: '' }] : splices;
}

function shownFirst(xml: string): Splice[] {
  const views = findChild(xml, rootTag(xml), 'bookViews');
  if (views === null) return [];
  return childElements(xml, views).map(({ tag }) => {
    let text = xml.slice(tag.start, tag.end);
    for (const name of ['activeTab', 'firstSheet']) {
      if (attribute(text, name) !== null) text = setAttribute(text, name, '0');
    }
    return { start: tag.start, end: tag.end, text };
  });
}

function freeSheetName(workbook: WorkbookPart, wanted: string): string {
  const taken = new Set(workbook.sheets.map((sheet) => sheet.name.toLowerCase()));
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted} (${number})`;
  return name;
}

function freeSheetPart(parts: PartStore, workbookPart: string): string {
  const folder = workbookPart.slice(0, workbookPart.lastIndexOf('/') + 1);
  let number = 1;
  while (parts.has(`${folder}worksheets/sheet${number}.xml`)) number++;
  return `${folder}worksheets/sheet${number}.xml`;
}
