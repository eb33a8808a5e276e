import { type Decimal, formatDecimal, parseDecimal } from '../model/decimal.ts';
import { endsOf, lastOf, rankScores, shareOf } from '../model/ranking.ts';
import type { Ranking } from '../model/ranking-definition.ts';
import type { LedgerRow } from '../model/value.ts';
import { valueKey } from '../model/value-key.ts';

/** A row to be ranked, with the unit that sent it. */
export interface RankedRow {
  readonly unit: string;
  readonly row: LedgerRow;
}

export interface RankedItem {
  readonly unit: string;
  readonly item: string;
  readonly score: string;
  /** Worked out from the scores; equal scores share a rank. */
  readonly rank: number;
  /** As typed; null when nothing was. */
  readonly typedRank: number | null;
}

export interface RankedGroup {
  /** Values of the columns it is grouped by. */
  readonly group: readonly string[];
  /** From the best down. */
  readonly items: readonly RankedItem[];
  /** Rows without a score: they have no rank. */
  readonly unscored: readonly string[];
  readonly top: readonly string[];
  readonly bottom: readonly string[];
  readonly tied: { readonly top: boolean; readonly bottom: boolean };
}

export interface LastShare {
  /** Null over all units. */
  readonly unit: string | null;
  readonly of: number;
  readonly needed: number;
  /** The last by score, ties at the edge included. */
  readonly last: readonly RankedItem[];
  /** How many were marked; null when no column says. */
  readonly marked: number | null;
}

interface ScoredRow extends RankedRow {
  readonly score: Decimal;
}

/** Ranks the rows of a ranking, group by group in the order in which groups first appear. */
export function rankRows(ranking: Ranking, rows: readonly RankedRow[]): RankedGroup[] {
  const groups = new Map<string, RankedRow[]>();
  for (const one of rows) {
    const key = groupOf(ranking, one).join('\u001f');
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((own) => {
    const scored = scoredRows(ranking, own);
    const items = rankItems(ranking, scored);
    const byRow = new Map(scored.map((one, i) => [one, items[i]]));
    const name = (one: ScoredRow) => byRow.get(one)?.item ?? '';
    const ends = endsOf(scored, ranking.ends ?? 0);
    return {
      group: own[0] ? groupOf(ranking, own[0]) : [],
      items: items.toSorted((a, b) => a.rank - b.rank),
      unscored: own
        .filter((one) => !scored.some(({ row }) => row === one.row))
        .map((one) => itemOf(ranking, one)),
      top: ends.top.map(name),
      bottom: ends.bottom.map(name),
      tied: ends.tied,
    };
  });
}

/** The share of the last, over all units or unit by unit. Empty when the ranking asks for none. */
export function lastShares(ranking: Ranking, rows: readonly RankedRow[]): LastShare[] {
  const { last } = ranking;
  if (!last) return [];
  const scopes = last.scope === 'system' ? [null] : [...new Set(rows.map(({ unit }) => unit))];
  return scopes.map((unit) => {
    const own = unit === null ? rows : rows.filter((one) => one.unit === unit);
    const scored = scoredRows(ranking, own);
    const items = rankItems(ranking, scored);
    const needed = shareOf(own.length, last.percent, last.rounding);
    const chosen = new Set(lastOf(scored, needed));
    const isChosen = (one: ScoredRow | undefined) => one !== undefined && chosen.has(one);
    const { marked } = last;
    return {
      unit,
      of: own.length,
      needed,
      last: items.filter((_, i) => isChosen(scored[i])).toSorted((a, b) => b.rank - a.rank),
      marked: marked === undefined ? null : own.filter(({ row }) => isTrue(row, marked)).length,
    };
  });
}

function scoredRows({ score }: Ranking, rows: readonly RankedRow[]): ScoredRow[] {
  return rows.flatMap((one) => {
    const value = one.row.values[score];
    if (!value || !('number' in value)) return [];
    return [{ ...one, score: parseDecimal(value.number) }];
  });
}

function rankItems(ranking: Ranking, scored: readonly ScoredRow[]): RankedItem[] {
  const ranks = rankScores(scored.map(({ score }) => score));
  return scored.map((one, i) => {
    const typed = ranking.rank === undefined ? null : valueKey(one.row.values[ranking.rank]);
    return {
      unit: one.unit,
      item: itemOf(ranking, one),
      score: formatDecimal(one.score),
      rank: ranks[i] ?? 0,
      typedRank: typed === null ? null : Number(typed),
    };
  });
}

function groupOf({ within }: Ranking, { row }: RankedRow): string[] {
  return within.map((column) => valueKey(row.values[column]) ?? '');
}

function itemOf({ item }: Ranking, { row }: RankedRow): string {
  return valueKey(row.values[item]) ?? '';
}

function isTrue(row: LedgerRow, column: string): boolean {
  const value = row.values[column];
  return value !== undefined && value !== null && 'bool' in value && value.bool;
}
