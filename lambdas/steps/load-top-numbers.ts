import { windowsDue } from '../core/duty/windows.ts';
import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { Organisation } from '../core/model/organisation.ts';
import { firstDay, lastDay, type Period, periodsWithin } from '../core/model/period.ts';
import type { IndicatorValue, NodeRollup } from '../core/model/rollup.ts';
import { deriveIndicators } from '../core/rollup/derive-indicators.ts';
import { type ReadRollupDeps, readRollup } from './read-rollup.ts';

/**
 * Numbers of the whole tree that its top owes, for windows whose due day lies in a period: a year's number is owed in its
 * December. Periods in `known` are left out. Knows nothing of nodes that have another above them.
 */
export async function loadTopNumbers(
  deps: ReadRollupDeps & { readonly catalogue: CatalogueIndex },
  organisation: Organisation,
  asked: { readonly node: string; readonly period: Period; readonly known?: readonly Period[] },
): Promise<(node: string, indicator: string, period: Period) => IndicatorValue | null> {
  const { node, known = [] } = asked;
  const found = new Map<string, IndicatorValue>();
  if (deps.treeOf(organisation, asked.period).ancestorsOf(node).length === 0)
    for (const period of windowsOfTop(deps.catalogue, asked.period)) {
      if (known.includes(period)) continue;
      const rollups = new Map<string, NodeRollup | null>();
      for (const form of deps.catalogue.forms.values())
        if (periodsWithin(period, form.cadence).length > 0)
          rollups.set(form.code, await readRollup(deps, organisation, { node, form: form.code, period }));
      const tree = deps.treeOf(organisation, period);
      for (const one of deriveIndicators({ index: deps.catalogue, tree, period, node, rollups }))
        found.set(`${one.indicator} ${period}`, one);
    }
  return (of, indicator, period) => (of === node ? (found.get(`${indicator} ${period}`) ?? null) : null);
}

function windowsOfTop(catalogue: CatalogueIndex, period: Period): Set<Period> {
  const range = { from: firstDay(period), to: lastDay(period) };
  return new Set(
    catalogue.obligations.flatMap(({ at, duty, owedBy }) =>
      at === 'top' && duty.kind === 'rate'
        ? [duty.every, ...Object.values(owedBy).flatMap(({ every }) => every ?? [])].flatMap((every) =>
            windowsDue(every, duty.by, range).flatMap((window) => window.period ?? []),
          )
        : [],
    ),
  );
}
