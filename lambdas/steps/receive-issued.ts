import { RAW_METADATA } from '../contract.ts';
import type { FirstObjects } from '../ports/first-objects.ts';
import type { UploadStore } from '../ports/upload-store.ts';
import { hashBytes } from './hash-bytes.ts';
import { parseRawKey } from './raw-key.ts';
import { type AdmitDeps, admitUpload, rawMetadata } from './store-upload.ts';

export interface ReceiveIssuedDeps extends AdmitDeps {
  readonly raw: FirstObjects;
  readonly uploads: Pick<UploadStore, 'putUpload' | 'upload'>;
}

export interface IssuedFile {
  /** Key and metadata as they were decided when the upload was issued. */
  readonly key: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
  readonly receivedAt: string;
}

/**
 * Takes the file of an issued upload: the first one only, decided by the store in which it stands. Once it returns
 * `received`, the file can no longer be lost, and it is the one that will be judged; the same file sent again is
 * received again. Whoever finds one there also finishes what the one before may have died over.
 */
export async function receiveIssued(
  deps: ReceiveIssuedDeps,
  { key, metadata, bytes, receivedAt }: IssuedFile,
): Promise<'received' | 'taken' | 'unknown'> {
  const address = parseRawKey(key);
  if (!address) return 'unknown';
  const record = await deps.uploads.upload(address.uploadId);
  if (record?.objectKey !== key) return 'unknown';
  const hash = hashBytes(bytes);
  if (record.state === 'done') return record.contentHash === hash ? 'received' : 'taken';
  const upload = {
    id: address.uploadId,
    expected: address.expected,
    fileName: decodeURIComponent(metadata[RAW_METADATA.fileName] ?? address.uploadId),
    receivedAt,
    sender: record.sender,
    via: record.via,
    packageOf: address.packageOf,
    reach: record.reach,
  };
  const stored = await deps.raw.putFirst(key, bytes, rawMetadata(upload));
  const first = {
    ...upload,
    bytes: stored.bytes,
    receivedAt: stored.metadata[RAW_METADATA.receivedAt] ?? receivedAt,
  };
  await admitUpload(deps, first, stored);
  return hashBytes(stored.bytes) === hash ? 'received' : 'taken';
}
