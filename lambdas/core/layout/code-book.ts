import type { LayoutTable } from '../model/layout.ts';
import { fitsPattern, rowKey } from './words.ts';

/** One line of a layout's table of codes. */
export interface CodeEntry {
  /** As the layout writes it. */
  readonly code: string;
  readonly indicator: string;
  readonly mayLack: boolean;
}

/** What the rows of a table mean. */
export interface CodeBook {
  readonly entries: readonly CodeEntry[];
  /** A reader for the rows of one panel from top to bottom: sections begin where their text stands. */
  open(): (text: string) => CodeEntry | 'ignored' | null;
}

export function createCodeBook(table: LayoutTable): CodeBook {
  const entries: CodeEntry[] = [];
  const lacking = new Set(table.mayLack.map(rowKey));
  const mapOf = (codes: Readonly<Record<string, string>>) => {
    const map = new Map<string, CodeEntry>();
    for (const [code, indicator] of Object.entries(codes)) {
      const key = rowKey(code);
      const entry = { code, indicator, mayLack: lacking.has(key) };
      entries.push(entry);
      map.set(key, entry);
      if (DIGITS.test(key) && !map.has(withoutZeros(key))) map.set(withoutZeros(key), entry);
    }
    return map;
  };
  const base = mapOf(table.codes);
  const sections = new Map(table.sections.map(({ from, codes }) => [rowKey(from), mapOf(codes)]));
  return {
    entries,
    open: () => {
      let section: ReadonlyMap<string, CodeEntry> | undefined;
      return (text) => {
        const key = rowKey(text);
        section = sections.get(key) ?? section;
        const keys = DIGITS.test(key) ? [key, withoutZeros(key)] : [key];
        for (const one of keys) {
          const entry = section?.get(one) ?? base.get(one);
          if (entry) return entry;
        }
        return fitsPattern(text, table.ignore) ? 'ignored' : null;
      };
    },
  };
}

const DIGITS = /^\d+$/;

/** Codes typed as numbers lose their zeros. */
function withoutZeros(code: string): string {
  return code.replace(/^0+(?=\d)/, '');
}
