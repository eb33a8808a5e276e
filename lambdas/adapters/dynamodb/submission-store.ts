import { createHash } from 'node:crypto';
import * as z from 'zod';
import { cadenceOf, PeriodSchema } from '../../core/model/period.ts';
import { type Head, HeadSchema, type SubmissionKey } from '../../core/model/submission.ts';
import { VersionBodySchema } from '../../core/model/version-body.ts';
import type { CommitResult, SubmissionStore, VersionBody } from '../../ports/submission-store.ts';
import { headFacts, packHead, stillHead, unpackHead } from './head-item.ts';
import { BytesSchema, packJson, splitChunks, unpackJson } from './packed-json.ts';
import { bodyKey, bodyPrefix, headKey, headKeys, pastKey, submissionPartition } from './submission-keys.ts';
import type { RawItem, Table } from './table.ts';

/**
 * `SUB#{unit}#{form}`: `HEAD#{period}` (the head with its parts), `V#{period}#{n}` (heads of the past),
 * `BODY#{period}#{n}#{hash}#{i}` (chunks of a version's body).
 */
export function createDynamoSubmissionStore(table: Table): SubmissionStore {
  const readHead = (item: RawItem): Promise<Head> => unpackHead(table, item);

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
    return items.map(headFacts).find((facts) => facts.version === version)?.body ?? null;
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
      const now = await head(key);
      if (!now) return [];
      const range = { pk: submissionPartition(key), from: `V#${key.period}#`, to: `V#${key.period}#~` };
      const past = await Promise.all((await table.all(range)).map(readHead));
      return [...past.filter((one) => one.version < now.version), now];
    },
    async commit(next, body, expected) {
      const before = expected?.version ?? 0;
      if (next.version !== before + 1) throw new RangeError(`version ${next.version} after ${before}`);
      if (expected) {
        const item = await table.get(headKey(next));
        if (!item || headFacts(item).version !== before) return answerConflict(next);
        await table.put({ ...item, ...pastKey(next, before) });
      }
      const hash = await writeBody(next, body);
      const item = { ...headKey(next), ...(await packHead(table, HeadSchema.parse(next), hash)) };
      const moved = await table.put(item, stillHead(expected));
      return moved ? { outcome: 'committed', head: next } : answerConflict(next);
    },
    async confirm(key, version, news) {
      const names = { '#version': 'version' };
      const values = { ':version': version };
      const isHead = { text: '#version = :version', names, values };
      if (news.late === false) {
        const change = { text: 'SET #late = :no', names: { '#late': 'late' }, values: { ':no': false } };
        if (!(await table.update(headKey(key), change, isHead))) return false;
      }
      if (news.confirmed !== undefined) {
        const change = {
          text: 'SET #order = :order',
          names: { '#order': 'order' },
          values: { ':order': news.confirmed },
        };
        const grows = { ...isHead, text: '#version = :version AND #order < :order' };
        if (await table.update(headKey(key), change, grows)) return true;
      }
      const item = await table.get(headKey(key));
      return item !== null && headFacts(item).version === version;
    },
  };

  /** A failed condition may also mean that an earlier try of this very commit got through. */
  async function answerConflict(next: Head): Promise<CommitResult> {
    const now = await head(next);
    return now?.uploadId === next.uploadId ? { outcome: 'committed', head: now } : { outcome: 'conflict' };
  }
}

const SortSchema = z.object({ sk: z.string() });
const BodyChunkSchema = z.object({ sk: z.string(), data: BytesSchema, of: z.number().int().min(1) });
