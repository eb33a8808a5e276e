import { PutObjectRetentionCommand, type S3Client } from '@aws-sdk/client-s3';
import type { ReadVersion } from './s3-object-store.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

export interface LockOptions {
  readonly bucket: string;
  readonly days: number;
  /** In compliance mode nobody can shorten or lift it. */
  readonly mode: 'COMPLIANCE' | 'GOVERNANCE';
}

/**
 * Locks a version from its creation on. The end is the same whenever and however often this is called, so that a
 * repeated call neither prolongs nor shortens anything.
 */
export function createVersionLock(client: S3Client, { bucket, days, mode }: LockOptions) {
  return async ({ key, versionId, createdAt }: ReadVersion): Promise<void> => {
    await client.send(
      new PutObjectRetentionCommand({
        Bucket: bucket,
        Key: key,
        VersionId: versionId,
        Retention: { Mode: mode, RetainUntilDate: new Date(createdAt.getTime() + days * DAY_MS) },
      }),
    );
  };
}
