import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { Organisation } from '../core/model/organisation.ts';
import type { Period } from '../core/model/period.ts';
import { isAboutDuties } from '../core/rollup/count-duties-by-node.ts';
import { fillDutyNumbers } from '../core/rollup/fill-duty-numbers.ts';
import { type CountDutiesDeps, countDuties } from './count-duties.ts';
import type { NodeView } from './read-node-view.ts';

/** Views of a node and its children with the numbers about duties, for which two years of returns are read. */
export async function withDutyNumbers(
  deps: CountDutiesDeps,
  organisation: Organisation,
  at: { readonly node: string; readonly period: Period; readonly today: string },
  views: readonly NodeView[],
): Promise<NodeView[]> {
  const { below } = await countDuties(deps, organisation, at);
  const treeAt = (period: Period) => deps.treeOf(organisation, period);
  return views.map((view) => ({
    ...view,
    values: fillDutyNumbers(deps.catalogue, treeAt, view.values, below),
  }));
}

/** Views without those numbers: rollups do not hold them, and one that is not known here is not one that was not reported. */
export function withoutDutyNumbers({ indicators }: CatalogueIndex, views: readonly NodeView[]): NodeView[] {
  const isAbout = (code: string) => {
    const indicator = indicators.get(code);
    return indicator !== undefined && isAboutDuties(indicator);
  };
  return views.map((view) => ({
    ...view,
    values: view.values.filter(({ indicator }) => !isAbout(indicator)),
  }));
}
