import { createDynamoRollupStore } from '../../lambdas/adapters/dynamodb/rollup-store.ts';
import { createDynamoSubmissionStore } from '../../lambdas/adapters/dynamodb/submission-store.ts';
import { createTable } from '../../lambdas/adapters/dynamodb/table.ts';
import { openEmbeddedEngine } from '../../lambdas/adapters/local/embedded-engine.ts';
import { createMemoryOrgDirectory } from '../../lambdas/adapters/memory/org-directory.ts';
import type { CatalogueIndex } from '../../lambdas/core/model/catalogue-index.ts';
import type { Organisation } from '../../lambdas/core/model/organisation.ts';
import { enclosingPeriods, type Period } from '../../lambdas/core/model/period.ts';
import type { NodeRollup } from '../../lambdas/core/model/rollup.ts';
import type { Message } from '../../lambdas/ports/queue.ts';
import { TOP } from '../../lambdas/ports/rollup-store.ts';
import { markSubmission } from '../../lambdas/steps/mark-submission.ts';
import type { TreeOf } from '../../lambdas/steps/org-trees.ts';
import { refoldNode } from '../../lambdas/steps/refold-node.ts';
import { RollupMessageSchema } from '../../lambdas/steps/rollup-message.ts';
import { type Calls, countCalls } from './count-calls.ts';
import { pathOf } from './open-duckdb.ts';
import { FORM, MONTHS, makeHead, YEAR } from './rollup-data.ts';
import { sampleStore } from './sample-store.ts';
import { startWatch, type Taken } from './stopwatch.ts';

export interface Refresh extends Taken {
  readonly calls: Calls;
}

interface RefreshInput {
  readonly index: CatalogueIndex;
  readonly organisation: Organisation;
  readonly treeOf: TreeOf;
  readonly unit: number;
  readonly month: number;
  readonly times: number;
  /** The rollup of a node as the full recompute gave it. */
  rollupOf(node: string, period: Period): NodeRollup;
}

/**
 * Corrected submissions of one unit, each followed up to the top by the product's own steps over the embedded engine
 * on disk. In the store is what lies around the path: the heads of its units and the rollups of all their children.
 */
export async function refreshPath(folder: string, input: RefreshInput) {
  const { organisation, index, treeOf, unit, month } = input;
  const engine = await openEmbeddedEngine('huibao', folder);
  const counted = countCalls(engine.api);
  const table = createTable(counted.api, 'huibao');
  const [submissions, rollups] = [createDynamoSubmissionStore(table), createDynamoRollupStore(table)];
  const orgs = createMemoryOrgDirectory();
  await orgs.save(organisation);
  const messages: Message[] = [];
  const rollupQueue = { send: async (message: Message) => void messages.push(message) };
  const deps = { catalogue: index, submissions, rollups, orgs, treeOf, rollupQueue };
  const path = pathOf(unit);
  const periods = enclosingPeriods(MONTHS[month] ?? YEAR);
  const body = { findings: [], normalisations: [], rows: {}, lineage: {} };
  for (const node of path)
    for (const at of MONTHS.keys()) await submissions.commit(makeHead(Number(node.slice(1)), at), body, null);
  for (const period of periods) {
    const tree = treeOf(organisation, period);
    for (const parent of [TOP, ...path])
      for (const node of parent === TOP ? path.slice(0, 1) : tree.childrenOf(parent))
        await rollups.putRollup(
          { period, form: FORM, orgVersion: organisation.version, parent, node },
          input.rollupOf(node, period),
          0,
        );
  }

  const refreshes: Refresh[] = [];
  let last = makeHead(unit, month);
  for (let i = 0; i < input.times; i++) {
    const next = makeHead(unit, month, last.version + 1);
    await submissions.commit(next, body, last);
    last = next;
    Object.assign(counted.calls, { gets: 0, queries: 0, writes: 0 });
    const taken = startWatch();
    await markSubmission(deps, next);
    for (let message = messages.shift(); message; message = messages.shift())
      await refoldNode(deps, RollupMessageSchema.parse(JSON.parse(message.body)));
    const time = taken();
    const { gets, queries, writes } = counted.calls;
    refreshes.push({ ...time, calls: { gets, queries, writes } });
  }
  const stored = await Promise.all(
    path.flatMap((node, i) =>
      periods.map((period) =>
        rollups.rollup({
          period,
          form: FORM,
          orgVersion: organisation.version,
          parent: path[i - 1] ?? TOP,
          node,
        }),
      ),
    ),
  );
  const store = await sampleStore(submissions, rollups, input.rollupOf);
  await engine.close();
  return { refreshes, stored, last, store, depth: path.length, periods: periods.length };
}
