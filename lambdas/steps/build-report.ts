import { summariseDuties } from '../core/duty/summarise-duties.ts';
import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { ReportComparisons } from '../core/model/comparison.ts';
import type { Indicator } from '../core/model/indicator.ts';
import type { Organisation } from '../core/model/organisation.ts';
import { type Period, periodLabel } from '../core/model/period.ts';
import type {
  ReportFinding,
  ReportIndicator,
  ReportReturn,
  ReportTarget,
  RollupReport,
} from '../core/model/rollup-report.ts';
import { formsOfIndicator } from '../core/rollup/forms-of-indicator.ts';
import type { RollupCollection } from './collect-rollups.ts';
import { compareTargets } from './compare-targets.ts';
import { hideRestricted } from './hide-restricted.ts';
import { isHiddenComparison } from './hide-small.ts';
import type { LoadedComparisons } from './load-comparisons.ts';
import type { TreeOf } from './org-trees.ts';

export interface ReportInput {
  readonly organisation: Organisation;
  readonly node: string;
  readonly period: Period;
  /** With the values that may be shown. */
  readonly collection: RollupCollection;
  readonly returns: readonly ReportReturn[];
  readonly findings: readonly ReportFinding[];
  readonly comparisons?: LoadedComparisons;
  /** As printed. @example '2022-04-06 09:30' */
  readonly generatedAt: string;
}

/**
 * Lays out what was collected for the printed workbook. It goes from hand to hand: what rests on restricted ledgers is told
 * only as far as it points at nobody.
 */
export function buildReport(
  deps: { readonly catalogue: CatalogueIndex; readonly treeOf: TreeOf },
  input: ReportInput,
): RollupReport {
  const { node, period, collection } = input;
  const tree = deps.treeOf(input.organisation, period);
  const names = new Map(deps.catalogue.obligations.map((one) => [one.code, one.name.zh]));
  const depthOfTop = tree.ancestorsOf(node).length;
  return {
    title: `${periodLabel(period)}${deps.catalogue.source.title.zh}汇总`,
    node: { code: node, name: tree.units.get(node)?.name ?? node },
    period,
    generatedAt: input.generatedAt,
    columns: collection.periods,
    indicators: [...deps.catalogue.indicators.values()].map((one) => reportIndicator(deps.catalogue, one)),
    values: collection.values.filter((value) => value.node === node || value.period === period),
    units: tree.subtreeOf(node).map((code) => ({
      code,
      name: tree.units.get(code)?.name ?? code,
      depth: tree.ancestorsOf(code).length - depthOfTop,
      hasChildren: tree.childrenOf(code).length > 0,
    })),
    returns: input.returns,
    findings: [
      ...input.findings.map((one) => hideRestricted(deps.catalogue, one)),
      ...collection.relations.map((one) => ({
        unit: one.node,
        unitName: tree.units.get(one.node)?.name ?? one.node,
        formName: '汇总数',
        period: one.period,
        file: '',
        finding: one.finding,
      })),
    ],
    ...(input.comparisons && {
      comparisons: reportComparisons(deps.catalogue, input.organisation, input.comparisons),
    }),
    targets: reportTargets(deps, input),
    duties: summariseDuties(collection.duties, collection.today).map((one) => ({
      ...one,
      name: names.get(one.obligation) ?? one.obligation,
    })),
  };
}

function reportTargets(
  deps: { readonly catalogue: CatalogueIndex; readonly treeOf: TreeOf },
  { organisation, node, period, collection }: ReportInput,
): ReportTarget[] {
  const { values } = collection;
  return compareTargets(deps, organisation, { node, year: period }, values).map(({ claim, ...one }) => {
    const indicator = deps.catalogue.indicators.get(one.indicator);
    return {
      ...one,
      name: indicator?.name.zh ?? one.indicator,
      measure: indicator?.unit ?? '',
      claim: claim?.phrase.zh ?? null,
    };
  });
}

function reportComparisons(
  index: CatalogueIndex,
  organisation: Organisation,
  { comparisons: rows, perimeter, ...basis }: LoadedComparisons,
): ReportComparisons {
  const names = new Map(organisation.units.map((unit) => [unit.code, unit.name]));
  const nameOf = (code: string) => names.get(code) ?? code;
  return {
    ...basis,
    rows: rows.filter((row) => !isHiddenComparison(index, row)),
    opened: perimeter.opened.map(nameOf),
    closed: perimeter.closed.map(nameOf),
  };
}

function reportIndicator(index: CatalogueIndex, indicator: Indicator): ReportIndicator {
  const form = indicator.form === null ? undefined : index.forms.get(indicator.form);
  return {
    code: indicator.code,
    name: indicator.name.zh,
    unit: indicator.unit,
    decimals: indicator.decimals,
    group: form?.name.zh ?? '报送情况',
    ...(form && form.cadence !== 'month' ? { cadence: form.cadence } : {}),
    forms: [...formsOfIndicator(index, indicator)],
  };
}
