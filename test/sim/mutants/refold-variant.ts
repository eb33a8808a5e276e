import type { Organisation } from '../../../lambdas/core/model/organisation.ts';
import {
  CadenceSchema,
  type Period,
  PeriodSchema,
  periodsWithin,
} from '../../../lambdas/core/model/period.ts';
import type { NodeRollup } from '../../../lambdas/core/model/rollup.ts';
import type { Head } from '../../../lambdas/core/model/submission.ts';
import { foldNode } from '../../../lambdas/core/rollup/fold-node.ts';
import { SqsEventSchema } from '../../../lambdas/handlers/sqs-batch.ts';
import { type DirtyTarget, type Marks, TOP } from '../../../lambdas/ports/rollup-store.ts';
import { markNode } from '../../../lambdas/steps/mark-node.ts';
import { RollupMessageSchema } from '../../../lambdas/steps/rollup-message.ts';
import type { Protocol, SimDeps } from '../protocol.ts';

/** What a variant does differently; with nothing it is the product's refold once more. */
export interface RefoldBreaks {
  readonly factsFirst?: true;
  readonly childrenFirst?: true;
  readonly parentOnlyAfterWrite?: true;
  readonly settlesFirst?: true;
  readonly looksOnce?: true;
}

/** A roll-up handler that folds nodes with another function. */
export function rollupHandlerWith(
  refold: (deps: SimDeps, target: DirtyTarget) => Promise<void>,
): Protocol['rollup'] {
  return (deps) => async (event) => {
    const failed: { itemIdentifier: string }[] = [];
    for (const { messageId, body } of SqsEventSchema.parse(event).Records)
      await refold(deps, RollupMessageSchema.parse(JSON.parse(body))).catch(() =>
        failed.push({ itemIdentifier: messageId }),
      );
    return { batchItemFailures: failed };
  };
}

/** The refold written once more, so that its order can be broken. */
export function refoldWith(breaks: RefoldBreaks) {
  return async (deps: SimDeps, target: DirtyTarget): Promise<void> => {
    const organisation = await deps.orgs.version(target.orgVersion);
    if (!organisation) throw new Error('no such organisation');
    let facts = breaks.factsFirst ? await ownHeads(deps, target) : null;
    let below = breaks.childrenFirst ? await allChildren(deps, target, organisation) : null;
    let marks = await deps.rollups.marks(target);
    for (let due = wanted(marks); due.length > 0; due = breaks.looksOnce ? [] : wanted(marks)) {
      const heads = facts ?? (await ownHeads(deps, target));
      const parents = new Map<string, Period[]>();
      await Promise.all(
        due.map(async ([period, want]) => {
          const tree = deps.treeOf(organisation, period);
          if (!tree.units.has(target.node)) return;
          const children = below?.get(period) ?? (await childrenOf(deps, target, organisation, period));
          const rollup = foldNode({ index: deps.catalogue, tree, ...target, period, heads, children });
          const parent = tree.ancestorsOf(target.node)[0] ?? TOP;
          const written = await deps.rollups.putRollup({ ...target, period, parent }, rollup, want);
          if (parent === TOP || (breaks.parentOnlyAfterWrite && !written)) return;
          parents.set(parent, [...(parents.get(parent) ?? []), period]);
        }),
      );
      if (breaks.settlesFirst) await deps.rollups.settle(target, new Map(due));
      for (const [parent, periods] of parents) await markNode(deps, { ...target, node: parent }, periods);
      marks = await deps.rollups.settle(target, new Map(due));
      facts = null;
      below = null;
    }
  };
}

export function wanted(marks: Marks): [Period, number][] {
  return [...marks].flatMap(([period, { want, done }]) => (want > done ? [[period, want]] : []));
}

export function ownHeads(deps: SimDeps, { node, form, year }: DirtyTarget): Promise<Head[]> {
  const cadence = CadenceSchema.parse(deps.catalogue.forms.get(form)?.cadence);
  const periods = periodsWithin(PeriodSchema.parse(String(year)), cadence);
  const [first, last] = [PeriodSchema.parse(periods[0]), PeriodSchema.parse(periods.at(-1))];
  return deps.submissions.heads(node, form, first, last);
}

export async function childrenOf(
  deps: SimDeps,
  { form, orgVersion, node }: Omit<DirtyTarget, 'year'>,
  organisation: Organisation,
  period: Period,
): Promise<NodeRollup[]> {
  if (deps.treeOf(organisation, period).childrenOf(node).length === 0) return [];
  return deps.rollups.children(period, form, orgVersion, node);
}

async function allChildren(deps: SimDeps, target: DirtyTarget, organisation: Organisation) {
  const year = PeriodSchema.parse(String(target.year));
  const periods = CadenceSchema.options.flatMap((cadence) => periodsWithin(year, cadence));
  const read = async (period: Period) =>
    [period, await childrenOf(deps, target, organisation, period)] as const;
  return new Map(await Promise.all(periods.map(read)));
}
