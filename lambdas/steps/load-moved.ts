import { compareValues, type ValueChange } from '../core/diff/compare-values.ts';
import type { Organisation } from '../core/model/organisation.ts';
import { cadenceOf, enclosingPeriods, type Period, periodsWithin } from '../core/model/period.ts';
import type { IndicatorValue, NodeRollup } from '../core/model/rollup.ts';
import type { Head, SubmissionKey } from '../core/model/submission.ts';
import { deriveIndicators } from '../core/rollup/derive-indicators.ts';
import { foldPath } from '../core/rollup/fold-path.ts';
import { formCovers } from '../core/rollup/rollup-form.ts';
import type { Clock } from '../ports/clock.ts';
import type { SubmissionStore } from '../ports/submission-store.ts';
import { loadUnitHeads } from './load-unit-heads.ts';
import { localDay } from './local-day.ts';
import { dutyNumbersWith } from './moved-duties.ts';
import type { NodeViewDeps } from './read-node-view.ts';
import { readRollup } from './read-rollup.ts';

export interface MovedDeps extends NodeViewDeps {
  readonly clock: Clock;
  readonly utcOffset: number;
  readonly submissions: Pick<SubmissionStore, 'heads' | 'versions'>;
}

export interface Moved {
  readonly version: number;
  /** Version that counts now. */
  readonly head: number;
  /** Every number that is different because of this version, from the unit up to the top, finest period first. */
  readonly values: readonly ValueChange[];
}

/**
 * Upward: every number that one version of a submission moved, at every node and period above it, compared with the
 * version before it and everybody else as they are now. Null when there is no such version.
 */
export async function loadMoved(
  deps: MovedDeps,
  organisation: Organisation,
  key: SubmissionKey,
  version: number,
): Promise<Moved | null> {
  const versions = await deps.submissions.versions(key);
  const [after, before] = [version, version - 1].map((wanted) =>
    versions.find((one) => one.version === wanted),
  );
  if (!after) return null;
  const values: ValueChange[] = [];
  for (const period of enclosingPeriods(key.period)) {
    const tree = deps.treeOf(organisation, period);
    if (!tree.units.has(key.unit)) continue;
    const [was, is] = await Promise.all(
      [before, after].map((head) => valuesWith(deps, organisation, key, period, head)),
    );
    values.push(...compareValues(was ?? [], is ?? []));
  }
  const today = localDay(deps.clock.now(), deps.utcOffset);
  const [kept, done] = await Promise.all(
    [before, after].map((head) => dutyNumbersWith(deps, organisation, key, head, today)),
  );
  values.push(...compareValues(kept ?? [], done ?? []));
  return { version, head: versions.at(-1)?.version ?? version, values };
}

async function valuesWith(
  deps: MovedDeps,
  organisation: Organisation,
  key: SubmissionKey,
  period: Period,
  head: Head | undefined,
): Promise<IndicatorValue[]> {
  const { catalogue: index } = deps;
  const { unit, form } = key;
  const tree = deps.treeOf(organisation, period);
  const nodes = [unit, ...tree.ancestorsOf(unit)];
  const cadence = index.forms.get(form)?.cadence ?? cadenceOf(key.period);
  const inside = new Set<string>(periodsWithin(period, cadence));
  const own = await loadUnitHeads(deps, nodes, form, period);
  const headsOf = (node: string) => (own.get(node) ?? []).filter((one) => inside.has(one.period));
  const children = new Map<string, NodeRollup[]>();
  for (const node of nodes)
    children.set(
      node,
      tree.childrenOf(node).length > 0
        ? await deps.rollups.children(period, form, organisation.version, node)
        : [],
    );
  const others = headsOf(unit).filter((one) => one.period !== key.period);
  const path = foldPath({
    index,
    tree,
    form,
    period,
    unit,
    heads: head ? [...others, head] : others,
    headsOf,
    childrenOf: (node) => children.get(node) ?? [],
  });
  const values: IndicatorValue[] = [];
  for (const node of nodes) {
    const rollups = new Map<string, NodeRollup | null>();
    for (const other of index.forms.values())
      if (formCovers(other, period))
        rollups.set(
          other.code,
          other.code === form
            ? (path.get(node) ?? null)
            : await readRollup(deps, organisation, { node, form: other.code, period }),
        );
    values.push(...deriveIndicators({ index, tree, period, node, rollups }));
  }
  return values;
}
