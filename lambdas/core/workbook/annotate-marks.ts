import type { Severity } from '../model/finding.ts';
import type { StyleBook } from './annotate-style-book.ts';
import { attribute, setAttribute } from './patch-attribute.ts';
import type { XmlTag } from './patch-xml.ts';
import { childElements, findChild, rootTag } from './patch-xml.ts';

/** Fill of a marked cell. Shades that no built-in style uses, so that our marks are known again. */
export const MARK_COLOURS: Record<Severity, string> = {
  error: 'FFFFB9B9',
  warning: 'FFFFE08A',
  info: 'FFCFE4FA',
};

const NO_COLOUR = 'indexed="64"';
const SEVERITY_OF = new Map(Object.entries(MARK_COLOURS).map(([severity, colour]) => [colour, severity]));

/** Formats of marked cells, derived from the format the cell has. */
export interface MarkStyles {
  /** The same format with the fill of the severity. */
  mark(style: number, severity: Severity): number;
  /** The format before it was marked; the format itself when it is not a marked one. */
  unmark(style: number): number;
  /** Formats that carry a mark, as they stood when the part was opened. */
  readonly marked: ReadonlySet<number>;
}

/**
 * A mark is a solid fill; the colour it covers is kept as the fill's unseen background colour, so that a later
 * round can take the mark away even when a spreadsheet program has rewritten the file in between.
 */
export function createMarkStyles(book: StyleBook): MarkStyles {
  const formats = book.entries('cellXfs');
  const marked = new Set<number>();
  const firstAlike = new Map<string, number>();
  const made = new Map<string, number>();
  for (const [style, xf] of formats.entries()) {
    const fill = fillOf(book, xf);
    if (isMark(fill)) marked.add(style);
    const look = lookOf(xf, fill);
    if (!firstAlike.has(look)) firstAlike.set(look, style);
  }

  /** The first format that looks like this one without its mark. */
  function unmark(style: number): number {
    const xf = formats[style];
    if (xf === undefined) return style;
    const fill = fillOf(book, xf);
    if (!isMark(fill)) return firstAlike.get(lookOf(xf, fill)) ?? style;
    const covered = backColour(fill);
    const plainFill = covered === NO_COLOUR ? '' : solidFill(book.prefix, covered, NO_COLOUR);
    const look = lookOf(xf, plainFill);
    const known = firstAlike.get(look);
    if (known !== undefined) return known;
    const added = book.add('cellXfs', withFill(xf, plainFill === '' ? 0 : book.add('fills', plainFill)));
    firstAlike.set(look, added);
    return added;
  }

  return {
    marked,
    unmark,
    mark(style, severity) {
      const key = `${style} ${severity}`;
      const known = made.get(key);
      if (known !== undefined) return known;
      const xf = formats[unmark(style)] ?? formats[0] ?? '';
      const front = `rgb="${MARK_COLOURS[severity]}"`;
      const fill = book.add('fills', solidFill(book.prefix, front, foreColour(fillOf(book, xf))));
      const added = book.add('cellXfs', withFill(xf, fill));
      made.set(key, added);
      return added;
    },
  };
}

function solidFill(p: string, front: string, back: string): string {
  const colours = `<${p}fgColor ${front}/><${p}bgColor ${back}/>`;
  return `<${p}fill><${p}patternFill patternType="solid">${colours}</${p}patternFill></${p}fill>`;
}

function fillOf(book: StyleBook, xf: string): string {
  const id = attribute(openTag(xf), 'fillId') ?? '0';
  return book.entries('fills')[Number(id)] ?? '';
}

function isMark(fill: string): boolean {
  const fore = colourTag(fill, 'fgColor');
  return fore !== null && SEVERITY_OF.has((attribute(fore, 'rgb') ?? '').toUpperCase());
}

/** Attributes of the colour that a fill shows: of a gradient its first stop. */
function foreColour(fill: string): string {
  if (fill === '' || /patternType="none"/.test(fill)) return NO_COLOUR;
  return colourAttributes(colourTag(fill, 'fgColor') ?? colourTag(fill, 'color'));
}

function backColour(fill: string): string {
  return colourAttributes(colourTag(fill, 'bgColor'));
}

function colourAttributes(tag: string | null): string {
  if (tag === null) return NO_COLOUR;
  const kept = ['theme', 'indexed', 'rgb', 'tint'].flatMap((name) => {
    const value = attribute(tag, name);
    return value === null ? [] : [`${name}="${value}"`];
  });
  return kept.length === 0 ? NO_COLOUR : kept.join(' ');
}

function colourTag(fill: string, local: string): string | null {
  if (fill === '') return null;
  const tag = findDeep(fill, rootTag(fill), local);
  return tag === null ? null : fill.slice(tag.start, tag.end);
}

function findDeep(xml: string, parent: XmlTag, local: string): XmlTag | null {
  const own = findChild(xml, parent, local);
  if (own !== null) return own;
  for (const child of childElements(xml, parent)) {
    const found = findDeep(xml, child.tag, local);
    if (found !== null) return found;
  }
  return null;
}

function withFill(xf: string, fill: number): string {
  const open = openTag(xf);
  return setAttribute(setAttribute(open, 'fillId', String(fill)), 'applyFill', '1') + xf.slice(open.length);
}

/** What makes two formats look the same: their attributes in any order, and the colour that the fill shows. */
function lookOf(xf: string, fill: string): string {
  const open = openTag(xf);
  const attributes = [...open.matchAll(/([\w:]+)\s*=\s*["']([^"']*)["']/g)]
    .map((match) => `${match[1]}=${match[2]}`)
    .filter((pair) => !/^(?:applyFill|fillId)=/.test(pair))
    .sort();
  const solid = /patternType\s*=\s*["']solid["']/.test(fill) || foreColour(fill) === NO_COLOUR;
  const shown = isMark(fill) ? `${colourTag(fill, 'fgColor')}${backColour(fill)}` : foreColour(fill);
  return `${attributes.join(' ')}${xf.slice(open.length)}|${solid ? shown : fill}`;
}

function openTag(xf: string): string {
  return xf.slice(0, rootTag(xf).end);
}
