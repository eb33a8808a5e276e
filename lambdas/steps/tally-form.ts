import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { FormTally } from '../core/model/comparison.ts';
import type { OrgTree } from '../core/model/org-tree.ts';
import { lastDay, type Period } from '../core/model/period.ts';
import type { Head } from '../core/model/submission.ts';
import { isCounting } from '../core/rollup/counting-heads.ts';
import { owedPeriods } from '../core/rollup/owed-periods.ts';
import { wholeYear } from './load-unit-heads.ts';

/** How many returns of a form a node and everything below it owed from January to the end of a period, and how many count. */
export function tallyForm(
  index: CatalogueIndex,
  tree: OrgTree,
  {
    form,
    node,
    until,
    headsOf,
  }: {
    readonly form: string;
    readonly node: string;
    readonly until: Period;
    /** Of the whole year. */
    headsOf(unit: string): readonly Head[];
  },
): FormTally {
  const definition = index.forms.get(form);
  let [expected, received] = [0, 0];
  if (!definition) return { form, expected, received };
  for (const unit of tree.subtreeOf(node)) {
    const owed = owedPeriods(tree, unit, definition, wholeYear(until));
    const due = new Set(owed.filter((period) => lastDay(period) <= lastDay(until)));
    expected += due.size;
    received += headsOf(unit).filter((head) => isCounting(head) && due.has(head.period)).length;
  }
  return { form, expected, received };
}
