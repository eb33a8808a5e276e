import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { Organisation } from '../core/model/organisation.ts';
import { enclosingPeriods, type Period, yearOf } from '../core/model/period.ts';
import type { SubmissionStore } from '../ports/submission-store.ts';
import { type MarkDeps, markNode } from './mark-node.ts';
import type { TreeOf } from './org-trees.ts';

export interface MarkAllDeps extends MarkDeps {
  readonly catalogue: CatalogueIndex;
  readonly submissions: Pick<SubmissionStore, 'periods'>;
  readonly treeOf: TreeOf;
}

/**
 * Marks every node that has heads, in every period they count in, under one organisation version. Also those that
 * were marked under it before: heads that moved while another version was current were not marked under this one.
 */
export async function markAll(deps: MarkAllDeps, organisation: Organisation): Promise<number> {
  let marked = 0;
  const { version } = organisation;
  for (const node of new Set(organisation.units.map((unit) => unit.code)))
    for (const form of deps.catalogue.forms.keys()) {
      const years = new Map<number, Set<Period>>();
      for (const own of await deps.submissions.periods(node, form))
        for (const period of enclosingPeriods(own)) {
          if (!deps.treeOf(organisation, period).units.has(node)) continue;
          const year = yearOf(period);
          years.set(year, (years.get(year) ?? new Set()).add(period));
        }
      for (const [year, periods] of years) {
        await markNode(deps, { form, orgVersion: version, node, year }, [...periods].sort());
        marked++;
      }
    }
  return marked;
}
