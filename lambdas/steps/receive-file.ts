import { RAW_METADATA } from '../contract.ts';
import type { SubmissionKey } from '../core/model/submission.ts';
import type { ObjectStore, UploadStore } from '../ports.ts';
import { hashBytes } from './hash-bytes.ts';
import { rawKey } from './raw-key.ts';
import { uploadId } from './upload-id.ts';

export interface ReceiveDeps {
  readonly raw: Pick<ObjectStore, 'put'>;
  readonly uploads: Pick<UploadStore, 'putUpload'>;
  /** Tells the ingest queue that the object is there. Where the object store does so by itself, nothing. */
  announce(object: { key: string; versionId: string; size: number; createdAt: string }): Promise<void>;
}

export interface ReceivedFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly receivedAt: string;
  /** Tells uploads of one millisecond apart. */
  readonly random: string;
  readonly expectedKey?: SubmissionKey;
  readonly withdraw?: boolean;
}

/** Stores the bytes durably, then announces them. Once it returns, the file can no longer be lost. */
export async function receiveFile(deps: ReceiveDeps, file: ReceivedFile): Promise<string> {
  const receivedAt = new Date(file.receivedAt).toISOString();
  const expected = file.expectedKey ?? null;
  const id = uploadId(receivedAt, file.random);
  const key = rawKey({ expected, uploadId: id });
  const { versionId } = await deps.raw.put(key, file.bytes, {
    [RAW_METADATA.fileName]: encodeURIComponent(file.fileName),
    [RAW_METADATA.receivedAt]: receivedAt,
    ...(file.withdraw && { [RAW_METADATA.withdraw]: '1' }),
  });
  await deps.uploads.putUpload({
    id,
    fileName: file.fileName,
    objectKey: key,
    versionId,
    receivedAt,
    contentHash: hashBytes(file.bytes),
    state: 'received',
    unit: expected?.unit ?? null,
    form: expected?.form ?? null,
    period: expected?.period ?? null,
    verdict: null,
    outcome: null,
    version: null,
    resultKey: null,
  });
  await deps.announce({ key, versionId, size: file.bytes.length, createdAt: receivedAt });
  return id;
}
