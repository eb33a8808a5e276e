import { isBlankText, stripText } from '../model/clean-text.ts';
import type { Row } from '../model/workbook.ts';
import type { HeaderDictionary, HeaderEntry } from './header-dictionary.ts';
import type { WideMerges } from './wide-merges.ts';

/** Columns beyond this never hold a header: a table that wide is no ledger. */
const WIDEST = 512;

/** The header of one column: its texts from top to bottom, and what they may mean. */
export interface HeaderCell {
  readonly column: number;
  /** Joined as people read it: 培训/人次. */
  readonly text: string;
  /** The text came from a merged cell that begins further left. */
  readonly filled: boolean;
  readonly entries: readonly HeaderEntry[];
  /** The part of the text that was recognised; '' when none was. */
  readonly meant: string;
  /** How far from the text as it stands: 0 = literally. */
  readonly rank: number;
}

/** Header texts of `height` rows from `top` on, merged group headings spread over their columns. */
export function readHeaderBlock(
  rows: readonly Row[],
  merges: WideMerges,
  dictionary: HeaderDictionary,
): HeaderCell[] {
  const parts = new Map<number, { texts: string[]; own: boolean }>();
  rows.forEach((row) => {
    for (const [column, { text, own }] of rowTexts(row, merges)) {
      const part = parts.get(column);
      if (!part) parts.set(column, { texts: [text], own });
      else {
        if (part.texts.at(-1) !== text) part.texts.push(text);
        part.own ||= own;
      }
    }
  });
  return [...parts]
    .sort(([a], [b]) => a - b)
    .map(([column, { texts, own }]) => ({
      column,
      filled: !own,
      text: texts.join('/'),
      ...meaning(texts, dictionary),
    }));
}

function rowTexts(row: Row, merges: WideMerges): Map<number, { text: string; own: boolean }> {
  const texts = new Map<number, { text: string; own: boolean }>();
  for (const cell of row.cells) {
    if (cell.column > WIDEST) break;
    if (isBlankText(cell.text)) continue;
    texts.set(cell.column, { text: stripText(cell.text), own: true });
  }
  for (const merge of merges.get(row.number) ?? []) {
    const text = texts.get(merge.left)?.text;
    if (text === undefined) continue;
    for (let column = merge.left + 1; column <= Math.min(merge.right, WIDEST); column++) {
      if (!texts.has(column)) texts.set(column, { text, own: false });
    }
  }
  return texts;
}

/** No label holds a number this long; most data do. */
const DATA = /\d{3}/;
const NOTHING = { entries: [], rank: 99, meant: '' };

/** The whole path first (培训/人次), then the last text, the last two, the first. */
function meaning(
  texts: readonly string[],
  dictionary: HeaderDictionary,
): Pick<HeaderCell, 'entries' | 'rank' | 'meant'> {
  const [first = ''] = texts;
  const last = texts.at(-1) ?? '';
  const readings = texts.length === 1 ? [first] : [texts.join(''), texts.slice(-2).join(''), last, first];
  for (let i = 0; i < readings.length; i++) {
    const meant = readings[i] ?? '';
    const found = DATA.test(meant) ? null : dictionary.find(meant);
    if (found) return { entries: found.entries, rank: found.rank + i * 10, meant };
  }
  return NOTHING;
}
