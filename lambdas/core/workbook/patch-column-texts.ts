import { parseAddress } from '../model/a1.ts';
import { attribute } from './patch-attribute.ts';
import { rowCells } from './patch-cells.ts';
import type { PartStore } from './patch-package.ts';
import { isRelationshipKind, readRelationships } from './patch-relationships.ts';
import { indexSheet } from './patch-sheet-index.ts';
import { decodeText } from './patch-text.ts';
import { childElements, rootTag } from './patch-xml.ts';

/** The texts of the cells of one column of a sheet from the top down, empty cells left out. */
export function readColumnTexts(
  parts: PartStore,
  workbookPart: string,
  sheetPart: string,
  column: number,
): string[] {
  const index = indexSheet(parts.read(sheetPart));
  let strings: string[] | null = null;
  return index.rows.flatMap((row) => {
    if (row.tag.kind === 'empty') return [];
    for (const cell of rowCells(index.xml, row)) {
      const open = index.xml.slice(cell.start, cell.tagEnd);
      if (parseAddress(attribute(open, 'r') ?? '')?.column !== column) continue;
      const raw = plainText(index.xml.slice(cell.start, cell.end));
      if (attribute(open, 't') !== 's') return raw === '' ? [] : [raw];
      strings ??= readSharedStrings(parts, workbookPart);
      return [strings[Number(raw)] ?? ''];
    }
    return [];
  });
}

function readSharedStrings(parts: PartStore, workbookPart: string): string[] {
  const links = readRelationships(parts, workbookPart);
  const link = links.find((candidate) => isRelationshipKind(candidate, 'sharedStrings'));
  if (link === undefined || !parts.has(link.target)) return [];
  const xml = parts.read(link.target);
  return childElements(xml, rootTag(xml)).map(({ tag, end }) => plainText(xml.slice(tag.start, end)));
}

function plainText(xml: string): string {
  return decodeText(xml.replace(/<[^>]*>/g, '')).trim();
}
