import { RAW_METADATA } from '../contract.ts';
import { type Actor, ActorSchema } from '../core/model/actor.ts';
import type { SubmissionKey } from '../core/model/submission.ts';
import type { StoredObject } from '../ports/object-store.ts';
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
  /** Takes the submission back instead of bringing a workbook. Believed only of what the server itself has stored. */
  readonly withdraw: boolean;
  /** A package of workbooks, and the unit it was issued for. */
  readonly packageOf?: string;
  /** Who sent it, where that is known. */
  readonly by?: Actor;
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
    fileName: decode(fileName) ?? address.uploadId,
    objectKey: object.key,
    versionId: object.versionId,
    receivedAt: new Date(object.metadata[RAW_METADATA.receivedAt] ?? storedAt).toISOString(),
    contentHash: hashBytes(object.bytes),
    expected: address.expected,
    withdraw: address.byServer === true && object.metadata[RAW_METADATA.withdraw] === '1',
    ...(address.packageOf !== undefined && { packageOf: address.packageOf }),
    ...senderOf(object.metadata),
  };
}

function senderOf(metadata: StoredObject['metadata']): { by?: Actor } {
  const sender = ActorSchema.safeParse({
    name: decode(metadata[RAW_METADATA.by]),
    via: decode(metadata[RAW_METADATA.via]),
  });
  return sender.success ? { by: sender.data } : {};
}

/** Tools write names in their own way: what is not percent-encoded is taken as it is. */
function decode(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
