import { RAW_METADATA } from '../contract.ts';
import type { SubmissionKey } from '../core/model/submission.ts';
import type { StoredObject } from '../ports.ts';
import { hashBytes } from './hash-bytes.ts';
import { parseRawKey } from './raw-key.ts';

/** A raw object with what its key and metadata say. */
export interface Upload {
  readonly id: string;
  readonly fileName: string;
  readonly objectKey: string;
  readonly versionId: string;
  readonly receivedAt: string;
  readonly contentHash: string;
  /** What the upload was issued for; null when the workbook itself has to say. */
  readonly expected: SubmissionKey | null;
  /** Takes the submission back instead of bringing a workbook. */
  readonly withdraw: boolean;
}

/**
 * @param storedAt instant at which the object was created, used when its metadata do not say when it was received
 * @returns null for an object under a key that this product did not choose
 */
export function describeUpload(object: StoredObject, storedAt: string): Upload | null {
  const address = parseRawKey(object.key);
  if (!address) return null;
  const fileName = object.metadata[RAW_METADATA.fileName];
  return {
    id: address.uploadId,
    fileName: fileName === undefined ? address.uploadId : decodeURIComponent(fileName),
    objectKey: object.key,
    versionId: object.versionId,
    receivedAt: new Date(object.metadata[RAW_METADATA.receivedAt] ?? storedAt).toISOString(),
    contentHash: hashBytes(object.bytes),
    expected: address.expected,
    withdraw: object.metadata[RAW_METADATA.withdraw] === '1',
  };
}
