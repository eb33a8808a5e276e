import { MAX_PACKAGE_BYTES, MAX_UPLOAD_BYTES, RAW_METADATA, UPLOAD_SECONDS } from '../contract.ts';
import type { Actor } from '../core/model/actor.ts';
import type { SubmissionKey } from '../core/model/submission.ts';
import type { UploadRecord } from '../core/model/upload.ts';
import type { UploadIssuer } from '../ports/upload-issuer.ts';
import type { UploadStore } from '../ports/upload-store.ts';
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

interface IssueRequest {
  readonly fileName: string;
  readonly issuedAt: string;
  readonly random: string;
  /** Who asks for it: the subject of the caller. */
  readonly by: Actor;
}

interface IssuedObject {
  readonly address: (id: string) => string;
  readonly about: Pick<UploadRecord, 'unit' | 'form' | 'period' | 'reach'>;
  readonly maxBytes: number;
}

/** Decides where a file will be stored and lets its sender put it there, once, for a short time. */
export async function issueUpload(
  deps: IssueDeps,
  request: IssueRequest & { readonly key: SubmissionKey },
): Promise<IssuedUpload> {
  const { key, ...more } = request;
  const address = (id: string) => rawKey({ expected: key, uploadId: id });
  return issue(deps, more, { address, about: key, maxBytes: MAX_UPLOAD_BYTES });
}

/** The same for a package of workbooks: of the unit, or of every unit below it as well. */
export async function issuePackage(
  deps: IssueDeps,
  request: IssueRequest & { readonly unit: string; readonly reach: 'unit' | 'subtree' },
): Promise<IssuedUpload> {
  const { unit, reach, ...more } = request;
  const address = (id: string) => rawKey({ expected: null, uploadId: id, packageOf: unit });
  const about = { unit, form: null, period: null, reach };
  return issue(deps, more, { address, about, maxBytes: MAX_PACKAGE_BYTES });
}

async function issue(
  deps: IssueDeps,
  { fileName, issuedAt, random, by }: IssueRequest,
  { address, about, maxBytes }: IssuedObject,
): Promise<IssuedUpload> {
  const id = uploadId(issuedAt, random);
  const objectKey = address(id);
  const { url, fields } = await deps.issuer.issue({
    key: objectKey,
    metadata: { [RAW_METADATA.fileName]: encodeURIComponent(fileName) },
    maxBytes,
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
    ...about,
    verdict: null,
    outcome: null,
    version: null,
    resultKey: null,
    sender: by.name,
    via: by.via,
  });
  return { id, url, fields, expiresAt: uploadExpiry(issuedAt) };
}

/** Instant after which an issued upload is no longer taken. */
export function uploadExpiry(issuedAt: string): string {
  return new Date(Date.parse(issuedAt) + UPLOAD_SECONDS * 1000).toISOString();
}
