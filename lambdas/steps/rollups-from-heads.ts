import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { Organisation } from '../core/model/organisation.ts';
import { type Period, periodsWithin } from '../core/model/period.ts';
import type { NodeRollup } from '../core/model/rollup.ts';
import type { Head } from '../core/model/submission.ts';
import { formCovers } from '../core/rollup/rollup-form.ts';
import type { RollupStore } from '../ports/rollup-store.ts';
import type { SubmissionStore } from '../ports/submission-store.ts';
import { loadUnitHeads, wholeYear } from './load-unit-heads.ts';
import type { TreeOf } from './org-trees.ts';
import { recomputeRollups } from './recompute-rollups.ts';

export interface FromHeadsDeps {
  readonly catalogue: CatalogueIndex;
  readonly submissions: Pick<SubmissionStore, 'heads'>;
  readonly treeOf: TreeOf;
}

/**
 * Rollups folded on demand from the heads as they are now, on whatever trees `treeOf` gives: reads like the store,
 * writes nothing. Heads of a form and year are read once.
 */
export function rollupsFromHeads(
  deps: FromHeadsDeps,
  organisation: Organisation,
): Pick<RollupStore, 'rollup' | 'children'> {
  const codes = [...new Set(organisation.units.map((unit) => unit.code))];
  const years = new Map<string, Promise<ReadonlyMap<string, readonly Head[]>>>();
  const folded = new Map<string, Promise<ReadonlyMap<string, NodeRollup>>>();

  function remember<T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
    const found = known.get(key) ?? make();
    known.set(key, found);
    return found;
  }

  const foldOf = (form: string, period: Period) =>
    remember(folded, `${form} ${period}`, async () => {
      const definition = deps.catalogue.forms.get(form);
      if (!definition || !formCovers(definition, period)) return new Map<string, NodeRollup>();
      const inside = new Set<string>(periodsWithin(period, definition.cadence));
      const year = wholeYear(period);
      const heads = await remember(years, `${form} ${year}`, () => loadUnitHeads(deps, codes, form, year));
      return recomputeRollups({
        index: deps.catalogue,
        tree: deps.treeOf(organisation, period),
        form,
        period,
        headsOf: (unit) => (heads.get(unit) ?? []).filter((head) => inside.has(head.period)),
      });
    });

  return {
    rollup: async ({ form, period, node }) => (await foldOf(form, period)).get(node) ?? null,
    async children(period, form, _, parent) {
      const rollups = await foldOf(form, period);
      const tree = deps.treeOf(organisation, period);
      return tree.childrenOf(parent).flatMap((code) => rollups.get(code) ?? []);
    },
  };
}
