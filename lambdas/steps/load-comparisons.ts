import { buildOrgTree } from '../core/model/build-org-tree.ts';
import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import { type ComparablePerimeter, comparablePerimeter } from '../core/model/comparable-perimeter.ts';
import type { Comparison, ComparisonBasis, FormTally } from '../core/model/comparison.ts';
import type { OrgTree } from '../core/model/org-tree.ts';
import type { Organisation } from '../core/model/organisation.ts';
import { firstDay, lastDay, type Period, shiftPeriod } from '../core/model/period.ts';
import { restateTree } from '../core/model/restate-tree.ts';
import type { NodeRollup } from '../core/model/rollup.ts';
import { deriveComparisons, periodsInYear, type ValuesOf } from '../core/rollup/derive-comparisons.ts';
import { deriveIndicators } from '../core/rollup/derive-indicators.ts';
import { foldCumulative } from '../core/rollup/fold-cumulative.ts';
import { formCovers } from '../core/rollup/rollup-form.ts';
import type { TreeOfSpan } from './choose-tree.ts';
import type { CountDutiesDeps } from './count-duties.ts';
import { withDutyNumbers } from './duty-numbers.ts';
import { loadUnitHeads, wholeYear } from './load-unit-heads.ts';
import { readNodeView } from './read-node-view.ts';
import { recomputeRollups } from './recompute-rollups.ts';
import { tallyForm } from './tally-form.ts';

export interface ComparisonsDeps extends CountDutiesDeps {
  /** The tree from one day to another; as it stood on the last when absent. */
  readonly treeOfSpan?: TreeOfSpan;
  /** Day whose structure numbers are shown on; the period's last when absent. */
  readonly structureOn?: string;
}

export interface LoadedComparisons extends ComparisonBasis {
  readonly comparisons: readonly Comparison[];
  readonly perimeter: ComparablePerimeter;
}

interface At {
  readonly node: string;
  readonly period: Period;
}

export interface ComparisonsRequest extends At {
  /** Duties whose day lies before it have been kept or missed. */
  readonly today: string;
}

/** Every indicator of a node and period beside the period before, the year before (plain and comparable) and since January. */
export async function loadComparisons(
  deps: ComparisonsDeps,
  organisation: Organisation,
  at: ComparisonsRequest,
): Promise<LoadedComparisons> {
  const { node, period, today } = at;
  const previousPeriod = shiftPeriod(period, -1);
  const yearAgoPeriod = shiftPeriod(period, -periodsInYear(period));
  const [now, previous, yearAgo] = await Promise.all(
    [period, previousPeriod, yearAgoPeriod].map((one) =>
      storedView(deps, organisation, { node, period: one, today }),
    ),
  );
  const cumulative = await cumulativeView(deps, organisation, at);
  // Both years on the structure of one day: in the tree of its own period a unit that was merged stands by itself.
  const onOneDay = (of: Period) => restateTree(organisation, of, deps.structureOn ?? lastDay(period));
  const [tree, earlier] = [onOneDay(period), onOneDay(yearAgoPeriod)];
  const perimeter = comparablePerimeter(
    organisation,
    node,
    { period, tree },
    { period: yearAgoPeriod, tree: earlier },
  );
  const within = (of: Period, on: OrgTree) =>
    valuesOfUnits(deps, { node, period: of }, on, [...perimeter.units]);
  return {
    previousPeriod,
    yearAgoPeriod,
    perimeter,
    tallies: {
      now: now?.tallies ?? [],
      previous: previous?.tallies ?? [],
      yearAgo: yearAgo?.tallies ?? [],
      cumulative: cumulative.tallies,
    },
    comparisons: deriveComparisons({
      index: deps.catalogue,
      now: now?.values ?? new Map(),
      previous: previous?.values ?? new Map(),
      yearAgo: yearAgo?.values ?? new Map(),
      comparable: { now: await within(period, tree), before: await within(yearAgoPeriod, earlier) },
      cumulative: cumulative.values,
    }),
  };
}

/** Numbers of one node, and what they rest on. */
interface View {
  readonly values: ValuesOf;
  readonly tallies: readonly FormTally[];
}

async function storedView(
  deps: ComparisonsDeps,
  organisation: Organisation,
  at: ComparisonsRequest,
): Promise<View> {
  if (!deps.treeOf(organisation, at.period).units.has(at.node)) return { values: new Map(), tallies: [] };
  const view = await readNodeView(deps, organisation, at);
  const [filled = view] = await withDutyNumbers(deps, organisation, at, [view]);
  return {
    values: new Map(filled.values.map((value) => [value.indicator, value])),
    tallies: filled.completeness.map(({ form, expected, received }) => ({ form, expected, received })),
  };
}

/** The node's values when only these units count. */
async function valuesOfUnits(
  deps: ComparisonsDeps,
  { node, period }: At,
  tree: OrgTree,
  units: readonly string[],
): Promise<ValuesOf> {
  const rollups = new Map<string, NodeRollup | null>();
  for (const form of coveringForms(deps.catalogue, period)) {
    const heads = await loadUnitHeads(deps, units, form, period);
    const headsOf = (unit: string) => heads.get(unit) ?? [];
    const folded = recomputeRollups({ index: deps.catalogue, tree, form, period, top: node, headsOf });
    rollups.set(form, folded.get(node) ?? null);
  }
  return derive(deps.catalogue, tree, { node, period }, rollups);
}

async function cumulativeView(
  deps: ComparisonsDeps,
  organisation: Organisation,
  { node, period }: At,
): Promise<View> {
  const year = wholeYear(period);
  const treeOfSpan = deps.treeOfSpan ?? ((of, from, to) => buildOrgTree(of, to, from));
  const tree = treeOfSpan(organisation, firstDay(year), lastDay(period));
  const rollups = new Map<string, NodeRollup | null>();
  const tallies: FormTally[] = [];
  for (const form of coveringForms(deps.catalogue, year)) {
    const heads = await loadUnitHeads(deps, tree.subtreeOf(node), form, year);
    const headsOf = (unit: string) => heads.get(unit) ?? [];
    tallies.push(tallyForm(deps.catalogue, tree, { form, node, until: period, headsOf }));
    const parts = foldCumulative({ index: deps.catalogue, tree, form, until: period, node, headsOf });
    rollups.set(form, {
      period,
      form,
      orgVersion: tree.version,
      node,
      parts,
      completeness: { expected: 0, received: 0, late: 0 },
      counts: { errors: 0, warnings: 0, summaryDifferences: 0, summaryCells: 0, approximateCells: 0 },
    });
  }
  return { values: derive(deps.catalogue, tree, { node, period: year }, rollups), tallies };
}

function derive(
  index: CatalogueIndex,
  tree: OrgTree,
  { node, period }: At,
  rollups: ReadonlyMap<string, NodeRollup | null>,
): ValuesOf {
  const values = deriveIndicators({ index, tree, period, node, rollups });
  return new Map(values.map((value) => [value.indicator, value]));
}

function coveringForms(index: CatalogueIndex, period: Period): string[] {
  return [...index.forms.values()].filter((form) => formCovers(form, period)).map((form) => form.code);
}
