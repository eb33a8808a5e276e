import { headerVariants } from '../locate/header-names.ts';
import { tidyText } from '../model/clean-text.ts';

/** How literally a heading says one of `words`: 0 as it stands, more with brackets or units left out; null not at all. */
export function matchRank(text: string, words: readonly string[]): number | null {
  if (text.length > LONGEST_HEADING) return null;
  let best: number | null = null;
  const variants = headerVariants(text);
  for (const word of words) {
    const literal = headerVariants(word)[0] ?? '';
    const rank = variants.indexOf(literal);
    if (rank >= 0 && (best === null || rank < best)) best = rank;
  }
  return best;
}

const LONGEST_HEADING = 120;

/** A row's code or name as it is compared: no spaces, half-width, no marks at its end. Dots inside codes stay. */
export function rowKey(text: string): string {
  return tidyText(text.slice(0, LONGEST_KEY))
    .replace(/ /g, '')
    .replace(/[:：;；,，。、]+$/, '')
    .toLowerCase();
}

const LONGEST_KEY = 200;

/** True when a sheet name fits one of the patterns, in which `*` stands for anything. */
export function fitsPattern(name: string, patterns: readonly string[]): boolean {
  const plain = rowKey(name);
  return patterns.some((pattern) => {
    const pieces = pattern.split('*').map(rowKey);
    const [first = ''] = pieces;
    const last = pieces.at(-1) ?? '';
    if (pieces.length === 1) return plain === first;
    if (plain.length < first.length + last.length) return false;
    if (!plain.startsWith(first) || !plain.endsWith(last)) return false;
    let from = first.length;
    const until = plain.length - last.length;
    for (const piece of pieces.slice(1, -1)) {
      const at = plain.indexOf(piece, from);
      if (at < 0 || at + piece.length > until) return false;
      from = at + piece.length;
    }
    return true;
  });
}
