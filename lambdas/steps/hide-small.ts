import { restrictedIndicators } from '../core/catalogue/restricted-indicators.ts';
import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { Comparison } from '../core/model/comparison.ts';
import { parseDecimal } from '../core/model/decimal.ts';
import type { Organisation } from '../core/model/organisation.ts';
import { parsePeriod } from '../core/model/period.ts';
import type { IndicatorValue } from '../core/model/rollup.ts';
import { isBelow, suppressSmall } from '../core/rollup/suppress-small.ts';
import type { TreeOf } from './org-trees.ts';
import type { NodeView } from './read-node-view.ts';

const DEFAULT_LIMIT = '5';

const limitOf = (index: CatalogueIndex): string => index.source.parameters.smallCell?.value ?? DEFAULT_LIMIT;

/**
 * A view over several units for general readers: small numbers that rest on restricted ledgers are taken out. The limit is
 * the catalogue's parameter `smallCell`.
 */
export function hideSmall(
  deps: { readonly catalogue: CatalogueIndex; readonly treeOf: TreeOf },
  organisation: Organisation,
  values: readonly IndicatorValue[],
): readonly IndicatorValue[] {
  const { catalogue } = deps;
  const restricted = restrictedIndicators(catalogue);
  if (restricted.size === 0) return values;
  return suppressSmall(values, {
    isRestricted: (indicator) => restricted.has(indicator),
    limit: limitOf(catalogue),
    childrenOf: (node, at) => {
      const period = parsePeriod(at);
      return period ? deps.treeOf(organisation, period).childrenOf(node) : [];
    },
    isAdded: (code) => {
      const computation = catalogue.indicators.get(code)?.computation;
      return computation !== undefined && 'overUnits' in computation && computation.overUnits === 'sum';
    },
  });
}

/** The same for views of a node and its children. */
export function hideSmallViews(
  deps: { readonly catalogue: CatalogueIndex; readonly treeOf: TreeOf },
  organisation: Organisation,
  views: readonly NodeView[],
): NodeView[] {
  const shown = hideSmall(
    deps,
    organisation,
    views.flatMap(({ values }) => values),
  );
  return views.map((view) => ({ ...view, values: shown.filter(({ node }) => node === view.node) }));
}

/** A comparison that would tell a number too small to be shown. */
export function isHiddenComparison(index: CatalogueIndex, row: Comparison): boolean {
  if (!restrictedIndicators(index).has(row.indicator)) return false;
  const limit = parseDecimal(limitOf(index));
  const told = [row.value, row.previous.before, row.yearAgo.before, row.cumulative];
  return told.some((number) => number !== null && isBelow(number, limit));
}
