import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { OrgTree } from '../core/model/org-tree.ts';
import type { Organisation } from '../core/model/organisation.ts';
import { type Period, periodsWithin } from '../core/model/period.ts';
import type { IndicatorValue, NodeRollup } from '../core/model/rollup.ts';
import { deriveIndicators } from '../core/rollup/derive-indicators.ts';
import { expectedSubmissions } from '../core/rollup/expected-submissions.ts';
import { rateReporting } from '../core/rollup/rate-reporting.ts';
import { completeThreshold } from './complete-threshold.ts';
import { type ReadRollupDeps, readRollup } from './read-rollup.ts';

export interface NodeViewDeps extends ReadRollupDeps {
  readonly catalogue: CatalogueIndex;
}

/** The numbers of one node for one period, and how complete they are. */
export interface NodeView {
  readonly node: string;
  readonly name: string;
  readonly values: readonly IndicatorValue[];
  readonly completeness: readonly FormCompleteness[];
}

export interface FormCompleteness {
  readonly form: string;
  readonly expected: number;
  readonly received: number;
  readonly late: number;
  readonly rate: string | null;
  readonly onTimeRate: string | null;
  readonly incomplete: boolean;
}

export async function readNodeView(
  deps: NodeViewDeps,
  organisation: Organisation,
  at: { readonly node: string; readonly period: Period },
): Promise<NodeView> {
  const rollups = new Map<string, NodeRollup | null>();
  for (const form of formsWithin(deps.catalogue, at.period))
    rollups.set(form.code, await readRollup(deps, organisation, { ...at, form: form.code }));
  return viewOf(deps.catalogue, deps.treeOf(organisation, at.period), at, rollups);
}

/** The same for each of the given direct children of a node: one query per form. */
export async function readChildViews(
  deps: NodeViewDeps,
  organisation: Organisation,
  at: { readonly node: string; readonly period: Period; readonly children: readonly string[] },
): Promise<NodeView[]> {
  const stored = new Map<string, ReadonlyMap<string, NodeRollup>>();
  for (const { code } of formsWithin(deps.catalogue, at.period)) {
    const rollups = await deps.rollups.children(at.period, code, organisation.version, at.node);
    stored.set(code, new Map(rollups.map((rollup) => [rollup.node, rollup])));
  }
  const tree = deps.treeOf(organisation, at.period);
  return at.children.map((node) => {
    const rollups = [...stored].map(([form, byNode]) => [form, byNode.get(node) ?? null] as const);
    return viewOf(deps.catalogue, tree, { node, period: at.period }, new Map(rollups));
  });
}

function formsWithin(index: CatalogueIndex, period: Period) {
  return [...index.forms.values()].filter((form) => periodsWithin(period, form.cadence).length > 0);
}

function viewOf(
  index: CatalogueIndex,
  tree: OrgTree,
  { node, period }: { readonly node: string; readonly period: Period },
  rollups: ReadonlyMap<string, NodeRollup | null>,
): NodeView {
  return {
    node,
    name: tree.units.get(node)?.name ?? node,
    values: deriveIndicators({ index, tree, period, node, rollups }),
    completeness: formsWithin(index, period).map((form) => {
      const expected = expectedSubmissions(tree, form, period).get(node) ?? 0;
      const known = rollups.get(form.code)?.completeness;
      const counted = { expected, received: known?.received ?? 0, late: known?.late ?? 0 };
      return { form: form.code, ...counted, ...rateReporting(counted, completeThreshold(index)) };
    }),
  };
}
