import type { CatalogueIndex } from '../model/catalogue-index.ts';
import type { Row, Sheet } from '../model/workbook.ts';
import { isCaptionRow } from './captions.ts';
import { type FoundHeader, findHeader, LAST_HEADER_ROW } from './find-header.ts';
import { headerDictionary } from './header-dictionary.ts';
import { mergedWidth, wideMerges } from './wide-merges.ts';

/** A header and the rows down to the next one. */
export interface SheetRegion {
  readonly header: FoundHeader;
  /** Rows above the header that belong to it: title and caption lines. */
  readonly above: readonly Row[];
  readonly below: readonly Row[];
}

/** Shortest and longest texts that may be a header. */
const HEADER_TEXT = /^[^\d]{1,24}$/;

/** All tables of a sheet from top to bottom. A header repeated word for word (page break, pasted twice) is dropped. */
export function sheetRegions(sheet: Sheet, index: CatalogueIndex): SheetRegion[] {
  const { rows } = sheet;
  let split = rows.findIndex((row) => row.number > LAST_HEADER_ROW);
  if (split < 0) split = rows.length;
  const first = findHeader(sheet, rows.slice(0, split), rows.slice(split, split + 3), index);
  if (!first) return [];
  const regions: { header: FoundHeader; above: readonly Row[]; below: Row[] }[] = [];
  let current = { header: first, above: rows.filter((row) => row.number < first.top), below: [] as Row[] };
  regions.push(current);
  let position = rows.findIndex((row) => row.number > first.bottom);
  while (position >= 0 && position < rows.length) {
    const row = rows[position];
    if (!row) break;
    const again = looksLikeHeader(row, index)
      ? findHeader(sheet, [row], rows.slice(position + 1, position + 3), index)
      : null;
    if (!again) {
      current.below.push(row);
      position++;
      continue;
    }
    const above = takeTitle(current.below, sheet, index);
    if (!isSameHeader(again, current.header)) {
      current = { header: again, above, below: [] };
      regions.push(current);
    }
    while (position < rows.length && (rows[position]?.number ?? 0) <= again.bottom) position++;
  }
  return regions;
}

/** Two of the first texts are known headers. */
function looksLikeHeader(row: Row, index: CatalogueIndex): boolean {
  const dictionary = headerDictionary(index);
  let texts = 0;
  let known = 0;
  for (const cell of row.cells) {
    if (cell.type !== 'text' || !HEADER_TEXT.test(cell.text)) continue;
    if (++texts > 4) return false;
    if (dictionary.find(cell.text) && ++known === 2) return true;
  }
  return false;
}

function isSameHeader(again: FoundHeader, header: FoundHeader): boolean {
  if (again.score.ledger !== header.score.ledger) return false;
  const at = new Map(header.cells.map((cell) => [cell.column, cell]));
  return again.cells.every((cell) => {
    if (cell.entries.length === 0) return true;
    const known = at.get(cell.column);
    return known !== undefined && known.entries[0]?.column === cell.entries[0]?.column;
  });
}

/** Takes title and caption lines directly above a header off the rows before it. */
function takeTitle(rows: Row[], sheet: Sheet, index: CatalogueIndex): Row[] {
  const taken: Row[] = [];
  for (;;) {
    const row = rows.at(-1);
    if (!row || taken.length >= 4) return taken;
    const [only] = row.cells;
    const title =
      row.cells.length === 1 &&
      only?.type === 'text' &&
      (headerDictionary(index).ledgersNamed(only.text).length > 0 ||
        mergedWidth(wideMerges(sheet.merges), row.number, only.column) > 1);
    if (!title && !isCaptionRow(row)) return taken;
    taken.unshift(row);
    rows.pop();
  }
}
