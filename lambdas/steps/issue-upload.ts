import { MAX_UPLOAD_BYTES, RAW_METADATA, UPLOAD_SECONDS } from '../contract.ts';
import type { SubmissionKey } from '../core/model/submission.ts';
import type { UploadIssuer, UploadStore } from '../ports.ts';
import { rawKey } from './raw-key.ts';
import { uploadId } from './upload-id.ts';

export interface IssueDeps {
  readonly uploads: Pick<UploadStore, 'putUpload'>;
  readonly issuer: UploadIssuer;
}

export interface IssuedUpload {
  readonly id: string;
  /** Where to send the file: a form (`multipart/form-data`) with these fields and then `file`. */
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly expiresAt: string;
}

/** Decides where a file will be stored and lets its sender put it there, once, for a short time. */
export async function issueUpload(
  deps: IssueDeps,
  request: {
    readonly key: SubmissionKey;
    readonly fileName: string;
    readonly issuedAt: string;
    readonly random: string;
    /** Subject of the caller. */
    readonly sender: string;
  },
): Promise<IssuedUpload> {
  const { key, fileName, issuedAt, sender } = request;
  const id = uploadId(issuedAt, request.random);
  const objectKey = rawKey({ expected: key, uploadId: id });
  const { url, fields } = await deps.issuer.issue({
    key: objectKey,
    metadata: { [RAW_METADATA.fileName]: encodeURIComponent(fileName) },
    maxBytes: MAX_UPLOAD_BYTES,
    seconds: UPLOAD_SECONDS,
  });
  await deps.uploads.putUpload({
    id,
    fileName,
    objectKey,
    versionId: null,
    receivedAt: issuedAt,
    contentHash: null,
    state: 'issued',
    ...key,
    verdict: null,
    outcome: null,
    version: null,
    resultKey: null,
    sender,
  });
  return { id, url, fields, expiresAt: uploadExpiry(issuedAt) };
}

/** Instant after which an issued upload is no longer taken. */
export function uploadExpiry(issuedAt: string): string {
  return new Date(Date.parse(issuedAt) + UPLOAD_SECONDS * 1000).toISOString();
}
