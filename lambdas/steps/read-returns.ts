import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { Organisation } from '../core/model/organisation.ts';
import type { Period } from '../core/model/period.ts';
import type { ReportReturn } from '../core/model/rollup-report.ts';
import type { SubmissionStore } from '../ports/submission-store.ts';
import { collectReturns, type ReturnsDeps } from './collect-returns.ts';
import { loadHeads } from './load-heads.ts';
import { localDay } from './local-day.ts';

export interface ReadReturnsDeps extends ReturnsDeps {
  readonly catalogue: CatalogueIndex;
  readonly submissions: Pick<SubmissionStore, 'heads'>;
  readonly utcOffset: number;
}

/** Who below a node owed what inside a period, and what became of it by `now`. */
export async function readReturns(
  deps: ReadReturnsDeps,
  organisation: Organisation,
  at: { readonly node: string; readonly period: Period; readonly now: string },
): Promise<ReportReturn[]> {
  const { node, period, now } = at;
  const units = deps.treeOf(organisation, period).subtreeOf(node);
  const forms = [...deps.catalogue.forms.keys()];
  const pairs = units.flatMap((unit) => forms.map((form) => ({ unit, form })));
  const headsOf = await loadHeads(deps, pairs, period);
  const today = localDay(now, deps.utcOffset);
  return collectReturns(deps, organisation, { node, period, headsOf, today });
}
