import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { Organisation } from '../core/model/organisation.ts';
import { type Period, PeriodSchema, periodsWithin } from '../core/model/period.ts';
import type { Head } from '../core/model/submission.ts';
import { foldNode } from '../core/rollup/fold-node.ts';
import type { OrgDirectory } from '../ports/org-directory.ts';
import { type DirtyTarget, type Marks, type RollupStore, TOP } from '../ports/rollup-store.ts';
import type { SubmissionStore } from '../ports/submission-store.ts';
import { type MarkDeps, markNode } from './mark-node.ts';
import type { TreeOf } from './org-trees.ts';

export interface RefoldDeps extends MarkDeps {
  readonly catalogue: CatalogueIndex;
  readonly submissions: Pick<SubmissionStore, 'heads'>;
  readonly rollups: RollupStore;
  readonly orgs: Pick<OrgDirectory, 'version'>;
  readonly treeOf: TreeOf;
}

/**
 * Recomputes a node for every period of the year in which more is wanted than done. The order matters:
 * `want` is read before any fact; value and `done` are written in one conditional write; the parent is marked also
 * when that write came too late, since the writer before may have died in between; only then is the node settled, and
 * the caller deletes the message after that. Marks made meanwhile are dealt with before returning.
 */
export async function refoldNode(deps: RefoldDeps, target: DirtyTarget): Promise<void> {
  const organisation = await deps.orgs.version(target.orgVersion);
  if (!organisation) throw new Error(`organisation version ${target.orgVersion} is not stored`);
  let marks = await deps.rollups.marks(target);
  for (let due = wanted(marks); due.size > 0; due = wanted(marks)) {
    const heads = await loadHeads(deps, target);
    const parents = new Map<string, Period[]>();
    await Promise.all(
      [...due].map(async ([period, want]) => {
        const parent = await refoldPeriod(deps, target, organisation, period, heads, want);
        if (parent === null || parent === TOP) return;
        parents.set(parent, [...(parents.get(parent) ?? []), period]);
      }),
    );
    for (const [parent, periods] of [...parents].sort())
      await markNode(deps, { ...target, node: parent }, periods.sort());
    marks = await deps.rollups.settle(target, due);
  }
}

function wanted(marks: Marks): Map<Period, number> {
  return new Map(
    [...marks].filter(([, mark]) => mark.want > mark.done).map(([period, mark]) => [period, mark.want]),
  );
}

/** Folds and writes one period; returns the parent to mark, null when the node is not in that period's tree. */
async function refoldPeriod(
  deps: RefoldDeps,
  target: DirtyTarget,
  organisation: Organisation,
  period: Period,
  heads: readonly Head[],
  want: number,
): Promise<string | null> {
  const { form, orgVersion, node } = target;
  const tree = deps.treeOf(organisation, period);
  if (!tree.units.has(node)) return null;
  const children =
    tree.childrenOf(node).length > 0 ? await deps.rollups.children(period, form, orgVersion, node) : [];
  const rollup = foldNode({ index: deps.catalogue, tree, form, period, orgVersion, node, heads, children });
  const parent = tree.ancestorsOf(node)[0] ?? TOP;
  await deps.rollups.putRollup({ period, form, orgVersion, parent, node }, rollup, want);
  return parent;
}

/** The node's own heads of the whole year: one query, whatever the number of periods. */
async function loadHeads(deps: RefoldDeps, target: DirtyTarget): Promise<Head[]> {
  const cadence = deps.catalogue.forms.get(target.form)?.cadence;
  if (!cadence) throw new Error(`form ${target.form} is not in the catalogue`);
  const periods = periodsWithin(PeriodSchema.parse(String(target.year)), cadence);
  const [first, last] = [periods[0], periods.at(-1)];
  return first && last ? deps.submissions.heads(target.node, target.form, first, last) : [];
}
