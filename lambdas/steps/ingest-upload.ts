import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { Organisation } from '../core/model/organisation.ts';
import type { UploadRecord } from '../core/model/upload.ts';
import { isAccepted } from '../core/model/verdict.ts';
import type { DecisionStore } from '../ports/decision-store.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import type { SubmissionStore } from '../ports/submission-store.ts';
import type { UploadStore } from '../ports/upload-store.ts';
import type { WorkbookReader } from '../ports/workbook-reader.ts';
import { checkDoor } from './check-door.ts';
import { checkUpload } from './check-upload.ts';
import type { Checked, Checker } from './checker.ts';
import { commitVersion } from './commit-version.ts';
import { describeUpload, type Upload } from './describe-upload.ts';
import { doneRecord } from './done-record.ts';
import { keepExplanations } from './keep-explanations.ts';
import { type MarkSubmissionDeps, markSubmission } from './mark-submission.ts';
import { prefillExplanations } from './prefill-explanations.ts';
import { type AuditDeps, auditRefusal, auditVersion } from './record-audit.ts';
import type { ReceiveDeps } from './store-upload.ts';
import { acceptedCandidate, withdrawnCandidate } from './submission-candidate.ts';
import { unpackUpload } from './unpack-upload.ts';
import { returnReason } from './withdraw-submission.ts';
import { type ResultsDeps, writeResults } from './write-results.ts';

export interface IngestDeps extends MarkSubmissionDeps, ResultsDeps, AuditDeps {
  readonly catalogue: CatalogueIndex;
  readonly raw: Pick<ObjectStore, 'get'>;
  readonly submissions: SubmissionStore;
  readonly uploads: UploadStore;
  readonly reader: WorkbookReader;
  readonly checker: Checker;
  /** Minutes from UTC to the day units live by; +480 in China. */
  readonly utcOffset: number;
  /** Where periods are locked and explanations kept; without it there are none. */
  readonly decisions?: Pick<DecisionStore, 'doorEvents' | 'explanations' | 'putExplanation'>;
  /** Where the workbooks of a package go; without it they are taken to stand there already. */
  readonly members?: ReceiveDeps;
}

export interface IngestRequest {
  readonly objectKey: string;
  readonly versionId: string;
  /** Instant at which the object was created. */
  readonly storedAt: string;
}

/**
 * One upload from raw bytes to verdict, version, dirty marks and finished record. May be delivered any number of
 * times, die anywhere and overlap with itself: the record is finished last, and everything before it is harmless when
 * repeated. Faults in the data are findings; only faults of the machinery throw.
 */
export async function ingestUpload(deps: IngestDeps, request: IngestRequest): Promise<UploadRecord | null> {
  const object = await deps.raw.get(request.objectKey, request.versionId);
  if (!object) throw new Error(`object ${request.objectKey} version ${request.versionId} is not there`);
  const described = describeUpload(object, request.storedAt);
  if (!described) {
    deps.log.warn('an object under a foreign key was left alone', { key: request.objectKey });
    return null;
  }
  const known = await deps.uploads.upload(described.id);
  if (known?.state === 'done') return known;
  const upload =
    known?.sender === undefined
      ? described
      : { by: { name: known.sender, via: known.via ?? 'api' }, ...described };
  const organisation = await deps.orgs.current();
  if (!organisation) throw new Error('no organisation has been imported');

  const record =
    upload.packageOf !== undefined
      ? await unpackUpload(deps, { upload, bytes: object.bytes, reach: known?.reach }, organisation)
      : upload.withdraw
        ? await withdraw(deps, upload, object.bytes)
        : await takeIn(deps, upload, object.bytes, organisation);
  const sender = known?.sender ?? described.by?.name;
  const via = known?.via ?? described.by?.via;
  await deps.uploads.putUpload({
    ...record,
    ...(sender !== undefined && { sender }),
    ...(via !== undefined && { via }),
  });
  deps.log.info('upload done', { upload: record.id, verdict: record.verdict, outcome: record.outcome });
  return record;
}

async function takeIn(
  deps: IngestDeps,
  upload: Upload,
  bytes: Uint8Array,
  organisation: Organisation,
): Promise<UploadRecord> {
  const read = await deps.reader.read(bytes, upload.fileName);
  const { checked: judged, head } = await checkUpload(deps, upload, read, organisation);
  const checked = await stopAtDoor(deps, upload, judged);
  const told = isAccepted(checked.verdict) ? checked : await recallExplanations(deps, checked);
  const input = { bytes, fileName: upload.fileName, read, checked: told, checkedAt: upload.receivedAt };
  const written = await writeResults(deps, upload.id, input);
  const about = {
    ...doneRecord(upload),
    ...(checked.key ?? {}),
    verdict: checked.verdict,
    resultKey: written,
  };
  const { key } = checked;
  if (!key || !isAccepted(checked.verdict)) {
    await auditRefusal(deps, upload, { ...key, verdict: checked.verdict });
    return { ...about, outcome: 'refused' };
  }
  const candidate = acceptedCandidate(deps, upload, key, checked);
  const settled = await commitVersion(deps.submissions, candidate, checked.body, head);
  if (settled.changed) await markSubmission(deps, key);
  if (settled.outcome === 'committed') await auditVersion(deps, upload, { ...key, ...settled });
  if (deps.decisions && settled.outcome !== 'superseded')
    await keepExplanations(deps.decisions, upload, key, checked, settled.version);
  return { ...about, outcome: settled.outcome, version: settled.version };
}

/** What goes back to be corrected need not be explained again. */
async function recallExplanations({ decisions }: IngestDeps, checked: Checked): Promise<Checked> {
  const findings = await prefillExplanations(decisions, checked.key, checked.body.findings);
  return { ...checked, body: { ...checked.body, findings } };
}

/** A locked period takes nothing, however good it is; what is wrong with it besides is told as well. */
async function stopAtDoor(deps: IngestDeps, upload: Upload, checked: Checked): Promise<Checked> {
  if (!checked.key) return checked;
  const refusal = await checkDoor(deps, checked.key, upload.receivedAt);
  if (!refusal) return checked;
  const findings = [refusal, ...checked.body.findings];
  const verdict = isAccepted(checked.verdict) ? 'rejected' : checked.verdict;
  return { ...checked, verdict, body: { ...checked.body, findings } };
}

async function withdraw(deps: IngestDeps, upload: Upload, bytes: Uint8Array): Promise<UploadRecord> {
  const key = upload.expected;
  if (!key) throw new Error(`withdrawal ${upload.id} does not say of what`);
  if (await checkDoor(deps, key, upload.receivedAt)) {
    await auditRefusal(deps, upload, { ...key, verdict: 'rejected' });
    return { ...doneRecord(upload), ...key, verdict: 'rejected', outcome: 'refused' };
  }
  const { candidate, body } = withdrawnCandidate(deps, upload, key, returnReason(bytes));
  const settled = await commitVersion(deps.submissions, candidate, body, await deps.submissions.head(key));
  if (settled.changed) await markSubmission(deps, key);
  if (settled.outcome === 'committed') await auditVersion(deps, upload, { ...key, ...settled });
  const outcome = settled.outcome === 'committed' ? 'withdrawn' : settled.outcome;
  return { ...doneRecord(upload), ...key, verdict: 'accepted', outcome, version: settled.version };
}
