import type { SubmissionStore } from '../../../lambdas/ports/submission-store.ts';
import type { Protocol, SimDeps } from '../protocol.ts';
import { nameOf, stateOf } from '../sim-submissions.ts';

type Adapt = Protocol['adapt'];

/** Value and `done` are written whatever is stored. */
export const putWithoutCondition: Adapt = (deps, { world, process, rollups }) => ({
  ...deps,
  rollups: {
    ...deps.rollups,
    putRollup: (key, rollup, done) =>
      world.call(process, `put ${key.period} ${key.node} done ${done}`, () => {
        rollups.put(key, rollup, done);
        return true;
      }),
  },
});

/** `done` first, the value in a write of its own. */
export const putInTwoWrites: Adapt = (deps, { world, process, rollups }) => ({
  ...deps,
  rollups: {
    ...deps.rollups,
    async putRollup(key, rollup, done) {
      const label = `put ${key.period} ${key.node}`;
      const first = await world.call(process, `${label} done ${done}`, () => {
        const item = rollups.item(key);
        if ((item?.done ?? 0) >= done) return false;
        rollups.put(key, item ? JSON.parse(item.json) : rollup, done);
        return true;
      });
      if (first)
        await world.call(process, `${label} value`, () =>
          rollups.put(key, rollup, rollups.item(key)?.done ?? done),
        );
      return first;
    },
  },
});

/** Every mark of a node sends the same dedup id. */
export const dedupWithoutWant: Adapt = (deps, { process }) => ({
  ...deps,
  rollupQueue: {
    send: (message) =>
      deps.rollupQueue.send(
        message.group === undefined || process.trade === 'sweep'
          ? message
          : { ...message, dedupId: message.group },
      ),
  },
});

/** A version becomes head before its body is there. */
export const headBeforeChunks: Adapt = (deps, { world, process, submissions }) => {
  const commit: SubmissionStore['commit'] = async (next, body, expected) => {
    const item = submissions.item(next);
    if (expected && item) submissions.putPast(next, expected.version, item);
    const moved = await world.call(process, `move head ${nameOf(next)}`, () => {
      if (stateOf(submissions.head(next)) !== stateOf(expected)) return false;
      submissions.putHead(next, next.uploadId);
      return true;
    });
    const head = submissions.head(next);
    if (!moved)
      return head?.uploadId === next.uploadId ? { outcome: 'committed', head } : { outcome: 'conflict' };
    await world.call(process, `put body ${nameOf(next)}`, () =>
      submissions.putBody(next, next.version, next.uploadId, body),
    );
    return { outcome: 'committed', head: next };
  };
  return { ...deps, submissions: { ...deps.submissions, commit } };
};

/** Whoever writes last is head. */
export const headWithoutCondition: Adapt = (deps, { submissions }) => ({
  ...deps,
  submissions: {
    ...deps.submissions,
    async commit(next, body, expected) {
      const now = submissions.head(next);
      const version = (now?.version ?? 0) + 1;
      if (stateOf(now) === stateOf(expected)) return deps.submissions.commit(next, body, expected);
      return deps.submissions.commit({ ...next, version }, body, now);
    },
  },
});

/** What a worker read as the current organisation, it takes to be current at its next uploads too. */
export const currentRemembered: Adapt = (deps, { process, rollups }) => {
  if (process.trade !== 'ingest') return deps;
  const currentVersion = async () => {
    const known = remembered.get(rollups) ?? (await deps.orgs.currentVersion());
    if (known !== null) remembered.set(rollups, known);
    return known;
  };
  return { ...deps, orgs: { ...orgsOf(deps), currentVersion } };
};

const remembered = new WeakMap<object, string>();

function orgsOf({ orgs }: SimDeps): SimDeps['orgs'] {
  return {
    save: (organisation) => orgs.save(organisation),
    completeTurn: (turn) => orgs.completeTurn(turn),
    version: (version) => orgs.version(version),
    current: () => orgs.current(),
    currentVersion: () => orgs.currentVersion(),
  };
}
