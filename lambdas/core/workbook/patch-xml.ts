import { UnpatchableWorkbookError } from './unpatchable-error.ts';

/** One tag of an XML text. Offsets are into that text; `end` is one past the `>`. */
export interface XmlTag {
  readonly kind: 'open' | 'close' | 'empty';
  readonly start: number;
  readonly end: number;
  /** Name without prefix. */
  readonly local: string;
  /** Prefix with its colon, or empty. @example 'x:' */
  readonly prefix: string;
}

/** The next tag at or after `from`, skipping comments, CDATA and declarations; null at the end of the text. */
export function nextTag(xml: string, from: number): XmlTag | null {
  let start = xml.indexOf('<', from);
  while (start !== -1) {
    const code = xml.charCodeAt(start + 1);
    if (code !== 33 && code !== 63) return readTag(xml, start);
    start = xml.indexOf('<', endOfMarkup(xml, start, code));
  }
  return null;
}

/** One past the end of the element that `open` begins. */
export function elementEnd(xml: string, open: XmlTag): number {
  return closingTag(xml, open).end;
}

/** The tag that closes `open` (`open` itself when it is empty). */
export function closingTag(xml: string, open: XmlTag): XmlTag {
  if (open.kind === 'empty') return open;
  let depth = 1;
  for (let tag = nextTag(xml, open.end); tag !== null; tag = nextTag(xml, tag.end)) {
    if (tag.kind === 'open') depth++;
    else if (tag.kind === 'close' && --depth === 0) return tag;
  }
  throw new UnpatchableWorkbookError(`element ${open.local} is not closed`);
}

/** A direct child of an element: its first tag and where the whole element ends. */
export interface XmlChild {
  readonly tag: XmlTag;
  readonly end: number;
}

/** Direct child elements of `parent`. */
export function childElements(xml: string, parent: XmlTag): XmlChild[] {
  const children: XmlChild[] = [];
  if (parent.kind === 'empty') return children;
  let tag = nextTag(xml, parent.end);
  while (tag !== null && tag.kind !== 'close') {
    const end = elementEnd(xml, tag);
    children.push({ tag, end });
    tag = nextTag(xml, end);
  }
  if (tag === null) throw new UnpatchableWorkbookError(`element ${parent.local} is not closed`);
  return children;
}

/** The document element. */
export function rootTag(xml: string): XmlTag {
  const tag = nextTag(xml, 0);
  if (tag === null || tag.kind === 'close') throw new UnpatchableWorkbookError('no document element');
  return tag;
}

/** Opening tag of the first direct child called `local`, or null. */
export function findChild(xml: string, parent: XmlTag, local: string): XmlTag | null {
  return childElements(xml, parent).find((child) => child.tag.local === local)?.tag ?? null;
}

function endOfMarkup(xml: string, start: number, code: number): number {
  const terminator =
    code === 63
      ? '?>'
      : xml.startsWith('<!--', start)
        ? '-->'
        : xml.startsWith('<![CDATA[', start)
          ? ']]>'
          : '>';
  const end = xml.indexOf(terminator, start + 2);
  if (end === -1) throw new UnpatchableWorkbookError('markup is not closed');
  return end + terminator.length;
}

function readTag(xml: string, start: number): XmlTag {
  let quote = 0;
  let end = start + 1;
  for (; ; end++) {
    const code = xml.charCodeAt(end);
    if (Number.isNaN(code)) throw new UnpatchableWorkbookError('tag is not closed');
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) break;
  }
  const close = xml.charCodeAt(start + 1) === 47;
  const nameStart = close ? start + 2 : start + 1;
  let nameEnd = nameStart;
  let localStart = nameStart;
  for (; nameEnd < end; nameEnd++) {
    const code = xml.charCodeAt(nameEnd);
    if (code <= 32 || code === 47) break;
    if (code === 58) localStart = nameEnd + 1;
  }
  return {
    kind: close ? 'close' : xml.charCodeAt(end - 1) === 47 ? 'empty' : 'open',
    start,
    end: end + 1,
    local: xml.slice(localStart, nameEnd),
    prefix: xml.slice(nameStart, localStart),
  };
}
