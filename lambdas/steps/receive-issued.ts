import { RAW_METADATA } from '../contract.ts';
import type { UploadStore } from '../ports.ts';
import { parseRawKey } from './raw-key.ts';
import { type ReceiveDeps, storeUpload } from './store-upload.ts';

export interface ReceiveIssuedDeps extends ReceiveDeps {
  readonly uploads: Pick<UploadStore, 'putUpload' | 'upload'>;
}

export interface IssuedFile {
  /** Key and metadata as they were decided when the upload was issued. */
  readonly key: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
  readonly receivedAt: string;
}

/** Takes the file of an issued upload: the first one only. Once it returns `received`, the file can no longer be lost. */
export async function receiveIssued(
  deps: ReceiveIssuedDeps,
  file: IssuedFile,
): Promise<'received' | 'taken' | 'unknown'> {
  const address = parseRawKey(file.key);
  if (!address) return 'unknown';
  const record = await deps.uploads.upload(address.uploadId);
  if (record?.objectKey !== file.key) return 'unknown';
  if (record.state !== 'issued') return 'taken';
  await storeUpload(deps, {
    id: address.uploadId,
    expected: address.expected,
    bytes: file.bytes,
    fileName: decodeURIComponent(file.metadata[RAW_METADATA.fileName] ?? address.uploadId),
    receivedAt: file.receivedAt,
    sender: record.sender,
  });
  return 'received';
}
