import { attribute, setAttribute } from './patch-attribute.ts';
import { applySplices } from './patch-splice.ts';
import type { XmlTag } from './patch-xml.ts';
import { childElements, closingTag, rootTag } from './patch-xml.ts';

/** The lists of a styles part that formats are put together from. */
type ListName = 'fonts' | 'fills' | 'borders' | 'cellXfs';

/** A styles part to which entries can be added; what is there stays where it is. Equal entries are added once. */
export interface StyleBook {
  /** Prefix of the part's elements, with colon, or empty. */
  readonly prefix: string;
  /** XML of the entries of a list, those added included. */
  entries(list: ListName): readonly string[];
  /** Index of an entry, added when it is not there yet. */
  add(list: ListName, xml: string): number;
  /** The part with what was added. */
  toXml(): string;
}

const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];
const LISTS: readonly ListName[] = ['fonts', 'fills', 'borders', 'cellXfs'];

/** Entries that have to be there for a format to refer to. */
function firstEntries(list: ListName, p: string): string[] {
  if (list === 'fonts') return [`<${p}font><${p}sz val="11"/><${p}name val="Calibri"/></${p}font>`];
  if (list === 'borders') return [`<${p}border/>`];
  if (list === 'cellXfs') return [`<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`];
  return ['none', 'gray125'].map((type) => `<${p}fill><${p}patternFill patternType="${type}"/></${p}fill>`);
}

export function openStyleBook(xml: string): StyleBook {
  const root = rootTag(xml);
  const sections = childElements(xml, root);
  const { prefix } = root;
  const lists = new Map<ListName, { tag: XmlTag | null; entries: string[]; known: number }>();
  for (const list of LISTS) {
    const tag = sections.find((section) => section.tag.local === list)?.tag ?? null;
    const entries = tag === null ? [] : childElements(xml, tag).map((e) => xml.slice(e.tag.start, e.end));
    const known = entries.length;
    if (known === 0) entries.push(...firstEntries(list, prefix));
    lists.set(list, { tag, entries, known });
  }
  const listOf = (list: ListName) => lists.get(list)?.entries ?? [];
  const positions = new Map<ListName, Map<string, number>>();
  for (const list of LISTS) {
    const first = new Map<string, number>();
    for (const [i, entry] of listOf(list).entries()) {
      if (!first.has(entry)) first.set(entry, i);
    }
    positions.set(list, first);
  }
  return {
    prefix,
    entries: listOf,
    add(list, entry) {
      const known = positions.get(list)?.get(entry);
      if (known !== undefined) return known;
      positions.get(list)?.set(entry, listOf(list).length);
      return listOf(list).push(entry) - 1;
    },
    toXml() {
      const splices = [...lists].flatMap(([list, { tag, entries, known }]) => {
        if (entries.length === known) return [];
        const added = entries.slice(known).join('');
        const name = `${prefix}${list}`;
        if (tag === null) {
          const at = sectionStart(sections, list) ?? closingTag(xml, root).start;
          return [{ start: at, end: at, text: `<${name} count="${entries.length}">${added}</${name}>` }];
        }
        const open = setCount(xml.slice(tag.start, tag.end), entries.length);
        if (tag.kind === 'empty') {
          const text = `${open.replace(/\s*\/>$/, '')}>${added}</${name}>`;
          return [{ start: tag.start, end: tag.end, text }];
        }
        const end = closingTag(xml, tag).start;
        return [
          { start: tag.start, end: tag.end, text: open },
          { start: end, end, text: added },
        ];
      });
      return applySplices(xml, splices);
    },
  };
}

/** Where a missing section belongs: before the first one that follows it in the schema's order. */
function sectionStart(sections: readonly { tag: XmlTag }[], list: ListName): number | null {
  const rank = ORDER.indexOf(list);
  return sections.find(({ tag }) => ORDER.indexOf(tag.local) > rank)?.tag.start ?? null;
}

function setCount(tag: string, count: number): string {
  return attribute(tag, 'count') === null ? tag : setAttribute(tag, 'count', String(count));
}

/** A styles part with nothing but the defaults. */
export function emptyStyles(namespace: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<styleSheet xmlns="${namespace}"></styleSheet>`;
}
