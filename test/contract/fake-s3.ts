import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectVersionsCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';

interface Version {
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly metadata: Record<string, string>;
}

export const CREATED = new Date('2022-04-03T01:02:03Z');
/** Versions of a page of `ListObjectVersions`. */
const PAGE = 3;

const fault = (name: string, status: number) =>
  new S3ServiceException({ name, $fault: 'client', $metadata: { httpStatusCode: status } });

/**
 * A client whose bucket keeps versions and honours `If-None-Match: *` as S3 documents it. No emulator does both, so the
 * calls are answered here, in the process.
 * @param conflicts how many conditional writes are answered with a conflict first
 */
export function createFakeS3({ conflicts = 0 } = {}) {
  const client = new S3Client({ region: 'us-east-1' });
  const objects = new Map<string, Version[]>();
  let count = 0;
  let conflictsLeft = conflicts;
  const find = (key = '', id?: string): Version => {
    const versions = objects.get(key) ?? [];
    const found = id === undefined ? versions.at(-1) : versions.find((one) => one.id === id);
    if (found) return found;
    if (id !== undefined) throw fault('NoSuchVersion', 404);
    throw new NoSuchKey({ message: 'The specified key does not exist.', $metadata: { httpStatusCode: 404 } });
  };
  const mock = mockClient(client);
  mock.on(PutObjectCommand).callsFake((input) => {
    const versions = objects.get(input.Key) ?? [];
    if (input.IfNoneMatch === '*' && conflictsLeft-- > 0) throw fault('ConditionalRequestConflict', 409);
    if (input.IfNoneMatch === '*' && versions.length > 0) throw fault('PreconditionFailed', 412);
    const id = `v${String(++count).padStart(4, '0')}`;
    versions.push({ id, bytes: new Uint8Array(input.Body), metadata: { ...input.Metadata } });
    objects.set(input.Key, versions);
    return { VersionId: id };
  });
  mock.on(GetObjectCommand).callsFake((input) => {
    const { id, bytes, metadata } = find(input.Key, input.VersionId);
    const halves = [bytes.slice(0, bytes.length / 2), bytes.slice(bytes.length / 2)];
    return { VersionId: id, LastModified: CREATED, Metadata: metadata, Body: Readable.from(halves) };
  });
  mock.on(HeadObjectCommand).callsFake((input) => {
    const { id, bytes } = find(input.Key, input.VersionId);
    const ChecksumSHA256 = createHash('sha256').update(bytes).digest('base64');
    return { VersionId: id, ...(input.ChecksumMode === 'ENABLED' && { ChecksumSHA256 }) };
  });
  mock.on(ListObjectVersionsCommand).callsFake((input) => {
    const all = [...objects.keys()].sort().flatMap((Key) =>
      [...(objects.get(Key) ?? [])].reverse().map(({ id, bytes }, at) => ({
        Key,
        VersionId: id,
        Size: bytes.length,
        IsLatest: at === 0,
      })),
    );
    const below = all.filter(({ Key }) => Key.startsWith(input.Prefix ?? ''));
    const from = input.KeyMarker
      ? below.findIndex(
          ({ Key, VersionId }) => Key === input.KeyMarker && VersionId === input.VersionIdMarker,
        ) + 1
      : 0;
    const Versions = below.slice(from, from + PAGE);
    const last = Versions.at(-1);
    const more = from + PAGE < below.length && last;
    return {
      Versions,
      ...(more && { NextKeyMarker: last.Key, NextVersionIdMarker: last.VersionId }),
    };
  });
  return { client, mock };
}
