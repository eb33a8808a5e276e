import type { CatalogueIndex } from '../model/catalogue-index.ts';
import type { Ledger } from '../model/ledger.ts';
import type { Row, Sheet } from '../model/workbook.ts';
import { type HeaderCell, readHeaderBlock } from './header-block.ts';
import { headerDictionary } from './header-dictionary.ts';
import { type HeaderScore, scoreHeader, strength } from './score-header.ts';
import { type WideMerges, wideMerges } from './wide-merges.ts';

/** Headers stand in the first rows of a sheet. */
export const LAST_HEADER_ROW = 20;
const TALLEST = 3;

export interface FoundHeader {
  readonly top: number;
  readonly bottom: number;
  readonly cells: readonly HeaderCell[];
  readonly score: HeaderScore;
}

/** The best header that begins in one of `rows`, or null when none convinces. */
export function findHeader(
  sheet: Sheet,
  rows: readonly Row[],
  following: readonly Row[],
  index: CatalogueIndex,
): FoundHeader | null {
  const dictionary = headerDictionary(index);
  const merges = wideMerges(sheet.merges);
  const named: Ledger[] = [...dictionary.ledgersNamed(sheet.name)];
  let best: FoundHeader | null = null;
  let highest = 0;
  rows.forEach((row, position) => {
    for (let height = 1; height <= TALLEST; height++) {
      const block = blockOf(rows, following, position, height, merges);
      if (!block) break;
      const cells = readHeaderBlock(block, merges, dictionary);
      if (cells.length < 2) continue;
      const [score] = scoreHeader(cells, index.ledgers, named);
      const quality = score ? strength(score) - plainness(cells, height) : 0;
      if (score && quality > highest) {
        highest = quality;
        best = { top: row.number, bottom: block.at(-1)?.number ?? row.number, cells, score };
      }
    }
    const [only] = row.cells;
    if (only?.type === 'text' && row.cells.length <= 3) named.push(...dictionary.ledgersNamed(only.text));
  });
  return best;
}

/** Of two equal readings the one with fewer rows and more literal texts is meant. */
function plainness(cells: readonly HeaderCell[], height: number): number {
  const ranks = cells.reduce((sum, { entries, rank }) => sum + (entries.length > 0 ? rank : 0), 0);
  return height * 0.01 + ranks * 0.0001;
}

/** Rows `position` … of the wanted height, without gaps; null when there are not that many. */
function blockOf(
  rows: readonly Row[],
  following: readonly Row[],
  position: number,
  height: number,
  merges: WideMerges,
): readonly Row[] | null {
  const block: Row[] = [];
  for (let i = 0; i < height; i++) {
    const row = rows[position + i] ?? following[position + i - rows.length];
    const previous = block.at(-1);
    if (!row || (previous && !continues(previous, row, merges))) return null;
    block.push(row);
  }
  return block;
}

/** A second header row stands directly below group headings: merged ones, or fewer than there are columns. */
function continues(above: Row, below: Row, merges: WideMerges): boolean {
  if (below.number !== above.number + 1) return false;
  return above.cells.length < below.cells.length || merges.has(above.number);
}
