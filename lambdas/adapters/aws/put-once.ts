import { createHash } from 'node:crypto';
import { HeadObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { waitWithJitter } from '../dynamodb/wait-with-jitter.ts';
import { isConditionalConflict, isPreconditionFailed } from './s3-errors.ts';

const MOST_ATTEMPTS = 6;
const WrittenSchema = z.object({ VersionId: z.string().default('null') });
const HeadSchema = WrittenSchema.extend({ ChecksumSHA256: z.string().optional() });

/** Something else already stands under a key that is written once. */
export class ObjectExistsError extends Error {
  override readonly name = 'ObjectExistsError';
  constructor(key: string) {
    super(`another object is already stored as ${key}`);
  }
}

export interface NewObject {
  readonly bucket: string;
  readonly key: string;
  readonly bytes: Uint8Array;
  readonly metadata: Readonly<Record<string, string>>;
}

/**
 * Writes an object only where there is none. The same bytes again are a no-op that returns the version stored first,
 * so that a repeated call is harmless.
 * @throws ObjectExistsError when other bytes stand there
 */
export async function putOnce(client: S3Client, object: NewObject): Promise<{ versionId: string }> {
  const { bucket, key } = object;
  const written = await putNew(client, object);
  if (written) return written;
  const answer = await client.send(
    new HeadObjectCommand({ Bucket: bucket, Key: key, ChecksumMode: 'ENABLED' }),
  );
  const { ChecksumSHA256, VersionId } = HeadSchema.parse(answer);
  if (ChecksumSHA256 !== hashOf(object.bytes)) throw new ObjectExistsError(key);
  return { versionId: VersionId };
}

/** Writes an object only where there is none; null where one stands, whatever it is. Needs no right to read. */
export async function putNew(
  client: S3Client,
  { bucket, key, bytes, metadata }: NewObject,
): Promise<{ versionId: string } | null> {
  for (let attempt = 1; ; attempt++) {
    try {
      const answer = await client.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: key,
          Body: bytes,
          Metadata: { ...metadata },
          ChecksumSHA256: hashOf(bytes),
          IfNoneMatch: '*',
        }),
      );
      return { versionId: WrittenSchema.parse(answer).VersionId };
    } catch (error) {
      if (isPreconditionFailed(error)) return null;
      if (!isConditionalConflict(error) || attempt === MOST_ATTEMPTS) throw error;
      await waitWithJitter(attempt);
    }
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64');
}
