import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { Organisation } from '../core/model/organisation.ts';
import type { ReadResult } from '../core/model/read-result.ts';
import type { Head } from '../core/model/submission.ts';
import type { UploadRecord } from '../core/model/upload.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import type { SubmissionStore } from '../ports/submission-store.ts';
import type { WorkbookReader } from '../ports/workbook-reader.ts';
import { checkUpload } from './check-upload.ts';
import type { Checked, Checker } from './checker.ts';
import { describeUpload, type Upload } from './describe-upload.ts';

export interface ReplayDeps {
  readonly catalogue: CatalogueIndex;
  readonly raw: Pick<ObjectStore, 'get'>;
  readonly submissions: SubmissionStore;
  readonly reader: WorkbookReader;
  readonly checker: Checker;
  readonly utcOffset: number;
}

export interface Replayed {
  readonly upload: Upload;
  readonly bytes: Uint8Array;
  readonly read: ReadResult;
  readonly checked: Checked;
  readonly head: Head | null;
}

/** Judges a stored upload once more, with this catalogue and beside these submissions. Null for one that took back. */
export async function replayUpload(
  deps: ReplayDeps,
  record: Pick<UploadRecord, 'objectKey' | 'versionId' | 'receivedAt' | 'id'>,
  organisation: Organisation,
): Promise<Replayed | null> {
  const object = await deps.raw.get(record.objectKey, record.versionId ?? undefined);
  const upload = object && describeUpload(object, record.receivedAt);
  if (!object || !upload)
    throw new Error(`the file of upload ${record.id} is not there: ${record.objectKey}`);
  if (upload.withdraw) return null;
  const read = await deps.reader.read(object.bytes, upload.fileName);
  return { upload, bytes: object.bytes, read, ...(await checkUpload(deps, upload, read, organisation)) };
}
