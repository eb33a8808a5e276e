import { attribute, setAttribute } from './patch-attribute.ts';
import { forgetPart } from './patch-content-types.ts';
import type { PartStore } from './patch-package.ts';
import { openPackage } from './patch-package.ts';
import { isRelationshipKind, readRelationships, removeRelationships } from './patch-relationships.ts';
import type { SheetIndex } from './patch-sheet-index.ts';
import { indexSheet, isTrue } from './patch-sheet-index.ts';
import { applySplices } from './patch-splice.ts';
import { readWorkbookPart } from './patch-workbook-part.ts';
import { childElements, findChild, rootTag } from './patch-xml.ts';
import { partKey } from './zip-directory.ts';
import { readPackedParts } from './zip-entries.ts';
import type { PackedZipPart } from './zip-writer.ts';

/** A workbook taken apart once, ready to be filled many times. */
export interface PreparedTemplate {
  readonly parts: readonly PackedZipPart[];
  readonly sheets: ReadonlyMap<string, { readonly part: PackedZipPart; readonly index: SheetIndex }>;
  readonly date1904: boolean;
}

/**
 * Takes an .xlsx apart. When it holds formulas, it is marked to be calculated on opening and its calculation
 * chain is left out (spreadsheets rebuild it). Throws UnpatchableWorkbookError when the package is broken.
 */
export function prepareTemplate(xlsx: Uint8Array): PreparedTemplate {
  const store = openPackage(xlsx);
  const workbook = readWorkbookPart(store);
  const indexes = new Map<string, { name: string; index: SheetIndex }>();
  let formulas = false;
  for (const sheet of workbook.sheets) {
    if (sheet.part === null || !sheet.worksheet) continue;
    const index = indexSheet(store.read(sheet.part));
    indexes.set(sheet.name, { name: sheet.part, index });
    formulas ||= /<(?:\w+:)?f[\s>]/.test(index.xml);
  }
  if (formulas) {
    dropCalculationChain(store, workbook.name);
    store.write(workbook.name, calculateOnLoad(store.read(workbook.name)));
  }
  const parts = readPackedParts(store.save());
  const partOf = new Map(parts.map((part) => [partKey(part.name), part]));
  const sheets = new Map<string, { part: PackedZipPart; index: SheetIndex }>();
  for (const [sheetName, { name, index }] of indexes) {
    const part = partOf.get(partKey(name));
    if (part !== undefined) sheets.set(sheetName, { part, index });
  }
  return { parts, sheets, date1904: usesDate1904(store.read(workbook.name)) };
}

/** Removes the list of formula cells: it must not name a cell whose formula has gone. */
export function dropCalculationChain(store: PartStore, workbookPart: string): void {
  const links = readRelationships(store, workbookPart).filter((link) =>
    isRelationshipKind(link, 'calcChain'),
  );
  for (const link of links) {
    store.remove(link.target);
    forgetPart(store, link.target);
  }
  removeRelationships(store, workbookPart, new Set(links.map((link) => link.id)));
}

function calculateOnLoad(xml: string): string {
  const root = rootTag(xml);
  const calc = findChild(xml, root, 'calcPr');
  if (calc !== null) {
    const text = setAttribute(xml.slice(calc.start, calc.end), 'fullCalcOnLoad', '1');
    return applySplices(xml, [{ start: calc.start, end: calc.end, text }]);
  }
  const before = childElements(xml, root).findLast(({ tag }) => PRECEDE_CALC.has(tag.local));
  if (before === undefined) return xml;
  const text = `<${root.prefix}calcPr fullCalcOnLoad="1"/>`;
  return applySplices(xml, [{ start: before.end, end: before.end, text }]);
}

/** Children of `workbook` that stand before `calcPr` in its sequence. */
const PRECEDE_CALC = new Set(['sheets', 'functionGroups', 'externalReferences', 'definedNames']);

function usesDate1904(xml: string): boolean {
  const properties = findChild(xml, rootTag(xml), 'workbookPr');
  return properties !== null && isTrue(attribute(xml.slice(properties.start, properties.end), 'date1904'));
}
