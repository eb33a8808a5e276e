import {
  GetObjectCommand,
  ListObjectVersionsCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import * as z from 'zod';
import type { ObjectStore } from '../../ports/object-store.ts';
import { putOnce } from './put-once.ts';
import { readBody } from './read-body.ts';
import { isMissingObject } from './s3-errors.ts';

export interface S3StoreOptions {
  readonly bucket: string;
  /** Objects are read up to one byte more than this, so that a reader can see that it is too much. */
  readonly maxBytes: number;
  /** Each key is written once: other bytes under it are refused. */
  readonly once?: boolean;
  /** Called with every version that was read, before it is handed out. */
  readonly onRead?: (version: ReadVersion) => Promise<void>;
  /** Metadata that are not believed of an object. */
  readonly ignoredMetadata?: (key: string) => readonly string[];
}

export interface ReadVersion {
  readonly key: string;
  readonly versionId: string;
  readonly createdAt: Date;
}

/** In a bucket without versions S3 itself calls the only one `null`. */
const VersionSchema = z.object({ VersionId: z.string().default('null') });
const ObjectSchema = VersionSchema.extend({
  LastModified: z.date(),
  Metadata: z.record(z.string(), z.string()).default({}),
  Body: z.custom<AsyncIterable<Uint8Array>>(
    (body) => typeof body === 'object' && body !== null && Symbol.asyncIterator in body,
  ),
});
const PageSchema = z.object({
  Versions: z
    .array(
      z.object({ Key: z.string(), VersionId: z.string(), Size: z.number().int(), IsLatest: z.boolean() }),
    )
    .default([]),
  NextKeyMarker: z.string().optional(),
  NextVersionIdMarker: z.string().optional(),
});

/** Objects of a versioned bucket. Every write is checked by S3 against a CRC32 that the SDK sends with it. */
export function createS3ObjectStore(client: S3Client, options: S3StoreOptions): ObjectStore {
  const { bucket, maxBytes } = options;
  return {
    async put(key, bytes, metadata = {}) {
      if (options.once) return putOnce(client, { bucket, key, bytes, metadata });
      const answer = await client.send(
        new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, Metadata: { ...metadata } }),
      );
      return { versionId: VersionSchema.parse(answer).VersionId };
    },
    async get(key, versionId) {
      try {
        const answer = await client.send(
          new GetObjectCommand({ Bucket: bucket, Key: key, VersionId: versionId }),
        );
        const { VersionId, LastModified, Metadata, Body } = ObjectSchema.parse(answer);
        const ignored = options.ignoredMetadata?.(key) ?? [];
        const metadata = Object.entries(Metadata).filter(([name]) => !ignored.includes(name));
        const bytes = await readBody(Body, maxBytes + 1);
        await options.onRead?.({ key, versionId: VersionId, createdAt: LastModified });
        return { key, versionId: VersionId, bytes, metadata: Object.fromEntries(metadata) };
      } catch (error) {
        if (isMissingObject(error)) return null;
        throw error;
      }
    },
    async *list(prefix) {
      let from: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } | null = {};
      while (from) {
        const answer: unknown = await client.send(
          new ListObjectVersionsCommand({ Bucket: bucket, Prefix: prefix, ...from }),
        );
        const page = PageSchema.parse(answer);
        for (const version of page.Versions)
          if (version.IsLatest) yield { key: version.Key, versionId: version.VersionId, size: version.Size };
        const { NextKeyMarker, NextVersionIdMarker } = page;
        from =
          NextKeyMarker === undefined
            ? null
            : { KeyMarker: NextKeyMarker, VersionIdMarker: NextVersionIdMarker };
      }
    },
  };
}
