import { attribute } from './patch-attribute.ts';
import { rowCells } from './patch-cells.ts';
import type { PartStore } from './patch-package.ts';
import { isRelationshipKind, readRelationships } from './patch-relationships.ts';
import { indexSheet } from './patch-sheet-index.ts';
import { decodeText } from './patch-text.ts';
import { childElements, rootTag } from './patch-xml.ts';

/** The text of a sheet's first cell; empty when it holds none. */
export function readTopLeftText(parts: PartStore, workbookPart: string, sheetPart: string): string {
  const index = indexSheet(parts.read(sheetPart));
  const row = index.rows[0];
  if (row === undefined || row.tag.kind === 'empty') return '';
  const [cell] = rowCells(index.xml, row);
  if (cell === undefined) return '';
  const raw = plainText(index.xml.slice(cell.start, cell.end));
  const shared = attribute(index.xml.slice(cell.start, cell.tagEnd), 't') === 's';
  return shared ? sharedString(parts, workbookPart, Number(raw)) : raw;
}

function sharedString(parts: PartStore, workbookPart: string, position: number): string {
  const links = readRelationships(parts, workbookPart);
  const link = links.find((candidate) => isRelationshipKind(candidate, 'sharedStrings'));
  if (link === undefined || !parts.has(link.target)) return '';
  const xml = parts.read(link.target);
  const item = childElements(xml, rootTag(xml))[position];
  return item === undefined ? '' : plainText(xml.slice(item.tag.start, item.end));
}

function plainText(xml: string): string {
  return decodeText(xml.replace(/<[^>]*>/g, '')).trim();
}
