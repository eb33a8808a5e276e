import { attribute, localAttribute } from './patch-attribute.ts';
import type { PartStore } from './patch-package.ts';
import { isRelationshipKind, readRelationships } from './patch-relationships.ts';
import { decodeText } from './patch-text.ts';
import { childElements, findChild, rootTag } from './patch-xml.ts';
import { UnpatchableWorkbookError } from './unpatchable-error.ts';

/** The main part of a workbook package and the sheets it lists, in order. */
export interface WorkbookPart {
  readonly name: string;
  /** Written with the ISO 29500 strict namespaces. */
  readonly strict: boolean;
  readonly sheets: readonly SheetEntry[];
}

export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly sheetId: number;
  readonly relationshipId: string;
  /** Part name; null when the link is dangling. */
  readonly part: string | null;
  /** False for chart, dialog and macro sheets. */
  readonly worksheet: boolean;
}

export function readWorkbookPart(parts: PartStore): WorkbookPart {
  const main = readRelationships(parts, '').find((link) => isRelationshipKind(link, 'officeDocument'));
  if (main === undefined || !parts.has(main.target)) throw new UnpatchableWorkbookError('no workbook part');
  const xml = parts.read(main.target);
  const root = rootTag(xml);
  const links = new Map(readRelationships(parts, main.target).map((link) => [link.id, link]));
  const list = findChild(xml, root, 'sheets');
  if (list === null) throw new UnpatchableWorkbookError('workbook part lists no sheets');
  const sheets = childElements(xml, list).map(({ tag }): SheetEntry => {
    const text = xml.slice(tag.start, tag.end);
    const relationshipId = decodeText(prefixedId(text) ?? '');
    const link = links.get(relationshipId);
    return {
      name: decodeText(attribute(text, 'name') ?? ''),
      hidden: (attribute(text, 'state') ?? 'visible') !== 'visible',
      sheetId: Number(attribute(text, 'sheetId') ?? '0'),
      relationshipId,
      part: link !== undefined && parts.has(link.target) ? link.target : null,
      worksheet: link !== undefined && isRelationshipKind(link, 'worksheet'),
    };
  });
  return { name: main.target, strict: main.type.startsWith('http://purl.oclc.org/'), sheets };
}

/** The `r:id` of a sheet entry, whatever prefix the file binds to the relationships namespace. */
function prefixedId(tag: string): string | null {
  const withoutPlain =
    attribute(tag, 'id') === null ? tag : tag.replace(/\sid\s*=\s*(?:"[^"]*"|'[^']*')/, '');
  return localAttribute(withoutPlain, 'id');
}
