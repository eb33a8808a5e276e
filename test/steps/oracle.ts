import { canonicalJson } from '../../lambdas/core/catalogue/canonical-json.ts';
import type { CatalogueIndex } from '../../lambdas/core/model/catalogue-index.ts';
import type { Organisation } from '../../lambdas/core/model/organisation.ts';
import { PeriodSchema, periodsWithin } from '../../lambdas/core/model/period.ts';
import type { Head } from '../../lambdas/core/model/submission.ts';
import type { RollupStore } from '../../lambdas/ports/rollup-store.ts';
import { createOrgTrees } from '../../lambdas/steps/org-trees.ts';
import { readSubtree } from '../../lambdas/steps/read-rollup.ts';
import { recomputeRollups } from '../../lambdas/steps/recompute-rollups.ts';

const YEAR = PeriodSchema.parse('2022');
const treeOf = createOrgTrees();

/** `form period node` → canonical JSON of what folding these heads at once gives. */
export function foldAtOnce(
  index: CatalogueIndex,
  organisation: Organisation,
  heads: readonly Head[],
): Map<string, string> {
  const all = new Map<string, string>();
  for (const form of index.forms.values())
    for (const period of periodsOf2022()) {
      const inside = new Set<string>(periodsWithin(period, form.cadence));
      if (inside.size === 0) continue;
      const tree = treeOf(organisation, period);
      const headsOf = (unit: string) =>
        heads.filter((head) => head.unit === unit && head.form === form.code && inside.has(head.period));
      for (const [node, rollup] of recomputeRollups({ index, tree, form: form.code, period, headsOf }))
        all.set(`${form.code} ${period} ${node}`, canonicalJson(rollup));
    }
  return all;
}

/** The same of what is stored. */
export async function storedRollups(
  index: CatalogueIndex,
  organisation: Organisation,
  rollups: RollupStore,
): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  for (const form of index.forms.keys())
    for (const period of periodsOf2022())
      for (const root of treeOf(organisation, period).roots)
        for (const [node, rollup] of await readSubtree({ rollups, treeOf }, organisation, {
          node: root,
          form,
          period,
        }))
          all.set(`${form} ${period} ${node}`, canonicalJson(rollup));
  return all;
}

function periodsOf2022() {
  return (['month', 'quarter', 'half', 'year'] as const).flatMap((cadence) => periodsWithin(YEAR, cadence));
}
