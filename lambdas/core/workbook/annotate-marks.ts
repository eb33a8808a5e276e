import type { Severity } from '../model/finding.ts';
import { hasLightText } from './annotate-light-text.ts';
import { markColour, markShade, SHADES } from './annotate-mark-colour.ts';
import type { StyleBook } from './annotate-style-book.ts';
import { attribute, setAttribute } from './patch-attribute.ts';
import { nextTag, rootTag } from './patch-xml.ts';

/** Formats of marked cells, derived from the format the cell has. */
export interface MarkStyles {
  /** The same format with the fill of the severity. */
  mark(style: number, severity: Severity): number;
  /** The format before it was marked; one that looks the same when it is not a marked one. */
  unmark(style: number): number;
  /** Formats that carry a mark of an earlier round. */
  readonly marked: ReadonlySet<number>;
  /** The fills that the marks of this round cover, by shade from 1 on. */
  covered(): readonly string[];
}

const NO_FILL = '';

/** `earlier`: the fills that the marks of an earlier round cover, by shade from 1 on (see covered). */
export function createMarkStyles(book: StyleBook, earlier: readonly string[]): MarkStyles {
  const formats = book.entries('cellXfs');
  const marked = new Set<number>();
  const firstAlike = new Map<string, number>();
  const made = new Map<string, number>();
  const covered: string[] = [];
  for (const [style, xf] of formats.entries()) {
    const fill = fillOf(book, xf);
    if (shadeOf(fill) !== null) marked.add(style);
    else if (!firstAlike.has(lookOf(xf, fill))) firstAlike.set(lookOf(xf, fill), style);
  }

  function unmark(style: number): number {
    const xf = formats[style];
    if (xf === undefined) return style;
    const shown = fillOf(book, xf);
    const shade = shadeOf(shown);
    const fill = shade === null ? shown : (earlier[shade - 1] ?? NO_FILL);
    const known = firstAlike.get(lookOf(xf, fill));
    if (known !== undefined) return known;
    const id = fill === NO_FILL ? 0 : book.add('fills', withPrefix(fill, book.prefix));
    const added = book.add('cellXfs', withFill(xf, id));
    firstAlike.set(lookOf(xf, fill), added);
    return added;
  }

  function shadeFor(fill: string): number {
    if (fill === NO_FILL) return 0;
    const known = covered.indexOf(fill);
    if (known !== -1) return known + 1;
    return covered.length + 1 < SHADES ? covered.push(fill) : 0;
  }

  return {
    marked,
    unmark,
    covered: () => covered,
    mark(style, severity) {
      const key = `${style} ${severity}`;
      const known = made.get(key);
      if (known !== undefined) return known;
      const xf = formats[unmark(style)] ?? formats[0] ?? '';
      const text = hasLightText(book, xf) ? 'light' : 'dark';
      const colour = markColour(severity, shadeFor(fillOf(book, xf)), text);
      const added = book.add('cellXfs', withFill(xf, book.add('fills', solidFill(book.prefix, colour))));
      made.set(key, added);
      return added;
    },
  };
}

export function solidFill(p: string, colour: string): string {
  const colours = `<${p}fgColor rgb="${colour}"/><${p}bgColor indexed="64"/>`;
  return `<${p}fill><${p}patternFill patternType="solid">${colours}</${p}patternFill></${p}fill>`;
}

/** The fill of a format, without namespace prefixes; empty for none. */
function fillOf(book: StyleBook, xf: string): string {
  const id = attribute(xf.slice(0, rootTag(xf).end), 'fillId') ?? '0';
  const fill = book.entries('fills')[Number(id)] ?? '';
  const none = !fill.includes('gradientFill') && !/patternType\s*=\s*["'](?!none)/.test(fill);
  if (none) return NO_FILL;
  return fill
    .replaceAll(`<${book.prefix}`, '<')
    .replaceAll(`</${book.prefix}`, '</')
    .replace(/\s+/g, ' ')
    .replaceAll('> <', '><');
}

function withPrefix(fill: string, prefix: string): string {
  return fill.replace(/<(\/?)/g, `<$1${prefix}`);
}

/** The shade of a fill that is one of our marks, else null. */
function shadeOf(fill: string): number | null {
  if (!/patternType\s*=\s*["']solid/.test(fill)) return null;
  for (let tag = nextTag(fill, 0); tag !== null; tag = nextTag(fill, tag.end)) {
    if (tag.local === 'fgColor') return markShade(attribute(fill.slice(tag.start, tag.end), 'rgb') ?? '');
  }
  return null;
}

function withFill(xf: string, fill: number): string {
  const open = xf.slice(0, rootTag(xf).end);
  return setAttribute(setAttribute(open, 'fillId', String(fill)), 'applyFill', '1') + xf.slice(open.length);
}

/** What makes two formats look the same: their attributes in any order, and the fill. */
function lookOf(xf: string, fill: string): string {
  const open = xf.slice(0, rootTag(xf).end);
  const attributes = [...open.matchAll(/([\w:]+)\s*=\s*["']([^"']*)["']/g)]
    .map((match) => `${match[1]}=${match[2]}`)
    .filter((pair) => !/^(?:applyFill|fillId)=/.test(pair))
    .sort();
  return `${attributes.join(' ')}${xf.slice(open.length)}|${fill}`;
}
