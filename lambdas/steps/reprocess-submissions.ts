import type { Organisation } from '../core/model/organisation.ts';
import { type Head, type SubmissionKey, submissionOrder } from '../core/model/submission.ts';
import type { UploadRecord } from '../core/model/upload.ts';
import { isAccepted } from '../core/model/verdict.ts';
import { doorAt } from '../core/workflow/period-door.ts';
import type { DecisionStore } from '../ports/decision-store.ts';
import type { UploadStore } from '../ports/upload-store.ts';
import type { AnnotateInput } from './annotator.ts';
import { commitVersion } from './commit-version.ts';
import { listStanding } from './list-standing.ts';
import { type MarkSubmissionDeps, markSubmission } from './mark-submission.ts';
import type { Doing } from './perform-act.ts';
import { type AuditDeps, auditRefusal, auditVersion } from './record-audit.ts';
import { type ReplayDeps, replayUpload } from './replay-upload.ts';
import { acceptedCandidate } from './submission-candidate.ts';
import { type ResultsDeps, resultKey, writeResults } from './write-results.ts';

export interface ReprocessDeps extends ReplayDeps, MarkSubmissionDeps, ResultsDeps, AuditDeps {
  readonly uploads: Pick<UploadStore, 'upload' | 'putUpload'>;
  readonly decisions: Pick<DecisionStore, 'doorEvents'>;
}

export interface Reprocessed {
  /** Now a version under this catalogue. */
  readonly committed: readonly SubmissionKey[];
  /** Would be sent back under this catalogue: the version that stood still stands. */
  readonly refused: readonly SubmissionKey[];
  /** In locked periods, whose numbers may not change. */
  readonly locked: readonly SubmissionKey[];
  /** Done before, under this catalogue. */
  readonly skipped: number;
}

/**
 * Judges what counts once more, from the raw files, under the catalogue that is in use now: each becomes a new version.
 * May die anywhere and be started again: what is done is passed over.
 */
export async function reprocessSubmissions(
  deps: ReprocessDeps,
  organisation: Organisation,
  doing: Pick<Doing, 'at' | 'by'>,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<Reprocessed> {
  const heads = await listStanding(deps, organisation);
  const committed: SubmissionKey[] = [];
  const refused: SubmissionKey[] = [];
  const locked: SubmissionKey[] = [];
  let skipped = 0;
  for (const [done, head] of heads.entries()) {
    const outcome = await reprocess(deps, organisation, head, doing);
    const { unit, form, period } = head;
    if (outcome === 'skipped') skipped++;
    else ({ committed, refused, locked })[outcome].push({ unit, form, period });
    onProgress(done + 1, heads.length);
  }
  return { committed, refused, locked, skipped };
}

async function reprocess(
  deps: ReprocessDeps,
  organisation: Organisation,
  head: Head,
  { by, at }: Pick<Doing, 'at' | 'by'>,
): Promise<'committed' | 'refused' | 'locked' | 'skipped'> {
  if (head.catalogueVersion === deps.catalogue.version) return finish(deps, head, { by, at });
  if (doorAt(await deps.decisions.doorEvents(head.form, head.period), at) === 'locked') return 'locked';
  const source = await deps.uploads.upload(head.uploadId);
  if (!source) throw new Error(`the record of upload ${head.uploadId} is not there`);
  const id = reprocessId(head, deps.catalogue.version);
  const known = await deps.uploads.upload(id);
  if (known?.state === 'done') return known.outcome === 'refused' ? 'refused' : 'skipped';
  const replayed = await replayUpload(deps, source, organisation);
  if (!replayed) return 'skipped';
  const upload = { ...replayed.upload, id, by };
  const { checked } = replayed;
  const { unit, form, period } = head;
  const key = { unit, form, period };
  const { bytes, read } = replayed;
  const input: AnnotateInput = {
    bytes,
    fileName: upload.fileName,
    read,
    checked,
    checkedAt: upload.receivedAt,
  };
  const record: UploadRecord = {
    ...source,
    id,
    ...key,
    state: 'done',
    verdict: checked.verdict,
    outcome: 'refused',
    version: null,
    resultKey: await writeResults(deps, id, input),
  };
  if (!isAccepted(checked.verdict)) {
    await auditRefusal(deps, upload, { ...key, verdict: checked.verdict }, at);
    await deps.uploads.putUpload(record);
    return 'refused';
  }
  const candidate = {
    ...acceptedCandidate(deps, upload, key, checked),
    late: head.late,
    // right after the version it replaces: a file that was received later still comes later
    confirmed: `${submissionOrder(head)}+${deps.catalogue.version.slice(0, 12)}`,
  };
  const settled = await commitVersion(deps.submissions, candidate, checked.body, replayed.head);
  if (settled.changed) await markSubmission(deps, key);
  if (settled.outcome === 'committed')
    await auditVersion(deps, upload, { ...key, version: settled.version }, at);
  await deps.uploads.putUpload({ ...record, outcome: settled.outcome, version: settled.version });
  return 'committed';
}

/** A run that died after its commit may have marked, audited and recorded nothing: all of that is done once more. */
async function finish(
  deps: ReprocessDeps,
  head: Head,
  { by, at }: Pick<Doing, 'at' | 'by'>,
): Promise<'committed' | 'skipped'> {
  const { unit, form, period, version, uploadId, verdict } = head;
  if ((await deps.uploads.upload(uploadId))?.state === 'done') return 'skipped';
  const key = { unit, form, period };
  const replaced = (await deps.submissions.versions(key)).find((one) => one.version === version - 1);
  const source = replaced && (await deps.uploads.upload(replaced.uploadId));
  if (!source) return 'skipped';
  await markSubmission(deps, key);
  await auditVersion(deps, { id: uploadId, receivedAt: source.receivedAt, by }, { ...key, version }, at);
  const result = { verdict, version, resultKey: resultKey(uploadId) };
  await deps.uploads.putUpload({ ...source, id: uploadId, ...key, outcome: 'committed', ...result });
  return 'committed';
}

/** The same for the same version and catalogue, so that a second run finds what the first one did. */
export function reprocessId(head: Pick<Head, 'uploadId' | 'version'>, catalogueVersion: string): string {
  const [original] = head.uploadId.split('_');
  return `${original}_${catalogueVersion.slice(0, 12)}_${head.version}`;
}
