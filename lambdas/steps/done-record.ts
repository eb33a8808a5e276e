import type { UploadRecord } from '../core/model/upload.ts';
import type { Upload } from './describe-upload.ts';

/** The record of an upload that is through, before it is said what became of it. */
export function doneRecord(upload: Upload): UploadRecord {
  return {
    id: upload.id,
    fileName: upload.fileName,
    objectKey: upload.objectKey,
    versionId: upload.versionId,
    receivedAt: upload.receivedAt,
    contentHash: upload.contentHash,
    state: 'done',
    unit: upload.expected?.unit ?? upload.packageOf ?? null,
    form: upload.expected?.form ?? null,
    period: upload.expected?.period ?? null,
    verdict: null,
    outcome: null,
    version: null,
    resultKey: null,
  };
}
