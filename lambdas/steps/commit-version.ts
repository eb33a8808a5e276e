import { type Head, submissionOrder } from '../core/model/submission.ts';
import type { SubmissionStore, VersionBody } from '../ports/submission-store.ts';

/** A head without its number. `late` says whether this very file came after the due day. */
export type Candidate = Omit<Head, 'version'>;

export interface Settled {
  readonly outcome: 'committed' | 'same' | 'superseded';
  readonly version: number;
  /** The rollups may have changed. Also true when an earlier delivery committed and may have died before marking. */
  readonly changed: boolean;
}

const MOST_ATTEMPTS = 50;

/**
 * Makes an accepted upload the head, unless one that was received later already is: whatever the order and number of
 * deliveries, the head ends up being the accepted upload received last.
 * @param head the head as it was last read
 */
export async function commitVersion(
  store: SubmissionStore,
  candidate: Candidate,
  body: VersionBody,
  head: Head | null,
): Promise<Settled> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const settled = await tryCommit(store, candidate, body, head);
    if (settled) return settled;
    head = await store.head(candidate);
  }
  throw new Error(`too many writers for ${candidate.unit} ${candidate.form} ${candidate.period}`);
}

async function tryCommit(
  store: SubmissionStore,
  candidate: Candidate,
  body: VersionBody,
  head: Head | null,
): Promise<Settled | null> {
  if (head?.uploadId === candidate.uploadId)
    return { outcome: 'committed', version: head.version, changed: true };
  if (head && submissionOrder(head) > submissionOrder(candidate)) return yieldTo(store, candidate, head);
  if (
    head &&
    head.contentHash === candidate.contentHash &&
    head.catalogueVersion === candidate.catalogueVersion
  ) {
    const confirmed = await store.confirm(head, head.version, { confirmed: submissionOrder(candidate) });
    return confirmed ? { outcome: 'same', version: head.version, changed: false } : null;
  }
  const version = (head?.version ?? 0) + 1;
  const late = candidate.withdrawn ? (head?.late ?? true) : candidate.late && (head?.late ?? true);
  const result = await store.commit({ ...candidate, late, version }, body, head);
  if (result.outcome === 'conflict') return null;
  return { outcome: 'committed', version: result.head.version, changed: true };
}

/** A later upload is head. This one may have been head before it, and may have been the first to come in time. */
async function yieldTo(store: SubmissionStore, candidate: Candidate, head: Head): Promise<Settled | null> {
  const inTime = !candidate.withdrawn && !candidate.late;
  const news = head.late && inTime;
  if (news && !(await store.confirm(head, head.version, { late: false }))) return null;
  const own = (await store.versions(candidate)).find((one) => one.uploadId === candidate.uploadId);
  if (own) return { outcome: 'committed', version: own.version, changed: true };
  return { outcome: 'superseded', version: head.version, changed: inTime };
}
