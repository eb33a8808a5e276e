import { S3Client } from '@aws-sdk/client-s3';
import { CLIENT_CONFIG } from '../../adapters/aws/client-config.ts';
import { createVersionLock } from '../../adapters/aws/lock-version.ts';
import { createLockedAuditLog } from '../../adapters/aws/locked-audit-log.ts';
import { createS3ObjectStore } from '../../adapters/aws/s3-object-store.ts';
import { ENV, MAX_PACKAGE_BYTES, RAW_METADATA } from '../../contract.ts';
import type { AuditLog } from '../../ports/audit-log.ts';
import type { ObjectStore } from '../../ports/object-store.ts';
import { parseRawKey } from '../../steps/raw-key.ts';
import { required, type Settings } from './settings.ts';

export function awsS3(settings: Settings): S3Client {
  return new S3Client({ ...CLIENT_CONFIG, forcePathStyle: settings.AWS_ENDPOINT_URL_S3 !== undefined });
}

/**
 * Raw uploads. What is too large is read just far enough to be seen to be. Where a lock is set, what is read is locked.
 */
export function awsRaw(client: S3Client, settings: Settings): ObjectStore {
  const days = settings[ENV.rawLockDays];
  const bucket = required(settings, ENV.rawBucket);
  const mode = settings[ENV.rawLockMode] ?? 'COMPLIANCE';
  return createS3ObjectStore(client, {
    bucket,
    maxBytes: MAX_PACKAGE_BYTES,
    ...(days !== undefined && { onRead: createVersionLock(client, { bucket, days, mode }) }),
    once: true,
    ignoredMetadata,
  });
}

/**
 * When an object was received is when S3 took it, not what its sender wrote beside it. Who sent it, the server alone may
 * say: of the others the table knows who asked for the upload.
 */
function ignoredMetadata(key: string): readonly string[] {
  const { receivedAt, by, via } = RAW_METADATA;
  const address = parseRawKey(key);
  const unclaimed = address?.expected === null && address.packageOf === undefined;
  return address?.byServer || unclaimed ? [receivedAt] : [receivedAt, by, via];
}

/** The log in the table, with a copy of every entry in the locked bucket. */
export function awsAudit(log: AuditLog, client: S3Client, settings: Settings): AuditLog {
  return createLockedAuditLog(log, client, required(settings, ENV.issuedBucket));
}

/** Frozen issues. The bucket locks what is written to it. */
export function awsIssued(client: S3Client, settings: Settings): ObjectStore {
  const bucket = required(settings, ENV.issuedBucket);
  return createS3ObjectStore(client, { bucket, maxBytes: LARGEST_RESULT });
}

const LARGEST_RESULT = 256 * 1024 * 1024;

export function awsResults(client: S3Client, settings: Settings): ObjectStore {
  return createS3ObjectStore(client, {
    bucket: required(settings, ENV.resultsBucket),
    maxBytes: LARGEST_RESULT,
  });
}
