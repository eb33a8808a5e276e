import { RAW_METADATA } from '../contract.ts';
import type { SubmissionKey } from '../core/model/submission.ts';
import type { UploadRecord } from '../core/model/upload.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import type { UploadStore } from '../ports/upload-store.ts';
import { hashBytes } from './hash-bytes.ts';
import { rawKey } from './raw-key.ts';

export interface AdmitDeps {
  readonly uploads: Pick<UploadStore, 'putUpload'>;
  /** Tells the ingest queue that the object is there. Where the object store does so by itself, nothing. */
  announce(object: { key: string; versionId: string; size: number; createdAt: string }): Promise<void>;
}

export interface ReceiveDeps extends AdmitDeps {
  readonly raw: Pick<ObjectStore, 'put'>;
}

export interface UploadToStore {
  readonly id: string;
  readonly expected: SubmissionKey | null;
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly receivedAt: string;
  readonly withdraw?: boolean;
  /** Stored by the server itself, where no unit can write. */
  readonly byServer?: boolean;
  /** A package of workbooks that was issued for this unit. */
  readonly packageOf?: string | undefined;
  readonly reach?: UploadRecord['reach'];
  readonly sender?: string | undefined;
  /** Way in. @example 'cli@hq-01' */
  readonly via?: string | undefined;
}

/** Stores the bytes of an upload durably, then announces them. Once it returns, the file can no longer be lost. */
export async function storeUpload(deps: ReceiveDeps, upload: UploadToStore): Promise<void> {
  const { id, expected, bytes, packageOf } = upload;
  const byServer = expected !== null && (upload.withdraw || upload.byServer);
  const key = rawKey({
    expected,
    uploadId: id,
    ...(byServer && { byServer }),
    ...(packageOf !== undefined && { packageOf }),
  });
  const { versionId } = await deps.raw.put(key, bytes, rawMetadata(upload));
  await admitUpload(deps, upload, { key, versionId });
}

/** What is kept with the bytes. */
export function rawMetadata(upload: Omit<UploadToStore, 'bytes'>): Record<string, string> {
  return {
    [RAW_METADATA.fileName]: encodeURIComponent(upload.fileName),
    [RAW_METADATA.receivedAt]: upload.receivedAt,
    ...(upload.withdraw && { [RAW_METADATA.withdraw]: '1' }),
    ...(upload.sender !== undefined && {
      [RAW_METADATA.by]: encodeURIComponent(upload.sender),
      [RAW_METADATA.via]: encodeURIComponent(upload.via ?? 'api'),
    }),
  };
}

/** Records an upload whose bytes are stored and announces it. Harmless when repeated. */
export async function admitUpload(
  deps: AdmitDeps,
  upload: UploadToStore,
  { key, versionId }: { readonly key: string; readonly versionId: string },
): Promise<void> {
  const { id, expected, bytes, fileName, receivedAt } = upload;
  await deps.uploads.putUpload({
    id,
    fileName,
    objectKey: key,
    versionId,
    receivedAt,
    contentHash: hashBytes(bytes),
    state: 'received',
    unit: expected?.unit ?? upload.packageOf ?? null,
    form: expected?.form ?? null,
    period: expected?.period ?? null,
    verdict: null,
    outcome: null,
    version: null,
    resultKey: null,
    ...(upload.sender !== undefined && { sender: upload.sender }),
    ...(upload.via !== undefined && { via: upload.via }),
    ...(upload.reach !== undefined && { reach: upload.reach }),
  });
  await deps.announce({ key, versionId, size: bytes.length, createdAt: receivedAt });
}
