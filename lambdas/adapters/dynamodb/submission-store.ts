import { createHash } from 'node:crypto';
import * as z from 'zod';
import { cadenceOf, PeriodSchema } from '../../core/model/period.ts';
import { type Head, HeadSchema, type SubmissionKey } from '../../core/model/submission.ts';
import { VersionBodySchema } from '../../core/model/version-body.ts';
import type { SubmissionStore, VersionBody } from '../../ports.ts';
import {
  BytesSchema,
  packAttributes,
  packJson,
  splitChunks,
  unpackAttributes,
  unpackJson,
} from './packed-json.ts';
import { bodyKey, bodyPrefix, headKey, headKeys, pastKey, submissionPartition } from './submission-keys.ts';
import type { RawItem, Table } from './table.ts';

/**
 * `SUB#{unit}#{form}`: `HEAD#{period}` (the head with its parts), `V#{period}#{n}` (heads of the past),
 * `BODY#{period}#{n}#{hash}#{i}` (chunks of a version's body).
 */
export function createDynamoSubmissionStore(table: Table): SubmissionStore {
  const readHead = async (item: RawItem): Promise<Head> =>
    HeadSchema.parse(await unpackAttributes(table, item));

  async function head(key: SubmissionKey): Promise<Head | null> {
    const item = await table.get(headKey(key));
    return item && readHead(item);
  }

  async function writeBody(at: Head, body: VersionBody): Promise<string> {
    const bytes = await packJson(body);
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    const chunks = splitChunks(bytes);
    await Promise.all(
      chunks.map((data, i) => table.put({ ...bodyKey(at, at.version, hash, i), data, of: chunks.length })),
    );
    return hash;
  }

  /** The body hash that the committed version names; only needed when commits of one version number met. */
  async function committedBody(key: SubmissionKey, version: number): Promise<string | null> {
    const items = await table.getMany([headKey(key), pastKey(key, version)]);
    const found = items.map((item) => RecordSchema.parse(item)).find((item) => item.version === version);
    return found?.body ?? null;
  }

  return {
    head,
    async headsOf(keys) {
      if (keys.length === 0) return [];
      const heads = await Promise.all((await table.getMany(headKeys(keys))).map(readHead));
      const found = new Map(heads.map((one) => [`${one.unit} ${one.form} ${one.period}`, one]));
      return keys.map((key) => found.get(`${key.unit} ${key.form} ${key.period}`) ?? null);
    },
    async heads(unit, form, first, last) {
      const range = { pk: submissionPartition({ unit, form }), from: `HEAD#${first}`, to: `HEAD#${last}` };
      const items = await table.all(range);
      const heads = await Promise.all(items.map(readHead));
      return heads.filter((one) => cadenceOf(one.period) === cadenceOf(first));
    },
    async lastHead(unit, form, notAfter) {
      const range = { pk: submissionPartition({ unit, form }), from: 'HEAD#', to: `HEAD#${notAfter}` };
      for await (const item of table.query({ ...range, descending: true, pageSize: 4 })) {
        const one = await readHead(item);
        if (!one.withdrawn && cadenceOf(one.period) === cadenceOf(notAfter)) return one;
      }
      return null;
    },
    async periods(unit, form) {
      const range = { pk: submissionPartition({ unit, form }), from: 'HEAD#', to: 'HEAD#~', only: [] };
      const items = await table.all(range);
      return items.map((item) => PeriodSchema.parse(SortSchema.parse(item).sk.slice('HEAD#'.length)));
    },
    async body(key, version) {
      const prefix = bodyPrefix(key, version);
      const items = await table.all({ pk: submissionPartition(key), from: prefix, to: `${prefix}~` });
      if (items.length === 0) return null;
      const chunks = items.map((item) => BodyChunkSchema.parse(item));
      const hashes = new Set(chunks.map((chunk) => chunk.sk.split('#')[3]));
      const hash = hashes.size === 1 ? [...hashes][0] : await committedBody(key, version);
      const own = chunks.filter((chunk) => chunk.sk.startsWith(`${prefix}${hash}#`));
      if (own.length === 0 || own.length !== own[0]?.of) return null;
      return VersionBodySchema.parse(await unpackJson(Buffer.concat(own.map((chunk) => chunk.data))));
    },
    async versions(key) {
      const range = { pk: submissionPartition(key), from: `V#${key.period}#`, to: `V#${key.period}#~` };
      const past = await Promise.all((await table.all(range)).map(readHead));
      const now = await head(key);
      return now ? [...past.filter((one) => one.version < now.version), now] : [];
    },
    async commit(next, body, expected) {
      if (next.version !== expected + 1) throw new RangeError(`version ${next.version} after ${expected}`);
      const now = expected === 0 ? null : await table.get(headKey(next));
      if (expected > 0) {
        const record = now && RecordSchema.parse(now);
        if (record?.version !== expected) return answerConflict(next);
        await table.put({ ...now, ...pastKey(next, expected) });
      }
      const hash = await writeBody(next, body);
      const moved = await table.put(
        {
          ...headKey(next),
          version: next.version,
          uploadId: next.uploadId,
          body: hash,
          ...(await packAttributes(table, HeadSchema.parse(next))),
        },
        expected === 0
          ? { text: 'attribute_not_exists(#pk)', names: { '#pk': 'pk' } }
          : {
              text: '#version = :expected',
              names: { '#version': 'version' },
              values: { ':expected': expected },
            },
      );
      return moved ? { outcome: 'committed', head: next } : answerConflict(next);
    },
  };

  async function answerConflict(next: Head) {
    const now = await head(next);
    return now?.uploadId === next.uploadId
      ? { outcome: 'committed' as const, head: now }
      : { outcome: 'conflict' as const };
  }
}

const SortSchema = z.object({ sk: z.string() });
const RecordSchema = z.object({ version: z.number().int(), body: z.string() });
const BodyChunkSchema = z.object({ sk: z.string(), data: BytesSchema, of: z.number().int().min(1) });
