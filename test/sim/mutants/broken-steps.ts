import type { Organisation } from '../../../lambdas/core/model/organisation.ts';
import type { Period } from '../../../lambdas/core/model/period.ts';
import { createIngestHandler } from '../../../lambdas/handlers/ingest.ts';
import { createRollupHandler } from '../../../lambdas/handlers/rollup.ts';
import type { DirtyTarget } from '../../../lambdas/ports/rollup-store.ts';
import { markAll } from '../../../lambdas/steps/mark-all.ts';
import { markNode } from '../../../lambdas/steps/mark-node.ts';
import { markSubmission } from '../../../lambdas/steps/mark-submission.ts';
import type { Protocol, SimDeps } from '../protocol.ts';

/** Neither marks nor sends. */
function silent(deps: SimDeps): SimDeps {
  return {
    ...deps,
    rollups: { ...deps.rollups, markDirty: async () => new Map() },
    rollupQueue: { send: async () => {} },
  };
}

/** The node is marked before the head moves. */
export const ingestMarkingFirst: Protocol['ingest'] = (deps) =>
  createIngestHandler({
    ...silent(deps),
    submissions: {
      ...deps.submissions,
      async commit(next, body, expected) {
        await markSubmission(deps, { unit: next.unit, form: next.form, period: next.period });
        return deps.submissions.commit(next, body, expected);
      },
    },
  });

/** The upload is recorded as done before its node is marked. */
export const ingestMarkingLast: Protocol['ingest'] = (deps) => {
  const waiting: [DirtyTarget, readonly Period[]][] = [];
  const quiet = silent(deps);
  return createIngestHandler({
    ...quiet,
    rollups: {
      ...quiet.rollups,
      async markDirty(target, periods) {
        waiting.push([target, periods]);
        return new Map();
      },
    },
    uploads: {
      upload: (id) => deps.uploads.upload(id),
      latestAttempt: (key) => deps.uploads.latestAttempt(key),
      setAside: (...asked) => deps.uploads.setAside(...asked),
      uploads: () => deps.uploads.uploads(),
      async putUpload(record) {
        await deps.uploads.putUpload(record);
        for (const [target, periods] of waiting.splice(0)) await markNode(deps, target, periods);
      },
    },
  });
};

/** Messages that failed are taken for handled. */
export const rollupSwallowingFailures: Protocol['rollup'] = (deps) => {
  const handle = createRollupHandler(deps);
  return async (event) => {
    await handle(event);
    return { batchItemFailures: [] };
  };
};

/** Everything stored is marked for an organisation that is not current yet. */
export async function importMarkingFirst(deps: SimDeps, organisation: Organisation): Promise<void> {
  await markAll(deps, organisation);
  await deps.orgs.save(organisation);
}

/** What was marked under an organisation once is not marked again when it comes back. */
export async function importMarkingOnce(deps: SimDeps, organisation: Organisation): Promise<void> {
  await deps.orgs.save(organisation);
  await markAll(
    {
      ...deps,
      rollups: {
        async markDirty(target, periods) {
          const marks = await deps.rollups.marks(target);
          const fresh = periods.filter((period) => !marks.get(period)?.want);
          return fresh.length > 0 ? deps.rollups.markDirty(target, fresh) : new Map();
        },
      },
    },
    organisation,
  );
}
