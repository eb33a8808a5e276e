import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import { type Claim, claimOf } from '../core/model/claim.ts';
import { compareDecimals, parseDecimal } from '../core/model/decimal.ts';
import type { Organisation } from '../core/model/organisation.ts';
import { parsePeriod } from '../core/model/period.ts';
import type { IndicatorValue } from '../core/model/rollup.ts';
import type { Target } from '../core/model/target.ts';
import { divideTerms } from '../core/rollup/divide-terms.ts';
import type { TreeOf } from './org-trees.ts';

/** What was planned for a year beside what came of it. */
export interface TargetResult extends Target {
  readonly unitName: string;
  /** Null when nobody reported it. */
  readonly actual: string | null;
  /** Actual of target in percent, one digit after the point; null for a rate, whose target is a rate itself. */
  readonly completion: string | null;
  readonly reached: boolean | null;
  /** What may be said of the actual number. */
  readonly claim: Claim | null;
}

/**
 * Targets of a year at a node and below it, in order of the tree and the catalogue.
 * @param values the year's numbers of every node
 */
export function compareTargets(
  deps: { readonly catalogue: CatalogueIndex; readonly treeOf: TreeOf },
  organisation: Organisation,
  at: { readonly node: string; readonly year: string },
  values: readonly IndicatorValue[],
): TargetResult[] {
  const period = parsePeriod(at.year);
  if (!period || !organisation.targets) return [];
  const tree = deps.treeOf(organisation, period);
  const known = new Map(
    values
      .filter((one) => one.period === period)
      .map((one) => [`${one.node} ${one.indicator}`, one.value] as const),
  );
  const order = [...deps.catalogue.indicators.keys()];
  const own = organisation.targets.filter((one) => one.year === at.year);
  return tree.subtreeOf(at.node).flatMap((unit) =>
    own
      .filter((one) => one.unit === unit)
      .toSorted((a, b) => order.indexOf(a.indicator) - order.indexOf(b.indicator))
      .map((target): TargetResult => {
        const actual = known.get(`${unit} ${target.indicator}`) ?? null;
        const indicator = deps.catalogue.indicators.get(target.indicator);
        const isRate =
          indicator !== undefined &&
          ('ratio' in indicator.computation || 'systemRatio' in indicator.computation);
        return {
          ...target,
          unitName: tree.units.get(unit)?.name ?? unit,
          actual,
          completion: isRate || actual === null ? null : divideTerms(actual, target.value, '100', 1),
          reached:
            actual === null ? null : compareDecimals(parseDecimal(actual), parseDecimal(target.value)) >= 0,
          claim: claimOf(deps.catalogue.source.claims ?? [], target.indicator, actual),
        };
      }),
  );
}
