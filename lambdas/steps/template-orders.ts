import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { Form } from '../core/model/form.ts';
import type { OrgTree } from '../core/model/org-tree.ts';
import { cadenceOf, type Period } from '../core/model/period.ts';
import { owedPeriods } from '../core/rollup/owed-periods.ts';
import type { TemplateOrder } from './template-for.ts';

/** Forms that are due for periods of this kind. */
export function formsDue(index: CatalogueIndex, period: Period): Form[] {
  return [...index.forms.values()].filter(({ cadence }) => cadence === cadenceOf(period));
}

/** A template for every return that units of the tree owe for the period, unit by unit in order of the tree. */
export function templateOrders(
  tree: OrgTree,
  forms: readonly Form[],
  period: Period,
  isAsked: (unit: string) => boolean = () => true,
): TemplateOrder[] {
  return [...tree.units.values()]
    .filter(({ code }) => isAsked(code))
    .flatMap((unit) =>
      forms
        .filter((form) => owedPeriods(tree, unit.code, form, period).length > 0)
        .map((form) => ({ form, unit, period })),
    );
}
