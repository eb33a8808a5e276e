import { attribute } from './patch-attribute.ts';
import type { XmlChild, XmlTag } from './patch-xml.ts';
import { childElements, findChild, nextTag, rootTag } from './patch-xml.ts';
import { UnpatchableWorkbookError } from './unpatchable-error.ts';

/** Where the rows of a sheet part stand in its XML. Made once, it serves any number of fillings. */
export interface SheetIndex {
  readonly xml: string;
  readonly root: XmlTag;
  /** Opening tag of `sheetData`. */
  readonly data: XmlTag;
  /** Offset of the closing tag of `sheetData`; end of the tag when it is empty. */
  readonly dataEnd: number;
  readonly rows: readonly RowSpan[];
  readonly columns: readonly ColumnSpan[];
}

export interface RowSpan {
  readonly number: number;
  readonly tag: XmlTag;
  /** Offset where the row's cells end (start of `</row>`). */
  readonly cellsEnd: number;
  readonly end: number;
}

/** A `col` element: width in characters and style for columns min..max. */
interface ColumnSpan {
  readonly min: number;
  readonly max: number;
  readonly width: number | null;
  readonly hidden: boolean;
  readonly style: number;
}

/** Throws UnpatchableWorkbookError when the part has no `sheetData` or is cut off. */
export function indexSheet(xml: string): SheetIndex {
  const root = rootTag(xml);
  const data = findSheetData(xml, root);
  if (data.kind === 'empty') {
    return { xml, root, data, dataEnd: data.end, rows: [], columns: readColumns(xml, root, data) };
  }
  const rows: RowSpan[] = [];
  let previous = 0;
  let at = data.end;
  for (;;) {
    const tag = nextTag(xml, at);
    if (tag === null) throw new UnpatchableWorkbookError('sheetData is not closed');
    if (tag.kind === 'close') {
      return { xml, root, data, dataEnd: tag.start, rows, columns: readColumns(xml, root, data) };
    }
    const row = readRow(xml, tag, previous);
    if (tag.local === 'row') {
      rows.push(row);
      previous = row.number;
    }
    at = row.end;
  }
}

function readRow(xml: string, tag: XmlTag, previous: number): RowSpan {
  const number = Number(attribute(xml.slice(tag.start, tag.end), 'r') ?? previous + 1);
  if (tag.kind === 'empty') return { number, tag, cellsEnd: tag.end, end: tag.end };
  let inner = nextTag(xml, tag.end);
  while (inner !== null && !(inner.kind === 'close' && inner.local === tag.local)) {
    inner = nextTag(xml, inner.end);
  }
  if (inner === null) throw new UnpatchableWorkbookError(`row ${number} is not closed`);
  return { number, tag, cellsEnd: inner.start, end: inner.end };
}

function findSheetData(xml: string, root: XmlTag): XmlTag {
  for (let tag = nextTag(xml, root.end); tag !== null; tag = nextTag(xml, tag.end)) {
    if (tag.local === 'sheetData' && tag.kind !== 'close') return tag;
  }
  throw new UnpatchableWorkbookError('sheet has no sheetData');
}

function readColumns(xml: string, root: XmlTag, data: XmlTag): ColumnSpan[] {
  const head = `${xml.slice(0, data.start)}</${root.prefix}${root.local}>`;
  const cols = findChild(head, root, 'cols');
  if (cols === null) return [];
  return childElements(head, cols).map(({ tag }) => {
    const text = head.slice(tag.start, tag.end);
    const width = attribute(text, 'width');
    return {
      min: Number(attribute(text, 'min') ?? '1'),
      max: Number(attribute(text, 'max') ?? '1'),
      width: width === null ? null : Number(width),
      hidden: isTrue(attribute(text, 'hidden')),
      style: Number(attribute(text, 'style') ?? '0'),
    };
  });
}

/** Child elements of the sheet that follow `sheetData`. */
export function tailElements(index: SheetIndex): XmlChild[] {
  const last = index.data.kind === 'empty' ? index.data : nextTag(index.xml, index.dataEnd);
  return last === null ? [] : childElements(index.xml, { ...last, kind: 'open', local: index.root.local });
}

export function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true';
}
