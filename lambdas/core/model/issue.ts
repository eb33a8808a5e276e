import * as z from 'zod';
import { ActorSchema } from './actor.ts';
import { PeriodSchema } from './period.ts';
import { UnitCodeSchema } from './unit.ts';

const IssuedObjectSchema = z.strictObject({
  key: z.string(),
  versionId: z.string(),
  /** Of the bytes, hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/**
 * One issue of a period at a node. Written once. Its objects never change; what comes later is the next revision.
 * @example id '2022-03-0000-r1'
 */
export const IssueRecordSchema = z.strictObject({
  id: z.string(),
  period: PeriodSchema,
  node: UnitCodeSchema,
  revision: z.number().int().min(1),
  at: z.iso.datetime(),
  by: ActorSchema,
  note: z.string().max(500),
  orgVersion: z.string(),
  catalogueVersion: z.string(),
  /** The frozen state in canonical form: what the issue is. */
  snapshot: IssuedObjectSchema,
  /** Printed from the snapshot when it was issued. */
  exports: z.strictObject({ xlsx: IssuedObjectSchema, csv: IssuedObjectSchema, json: IssuedObjectSchema }),
  /** `unit form period` → version that went in. */
  versions: z.record(z.string(), z.number().int().min(1)),
});
export type IssueRecord = z.infer<typeof IssueRecordSchema>;

export function issueId({
  period,
  node,
  revision,
}: Pick<IssueRecord, 'period' | 'node' | 'revision'>): string {
  return `${period}-${node}-r${revision}`;
}

/** Null for a text that is no id of an issue. */
export function parseIssueId(id: string): Pick<IssueRecord, 'period' | 'node' | 'revision'> | null {
  const [, period, node, revision] =
    /^(\d{4}(?:-\d{2}|Q\d|H\d)?)-([0-9A-Za-z_-]+)-r(\d{1,6})$/.exec(id) ?? [];
  const parsed = z
    .strictObject({ period: PeriodSchema, node: UnitCodeSchema, revision: z.number().int().min(1) })
    .safeParse({ period, node, revision: Number(revision) });
  return parsed.success ? parsed.data : null;
}
