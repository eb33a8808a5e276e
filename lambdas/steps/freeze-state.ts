import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { Explanation } from '../core/model/explanation.ts';
import type { IssueSnapshot } from '../core/model/issue-snapshot.ts';
import type { Organisation } from '../core/model/organisation.ts';
import { type Period, periodsWithin } from '../core/model/period.ts';
import type { NodeRollup } from '../core/model/rollup.ts';
import type { Head } from '../core/model/submission.ts';
import { isCounting } from '../core/rollup/counting-heads.ts';
import type { DecisionStore } from '../ports/decision-store.ts';
import type { SubmissionStore } from '../ports/submission-store.ts';
import type { UploadStore } from '../ports/upload-store.ts';
import { collectRollups, type RollupCollection } from './collect-rollups.ts';
import { completeThreshold } from './complete-threshold.ts';
import { frozenHeads } from './frozen-heads.ts';
import { type LoadedComparisons, loadComparisons } from './load-comparisons.ts';
import { mapAtOnce } from './map-at-once.ts';
import type { TreeOf } from './org-trees.ts';
import { readSubtree } from './read-rollup.ts';
import { rollupsFromHeads } from './rollups-from-heads.ts';

export interface FreezeDeps {
  readonly catalogue: CatalogueIndex;
  readonly submissions: Pick<SubmissionStore, 'heads'>;
  readonly decisions: Pick<DecisionStore, 'explanations'>;
  readonly uploads: Pick<UploadStore, 'setAside'>;
  readonly treeOf: TreeOf;
  readonly utcOffset: number;
}

export interface FrozenState {
  readonly snapshot: IssueSnapshot;
  readonly collection: RollupCollection;
  /** Heads that count, of the node and everything below it, inside the period. */
  readonly heads: readonly Head[];
  readonly comparisons: LoadedComparisons;
}

/**
 * The state of a node and period as it is now, all of it folded from one reading of the heads: whatever comes in
 * meanwhile is wholly in it or not at all.
 */
export async function freezeState(
  deps: FreezeDeps,
  organisation: Organisation,
  { node, period, today }: { readonly node: string; readonly period: Period; readonly today: string },
): Promise<FrozenState> {
  const { catalogue, treeOf } = deps;
  const submissions = frozenHeads(catalogue, deps.submissions);
  const rollups = rollupsFromHeads({ catalogue, submissions, treeOf }, organisation);
  const { uploads, utcOffset } = deps;
  const reading = { catalogue, submissions, treeOf, rollups, uploads, utcOffset };
  const threshold = completeThreshold(catalogue);
  const collection = await collectRollups(reading, organisation, { node, period, threshold, today });
  const tree = treeOf(organisation, period);
  const folded: NodeRollup[] = [];
  for (const form of catalogue.forms.values())
    for (const at of collection.periods)
      if (periodsWithin(at, form.cadence).length > 0)
        folded.push(
          ...(await readSubtree(reading, organisation, { node, form: form.code, period: at })).values(),
        );
  const heads = tree
    .subtreeOf(node)
    .flatMap((unit) => [...catalogue.forms.keys()].flatMap((form) => collection.headsOf(unit, form)))
    .filter(isCounting);
  const snapshot: IssueSnapshot = {
    format: 'huibao-issue/1',
    period,
    node,
    catalogue: catalogue.source.name,
    catalogueVersion: catalogue.version,
    orgVersion: organisation.version,
    units: tree.subtreeOf(node).map((code) => ({
      code,
      name: tree.units.get(code)?.name ?? code,
      parent: code === node ? null : (tree.ancestorsOf(code)[0] ?? null),
    })),
    periods: [...collection.periods],
    values: [...collection.values],
    rollups: folded.sort((a, b) => compare(sortKey(a), sortKey(b))),
    completeness: collection.completeness.map((entry) => ({
      ...entry,
      missing: copies(entry.missing),
      lateUnits: copies(entry.lateUnits),
      rejected: copies(entry.rejected ?? []),
    })),
    submissions: heads.map(({ parts, counts, confirmed, withdrawn, ...head }) => head),
    explanations: await explanationsOf(deps, heads),
  };
  const comparisons = await loadComparisons(reading, organisation, { node, period, today });
  return { snapshot, collection, heads, comparisons };
}

async function explanationsOf(deps: FreezeDeps, heads: readonly Head[]): Promise<Explanation[]> {
  const warned = heads.filter(({ counts }) => counts.warnings > 0);
  const found = await mapAtOnce(warned, ({ unit, form, period }) =>
    deps.decisions.explanations(unit, form, period, period),
  );
  return found.flat();
}

function copies(units: readonly { unit: string; name: string; periods: readonly Period[] }[]) {
  return units.map(({ unit, name, periods }) => ({ unit, name, periods: [...periods] }));
}

function sortKey({ period, form, node }: NodeRollup): string {
  return `${period} ${form} ${node}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
