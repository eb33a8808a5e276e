import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { Organisation } from '../core/model/organisation.ts';
import { enclosingPeriods, type Period, yearOf } from '../core/model/period.ts';
import type { RollupStore, SubmissionStore } from '../ports.ts';
import { type MarkDeps, markNode } from './mark-node.ts';
import type { TreeOf } from './org-trees.ts';

export interface MarkAllDeps extends MarkDeps {
  readonly catalogue: CatalogueIndex;
  readonly submissions: Pick<SubmissionStore, 'periods'>;
  readonly rollups: Pick<RollupStore, 'markDirty' | 'marks'>;
  readonly treeOf: TreeOf;
}

/**
 * Marks every node that has heads, in every period they count in, under one organisation version. Periods that were
 * marked under it before are left out: whoever marked them did so after the heads that are found here.
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
        const target = { form, orgVersion: version, node, year };
        const marks = await deps.rollups.marks(target);
        const unmarked = [...periods].filter((period) => !marks.get(period)?.want).sort();
        if (unmarked.length === 0) continue;
        await markNode(deps, target, unmarked);
        marked++;
      }
    }
  return marked;
}
