import type { LayoutColumn } from '../model/layout.ts';
import type { HeaderPath } from './header-paths.ts';
import { matchRank } from './words.ts';

export type ColumnChoice =
  | { readonly kind: 'found'; readonly path: HeaderPath }
  | { readonly kind: 'missing' }
  | { readonly kind: 'several'; readonly paths: readonly HeaderPath[] };

/** True when a header column carries the headings that a layout names; its period is not looked at. */
export function isCandidate(path: HeaderPath, column: LayoutColumn): boolean {
  return rankOf(path, column) !== null;
}

/**
 * The one column that is meant. The most literal heading wins; of equal ones a cell of its own before the right-hand
 * part of a merged one.
 * @param namesPeriod whether a column is about the reporting period
 */
export function chooseColumn(
  paths: readonly HeaderPath[],
  column: LayoutColumn,
  namesPeriod: (path: HeaderPath) => boolean,
): ColumnChoice {
  const ranked = paths.flatMap((path) => {
    const rank = rankOf(path, column);
    return rank === null || (column.ofPeriod && !namesPeriod(path)) ? [] : [{ path, rank }];
  });
  const lowest = Math.min(...ranked.map(({ rank }) => rank));
  const best = ranked.filter(({ rank }) => rank === lowest).map(({ path }) => path);
  const own = best.filter(({ cells }) => cells.length > 0);
  const chosen = own.length > 0 ? own : best;
  const [path] = chosen;
  if (!path) return { kind: 'missing' };
  return chosen.length === 1 ? { kind: 'found', path } : { kind: 'several', paths: chosen };
}

/** The last heading counts, or all of them read as one; group headings count for `under`. */
function rankOf({ texts }: HeaderPath, { label, under, ofPeriod }: LayoutColumn): number | null {
  if (under && !texts.slice(0, -1).some((text) => matchRank(text, under) !== null)) return null;
  if (!label) return ofPeriod || under ? 0 : null;
  const last = matchRank(texts.at(-1) ?? '', label);
  return last ?? (texts.length > 1 ? matchRank(texts.join(''), label) : null);
}
