import { isCaptionRow } from '../locate/captions.ts';
import { wideMerges } from '../locate/wide-merges.ts';
import { isBlankText } from '../model/clean-text.ts';
import { foldName } from '../model/fold-name.ts';
import type { LayoutTable } from '../model/layout.ts';
import type { Row, Sheet } from '../model/workbook.ts';
import { isCandidate } from './choose-column.ts';
import { type HeaderPath, headerPaths } from './header-paths.ts';
import { fitsPattern, matchRank } from './words.ts';

/** The header of a layout's table on one sheet. */
export interface LayoutHeader {
  readonly sheet: Sheet;
  /** First and last header row. */
  readonly top: number;
  readonly bottom: number;
  readonly paths: readonly HeaderPath[];
  readonly above: readonly Row[];
  readonly below: readonly Row[];
}

/** How well a sheet fits a table of a layout. Recognised when nothing is missing. */
export interface HeaderSearch {
  /** The place that fits best; null when no heading was found at all. */
  readonly header: LayoutHeader | null;
  /** Headings, titles and sheet name patterns that are not there. */
  readonly missingLabels: readonly string[];
  readonly missingTitles: readonly string[];
  readonly sheetFits: boolean;
}

/** Headers begin in the first rows of a sheet. */
const LAST_TOP = 60;

export function findLayoutHeader(sheet: Sheet, table: LayoutTable): HeaderSearch {
  const { labels, rows: height } = table.header;
  const merges = wideMerges(sheet.merges);
  const wanted = [...Object.values(table.columns), ...[table.code ?? [], table.rowMeasure ?? []].flat()];
  let best: { position: number; paths: HeaderPath[]; missing: string[]; score: number } | null = null;
  for (let position = 0; position < sheet.rows.length; position++) {
    if ((sheet.rows[position]?.number ?? LAST_TOP + 1) > LAST_TOP) break;
    const block = sheet.rows.slice(position, position + height);
    const paths = headerPaths(block, merges);
    const missing = labels.filter((label) => !paths.some(({ texts }) => says(texts, label)));
    const found = labels.length - missing.length;
    if (found === 0) continue;
    const placed = wanted.filter((column) => paths.some((path) => isCandidate(path, column))).length;
    const titled = table.title.length - titlesMissing(sheet.rows.slice(0, position), table).length;
    const captions = block.filter(isCaptionRow).length;
    const score = found * 1000 + titled * 100 + placed * 10 - captions;
    if (!best || score > best.score) best = { position, paths, missing, score };
  }
  const sheetFits = table.sheet === undefined || fitsPattern(sheet.name, table.sheet);
  if (!best) return { header: null, missingLabels: labels, missingTitles: table.title, sheetFits };
  const block = sheet.rows.slice(best.position, best.position + height);
  const header: LayoutHeader = {
    sheet,
    top: block[0]?.number ?? 1,
    bottom: block.at(-1)?.number ?? 1,
    paths: best.paths,
    above: sheet.rows.slice(0, best.position),
    below: sheet.rows.slice(best.position + block.length),
  };
  return {
    header,
    missingLabels: best.missing,
    missingTitles: titlesMissing(header.above, table),
    sheetFits,
  };
}

function titlesMissing(above: readonly Row[], { title }: LayoutTable): string[] {
  if (title.length === 0) return [];
  const texts = above.flatMap((row) => row.cells.flatMap(({ text }) => titleText(text)));
  return title.filter((one) => !texts.some((text) => text.includes(foldName(one))));
}

/** A heading of any level, or the heading as all levels together say it. */
function says(texts: readonly string[], label: string): boolean {
  return [...texts, texts.join('')].some((text) => matchRank(text, [label]) !== null);
}

function titleText(text: string): string[] {
  return isBlankText(text) || text.length > 400 ? [] : [foldName(text)];
}
