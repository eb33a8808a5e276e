import { cadenceOf, type Period } from '../../lambdas/core/model/period.ts';
import { type Head, type SubmissionKey, submissionOrder } from '../../lambdas/core/model/submission.ts';
import type { CommitResult, SubmissionStore, VersionBody } from '../../lambdas/ports/submission-store.ts';
import type { Process, World } from './world.ts';

interface HeadItem {
  readonly head: string;
  /** Which body belongs to this version. */
  readonly body: string;
}

/** The items of a table that hold submissions, each written on its own. */
export class SubmissionItems {
  /** By `unit form`, then period. */
  readonly heads = new Map<string, Map<Period, HeadItem>>();
  /** By submission, then number. */
  readonly past = new Map<string, Map<number, HeadItem>>();
  /** By submission and number, then upload. */
  readonly bodies = new Map<string, Map<string, string>>();

  item(key: SubmissionKey): HeadItem | undefined {
    return this.heads.get(`${key.unit} ${key.form}`)?.get(key.period);
  }

  head(key: SubmissionKey): Head | null {
    const item = this.item(key);
    return item ? parseHead(item.head) : null;
  }

  headsOfForm(unit: string, form: string): Head[] {
    const items = [...(this.heads.get(`${unit} ${form}`) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
    return items.map(([, { head }]) => parseHead(head));
  }

  putHead(head: Head, body: string): void {
    const id = `${head.unit} ${head.form}`;
    const periods = this.heads.get(id) ?? new Map<Period, HeadItem>();
    this.heads.set(id, periods.set(head.period, { head: JSON.stringify(head), body }));
  }

  putPast(key: SubmissionKey, version: number, item: HeadItem): void {
    const versions = this.past.get(nameOf(key)) ?? new Map<number, HeadItem>();
    this.past.set(nameOf(key), versions.set(version, item));
  }

  putBody(key: SubmissionKey, version: number, id: string, body: VersionBody): void {
    const at = `${nameOf(key)} ${version}`;
    const bodies = this.bodies.get(at) ?? new Map<string, string>();
    this.bodies.set(at, bodies.set(id, JSON.stringify(body)));
  }

  versions(key: SubmissionKey): HeadItem[] {
    const now = this.item(key);
    if (!now) return [];
    const { version } = parseHead(now.head);
    const past = [...(this.past.get(nameOf(key)) ?? [])].filter(([number]) => number < version);
    return [...past.sort(([a], [b]) => a - b).map(([, item]) => item), now];
  }

  body(key: SubmissionKey, version: number): VersionBody | null {
    const item = this.versions(key).find((one) => parseHead(one.head).version === version);
    const json = item && this.bodies.get(`${nameOf(key)} ${version}`)?.get(item.body);
    return json === undefined ? null : JSON.parse(json);
  }
}

/** The store as one process sees it: each read and write of an item is a call that may go wrong. */
export function createSimSubmissions(
  world: World,
  items: SubmissionItems,
  process: Process,
): SubmissionStore {
  const call = <T>(label: string, effect: () => T) => world.call(process, label, effect);
  const readHead = (key: SubmissionKey) => call(`head ${nameOf(key)}`, () => items.head(key));

  /** A failed condition may also mean that an earlier try of this very commit got through. */
  async function answerConflict(next: Head): Promise<CommitResult> {
    const now = await readHead(next);
    return now?.uploadId === next.uploadId ? { outcome: 'committed', head: now } : { outcome: 'conflict' };
  }

  return {
    head: readHead,
    headsOf: (keys) => call(`heads of ${keys.map(nameOf)}`, () => keys.map((key) => items.head(key))),
    heads: (unit, form, first, last) =>
      call(`heads ${unit} ${form} ${first}…${last}`, () =>
        items
          .headsOfForm(unit, form)
          .filter(
            ({ period }) => cadenceOf(period) === cadenceOf(first) && first <= period && period <= last,
          ),
      ),
    lastHead: (unit, form, notAfter) =>
      call(
        `last head ${unit} ${form} ${notAfter}`,
        () =>
          items
            .headsOfForm(unit, form)
            .filter((one) => cadenceOf(one.period) === cadenceOf(notAfter) && one.period <= notAfter)
            .findLast((one) => !one.withdrawn) ?? null,
      ),
    periods: (unit, form) =>
      call(`periods ${unit} ${form}`, () => items.headsOfForm(unit, form).map((one) => one.period)),
    body: (key, version) => call(`body ${nameOf(key)} ${version}`, () => items.body(key, version)),
    versions: (key) =>
      call(`versions ${nameOf(key)}`, () => items.versions(key).map(({ head }) => parseHead(head))),
    async commit(next, body, expected) {
      const before = expected?.version ?? 0;
      if (next.version !== before + 1) throw new RangeError(`version ${next.version} after ${before}`);
      const name = `${nameOf(next)} ${next.version} of ${next.uploadId}`;
      if (expected) {
        const item = await call(`read head item ${nameOf(next)}`, () => items.item(next));
        if (!item || parseHead(item.head).version !== before) return answerConflict(next);
        await call(`keep past ${nameOf(next)} ${before}`, () => items.putPast(next, before, item));
      }
      await call(`put body ${name}`, () => items.putBody(next, next.version, next.uploadId, body));
      const moved = await call(`move head ${name}`, () => {
        if (stateOf(items.head(next)) !== stateOf(expected)) return false;
        items.putHead(next, next.uploadId);
        return true;
      });
      return moved ? { outcome: 'committed', head: next } : answerConflict(next);
    },
    async confirm(key, version, news) {
      const change = (label: string, apply: (head: Head) => Head) =>
        call(`${label} ${nameOf(key)} ${version}`, () => {
          const [now, item] = [items.head(key), items.item(key)];
          if (!item || now?.version !== version) return false;
          items.putHead(apply(now), item.body);
          return true;
        });
      if (news.late === false && !(await change('in time', (head) => ({ ...head, late: false }))))
        return false;
      const { confirmed } = news;
      if (confirmed === undefined) return true;
      return change('confirm', (head) => (submissionOrder(head) < confirmed ? { ...head, confirmed } : head));
    },
  };
}

/** What a commit is conditional on. */
export function stateOf(head: Head | null): string {
  return head ? `${head.version} ${head.late} ${submissionOrder(head)}` : '';
}

export function nameOf(key: SubmissionKey): string {
  return `${key.unit} ${key.form} ${key.period}`;
}

export function parseHead(json: string): Head {
  return JSON.parse(json);
}
