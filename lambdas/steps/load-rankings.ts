import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import { compileWhere } from '../core/model/compile-where.ts';
import type { Organisation } from '../core/model/organisation.ts';
import { comparePeriods, type Period } from '../core/model/period.ts';
import type { Ranking } from '../core/model/ranking-definition.ts';
import {
  type LastShare,
  lastShares,
  type RankedGroup,
  type RankedRow,
  rankRows,
} from '../core/ranking/rank-rows.ts';
import { isCounting } from '../core/rollup/counting-heads.ts';
import type { SubmissionStore } from '../ports/submission-store.ts';
import { formsByLedger } from './forms-of-duty.ts';
import { loadHeads } from './load-heads.ts';
import type { TreeOf } from './org-trees.ts';

export interface RankingsDeps {
  readonly catalogue: CatalogueIndex;
  readonly submissions: Pick<SubmissionStore, 'heads' | 'body'>;
  readonly treeOf: TreeOf;
}

export interface LoadedRanking {
  readonly ranking: Ranking;
  readonly groups: readonly RankedGroup[];
  readonly last: readonly LastShare[];
}

/** Every ranking of the catalogue over the units at and below a node: each unit's latest list of the period counts. */
export async function loadRankings(
  deps: RankingsDeps,
  organisation: Organisation,
  { node, period }: { readonly node: string; readonly period: Period },
): Promise<LoadedRanking[]> {
  const units = deps.treeOf(organisation, period).subtreeOf(node);
  const found: LoadedRanking[] = [];
  for (const ranking of deps.catalogue.source.rankings ?? []) {
    const rows = await latestRows(deps, units, ranking, period);
    found.push({ ranking, groups: rankRows(ranking, rows), last: lastShares(ranking, rows) });
  }
  return found;
}

async function latestRows(
  deps: RankingsDeps,
  units: readonly string[],
  ranking: Ranking,
  period: Period,
): Promise<RankedRow[]> {
  const forms = formsByLedger(deps.catalogue).get(ranking.ledger) ?? [];
  const pairs = units.flatMap((unit) => forms.map((form) => ({ unit, form })));
  const headsOf = await loadHeads(deps, pairs, period);
  const meets = compileWhere(ranking.where);
  const rows: RankedRow[] = [];
  for (const { unit, form } of pairs) {
    const head = headsOf(unit, form)
      .filter(isCounting)
      .sort((a, b) => comparePeriods(a.period, b.period))
      .at(-1);
    const body = head && (await deps.submissions.body(head, head.version));
    for (const row of body?.rows[ranking.ledger] ?? [])
      if (head && meets(row, { period: head.period })) rows.push({ unit, row });
  }
  return rows;
}
