import type { CatalogueIndex } from '../model/catalogue-index.ts';
import type { DutyCount } from '../model/duty-record.ts';
import type { OrgTree } from '../model/org-tree.ts';
import type { Period } from '../model/period.ts';
import type { IndicatorValue } from '../model/rollup.ts';
import { isAboutDuties, knowsDuties } from './count-duties-by-node.ts';
import { deriveIndicator } from './derive-indicators.ts';

/** The same numbers with those about duties filled in, where anything is known of them. */
export function fillDutyNumbers(
  index: CatalogueIndex,
  treeAt: (period: Period) => OrgTree,
  values: readonly IndicatorValue[],
  counted: (node: string, period: Period) => DutyCount,
): IndicatorValue[] {
  return values.map((one) => {
    const indicator = index.indicators.get(one.indicator);
    const { node, period } = one;
    if (!indicator || !isAboutDuties(indicator) || !knowsDuties(index, period)) return one;
    const obligations = counted(node, period);
    return deriveIndicator(
      { index, tree: treeAt(period), period, node, rollups: new Map(), obligations },
      indicator,
    );
  });
}
