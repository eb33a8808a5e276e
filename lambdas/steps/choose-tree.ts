import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { OrgTree } from '../core/model/org-tree.ts';
import type { Organisation } from '../core/model/organisation.ts';
import { enclosingPeriods, type Period } from '../core/model/period.ts';
import { restateSpan, restateTree } from '../core/model/restate-tree.ts';
import type { OrgDirectory } from '../ports/org-directory.ts';
import type { RollupStore } from '../ports/rollup-store.ts';
import type { SubmissionStore } from '../ports/submission-store.ts';
import { createOrgTrees, type TreeOf } from './org-trees.ts';
import { rollupsFromHeads } from './rollups-from-heads.ts';

/**
 * Which tree numbers are shown on: that of the period itself, the structure of another day, or that of the period in
 * another version of the organisation.
 */
export type TreeChoice =
  | { readonly kind: 'period' }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'version'; readonly version: string };

export interface ChooseTreeDeps {
  readonly catalogue: CatalogueIndex;
  readonly submissions: Pick<SubmissionStore, 'heads' | 'periods'>;
  readonly rollups: Pick<RollupStore, 'rollup' | 'children'>;
  readonly orgs: Pick<OrgDirectory, 'version'>;
  readonly treeOf: TreeOf;
}

/** A tree for a span of days that is no period. */
export type TreeOfSpan = (organisation: Organisation, from: string, to: string) => OrgTree;

/** Put in place of the deps of any step that reads rollups. */
export interface ChosenTree {
  readonly organisation: Organisation;
  readonly treeOf: TreeOf;
  readonly treeOfSpan?: TreeOfSpan;
  /** The day of a restated tree. */
  readonly structureOn?: string;
  readonly rollups: Pick<RollupStore, 'rollup' | 'children'>;
}

/** Null when that version is not stored. Anything but the tree of the period is folded on the fly and not stored. */
export async function chooseTree(
  deps: ChooseTreeDeps,
  current: Organisation,
  choice: TreeChoice,
): Promise<ChosenTree | null> {
  if (choice.kind === 'period') return { organisation: current, treeOf: deps.treeOf, rollups: deps.rollups };
  const organisation = choice.kind === 'day' ? current : await deps.orgs.version(choice.version);
  if (!organisation) return null;
  const treeOf = choice.kind === 'day' ? restatedTrees(choice.day) : createOrgTrees();
  const rollups = rollupsFromHeads({ ...deps, treeOf }, organisation);
  if (choice.kind === 'version') return { organisation, treeOf, rollups };
  return {
    organisation,
    treeOf,
    rollups,
    treeOfSpan: (of, from, to) => restateSpan(of, { from, to }, choice.day),
    structureOn: choice.day,
  };
}

function restatedTrees(day: string): TreeOf {
  const known = new Map<string, ReturnType<TreeOf>>();
  return (organisation, period) => {
    const found = known.get(period) ?? restateTree(organisation, period, day);
    known.set(period, found);
    return found;
  };
}

/** Units that reported for the period but have no place in the tree it is shown on: their numbers are in none of it. */
export async function unplacedUnits(
  deps: Pick<ChooseTreeDeps, 'catalogue' | 'submissions'>,
  current: Organisation,
  chosen: Pick<ChosenTree, 'organisation' | 'treeOf'>,
  period: Period,
): Promise<string[]> {
  const tree = chosen.treeOf(chosen.organisation, period);
  const outside = [...new Set(current.units.map((unit) => unit.code))].filter(
    (code) => !tree.units.has(code),
  );
  const found: string[] = [];
  for (const unit of outside.sort())
    for (const form of deps.catalogue.forms.keys()) {
      const periods = await deps.submissions.periods(unit, form);
      if (!periods.some((own) => enclosingPeriods(own).includes(period))) continue;
      found.push(unit);
      break;
    }
  return found;
}
