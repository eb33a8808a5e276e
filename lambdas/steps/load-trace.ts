import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { Lineage, LineageMap } from '../core/model/lineage.ts';
import type { Organisation } from '../core/model/organisation.ts';
import type { Period } from '../core/model/period.ts';
import type { Head } from '../core/model/submission.ts';
import { buildTrace, traceRequests } from '../core/rollup/build-trace.ts';
import type { Trace } from '../core/rollup/trace.ts';
import type { SubmissionStore } from '../ports/submission-store.ts';
import { loadHeads } from './load-heads.ts';
import type { TreeOf } from './org-trees.ts';

export interface TraceDeps {
  readonly catalogue: CatalogueIndex;
  readonly submissions: Pick<SubmissionStore, 'heads' | 'body'>;
  readonly treeOf: TreeOf;
}

const AT_ONCE = 32;

/**
 * Where a number comes from, down to sheet, rows and cells.
 * @throws RangeError on an unknown indicator, or a node that is not in the tree of the period
 */
export async function loadTrace(
  deps: TraceDeps,
  organisation: Organisation,
  at: { readonly node: string; readonly period: Period; readonly indicator: string },
): Promise<Trace> {
  const input = { index: deps.catalogue, tree: deps.treeOf(organisation, at.period), ...at };
  const requests = traceRequests(input);
  const headsOf = await loadHeads(deps, requests, at.period);
  const heads = requests.flatMap(({ unit, form }) => headsOf(unit, form)).filter((head) => !head.withdrawn);
  const lineages = new Map<string, LineageMap>();
  for (let from = 0; from < heads.length; from += AT_ONCE) {
    await Promise.all(
      heads.slice(from, from + AT_ONCE).map(async (head) => {
        const body = await deps.submissions.body(head, head.version);
        if (body) lineages.set(idOf(head), body.lineage);
      }),
    );
  }
  const lineageOf = (head: Head, partKey: string): readonly Lineage[] =>
    lineages.get(idOf(head))?.[partKey] ?? [];
  return buildTrace({ ...input, headsOf, lineageOf });
}

function idOf(head: Head): string {
  return `${head.unit} ${head.form} ${head.period} ${head.version}`;
}
