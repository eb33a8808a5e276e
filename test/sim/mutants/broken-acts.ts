import type { Approval } from '../../../lambdas/core/model/approval.ts';
import { createIngestHandler } from '../../../lambdas/handlers/ingest.ts';
import type { Protocol } from '../protocol.ts';

type AdaptActs = Protocol['adaptActs'];

/** A return is noted at the head, whose numbers go on counting. */
export const returnKeepingNumbers: Protocol['adapt'] = (deps) => ({
  ...deps,
  submissions: {
    ...deps.submissions,
    commit: (next, body, expected) =>
      next.returned !== undefined && expected
        ? deps.submissions.commit({ ...next, withdrawn: false, parts: expected.parts }, body, expected)
        : deps.submissions.commit(next, body, expected),
  },
});

/** Why it was sent back is forgotten. */
export const returnWithoutReason: Protocol['adapt'] = (deps) => ({
  ...deps,
  submissions: {
    ...deps.submissions,
    commit: ({ returned: _, ...next }, body, expected) => deps.submissions.commit(next, body, expected),
  },
});

/** What is taken back does not mark its node. */
export const takenBackUnmarked: Protocol['ingest'] = (deps) => (event) => {
  let takesBack = false;
  return createIngestHandler({
    ...deps,
    submissions: {
      ...deps.submissions,
      commit(next, body, expected) {
        takesBack = next.withdrawn;
        return deps.submissions.commit(next, body, expected);
      },
    },
    rollups: {
      ...deps.rollups,
      markDirty: async (target, periods) => (takesBack ? new Map() : deps.rollups.markDirty(target, periods)),
    },
    rollupQueue: { send: async (message) => (takesBack ? undefined : deps.rollupQueue.send(message)) },
  })(event);
};

/** A decision takes effect before it is written down. */
export const effectBeforeRecord: AdaptActs = (deps) => {
  const waiting: Parameters<typeof deps.raw.put>[] = [];
  return {
    ...deps,
    raw: {
      async put(...args) {
        waiting.push(args);
        return { versionId: '' };
      },
    },
    audit: {
      async append(entry) {
        for (const args of waiting.splice(0)) await deps.raw.put(...args);
        await deps.audit.append(entry);
      },
    },
  };
};

/** A decision is acknowledged once it is written down, and takes effect some day. */
export const recordWithoutEffect: AdaptActs = (deps) => ({
  ...deps,
  decisions: { ...decisionsOf(deps), putExplanation: async () => {}, putApproval: async () => {} },
});

/** An approval covers what counts when it is written, not what was looked at. */
export const approvalOfWhateverIsHead: AdaptActs = (deps, { submissions }) => {
  const signNow = (approval: Approval): Approval => {
    const { form, period } = approval;
    const versionOf = (unit: string) => submissions.head({ unit, form, period })?.version ?? 1;
    const units = Object.keys(approval.versions);
    return { ...approval, versions: Object.fromEntries(units.map((unit) => [unit, versionOf(unit)])) };
  };
  return {
    ...deps,
    raw: {
      async put(key, bytes, metadata) {
        const act = JSON.parse(new TextDecoder().decode(bytes));
        if (act.deed.kind !== 'approve') return deps.raw.put(key, bytes, metadata);
        const approvals = act.deed.approvals.map(signNow);
        const signed = { ...act, deed: { ...act.deed, approvals } };
        return deps.raw.put(key, new TextEncoder().encode(JSON.stringify(signed)), metadata);
      },
    },
    decisions: {
      ...decisionsOf(deps),
      putApproval: (approval) => deps.decisions.putApproval(signNow(approval)),
    },
  };
};

/** Approves whatever is there, with or without open warnings. */
export const approvalPastWarnings: AdaptActs = (deps) => ({
  ...deps,
  submissions: { ...deps.submissions, body: async () => null },
});

function decisionsOf({ decisions }: Parameters<AdaptActs>[0]): Parameters<AdaptActs>[0]['decisions'] {
  return {
    explanations: (...about) => decisions.explanations(...about),
    putExplanation: (one) => decisions.putExplanation(one),
    approvals: (...about) => decisions.approvals(...about),
    putApproval: (one) => decisions.putApproval(one),
    doorEvents: (...about) => decisions.doorEvents(...about),
    addDoorEvent: (...about) => decisions.addDoorEvent(...about),
  };
}
