import { cadenceOf, type Period } from '../../core/model/period.ts';
import { type Head, HeadSchema, type SubmissionKey, submissionOrder } from '../../core/model/submission.ts';
import { VersionBodySchema } from '../../core/model/version-body.ts';
import type { SubmissionStore } from '../../ports/submission-store.ts';

interface Versions {
  /** Head records as JSON, oldest first; the last one is the head. */
  readonly heads: string[];
  readonly bodies: string[];
}

/** Keeps everything as JSON, so that what is read was parsed and cannot be changed from outside. */
export function createMemorySubmissionStore(): SubmissionStore {
  const all = new Map<string, Versions>();
  const idOf = (key: SubmissionKey) => `${key.unit} ${key.form} ${key.period}`;
  const parse = (json: string | undefined): Head | null =>
    json === undefined ? null : HeadSchema.parse(JSON.parse(json));
  const head = async (key: SubmissionKey) => parse(all.get(idOf(key))?.heads.at(-1));

  /** Sorted by period; only the cadence of the bounds. */
  function between(unit: string, form: string, first: Period | null, last: Period): Head[] {
    return [...all.values()]
      .flatMap((versions) => parse(versions.heads.at(-1)) ?? [])
      .filter((one) => one.unit === unit && one.form === form)
      .filter((one) => cadenceOf(one.period) === cadenceOf(last))
      .filter((one) => one.period <= last && (first === null || one.period >= first))
      .sort((a, b) => (a.period < b.period ? -1 : 1));
  }

  return {
    head,
    headsOf: (keys) => Promise.all(keys.map(head)),
    heads: async (unit, form, first, last) => between(unit, form, first, last),
    lastHead: async (unit, form, notAfter) =>
      between(unit, form, null, notAfter)
        .filter((one) => !one.withdrawn)
        .at(-1) ?? null,
    periods: async (unit, form) =>
      [...all.values()]
        .flatMap((versions) => parse(versions.heads.at(-1)) ?? [])
        .filter((one) => one.unit === unit && one.form === form)
        .map((one) => one.period)
        .sort(),
    body: async (key, version) => {
      const json = all.get(idOf(key))?.bodies[version - 1];
      return json === undefined ? null : VersionBodySchema.parse(JSON.parse(json));
    },
    versions: async (key) => (all.get(idOf(key))?.heads ?? []).flatMap((json) => parse(json) ?? []),
    async commit(next, body, expected) {
      const before = expected?.version ?? 0;
      if (next.version !== before + 1) throw new RangeError(`version ${next.version} after ${before}`);
      const id = idOf(next);
      const versions = all.get(id) ?? { heads: [], bodies: [] };
      const current = parse(versions.heads.at(-1));
      if (current?.uploadId === next.uploadId) return { outcome: 'committed', head: current };
      if (stateOf(current) !== stateOf(expected)) return { outcome: 'conflict' };
      all.set(id, versions);
      versions.heads.push(JSON.stringify(HeadSchema.parse(next)));
      versions.bodies.push(JSON.stringify(VersionBodySchema.parse(body)));
      return { outcome: 'committed', head: next };
    },
    async confirm(key, version, news) {
      const versions = all.get(idOf(key));
      const current = parse(versions?.heads.at(-1));
      if (!versions || current?.version !== version) return false;
      const confirmed = news.confirmed ?? '';
      const next = {
        ...current,
        ...(confirmed > submissionOrder(current) && { confirmed }),
        ...(news.late === false && { late: false }),
      };
      versions.heads[versions.heads.length - 1] = JSON.stringify(next);
      return true;
    },
  };
}

/** What a commit is conditional on. */
function stateOf(head: Head | null): string {
  return head ? `${head.version} ${head.late} ${submissionOrder(head)}` : '';
}
