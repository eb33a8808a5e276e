import type { Period } from '../core/model/period.ts';
import type { SubmissionKey } from '../core/model/submission.ts';
import type { UploadRecord } from '../core/model/upload.ts';

/** One record per upload: what arrived, and what became of it. */
export interface UploadStore {
  upload(id: string): Promise<UploadRecord | null>;
  /** Moves the record on; one that is done is never overwritten. */
  putUpload(record: UploadRecord): Promise<void>;
  /** The latest done attempt of a unit for a form and period, whatever its verdict. */
  latestAttempt(key: SubmissionKey): Promise<UploadRecord | null>;
  /** Per period between the two (same cadence) the latest attempt that did not become a version, in order. One query. */
  setAside(unit: string, form: string, first: Period, last: Period): Promise<UploadRecord[]>;
  /** All uploads, newest first. Not for hot paths. */
  uploads(): AsyncIterable<UploadRecord>;
}
