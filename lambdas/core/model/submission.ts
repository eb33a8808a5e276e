import * as z from 'zod';
import { EvidenceSchema } from './evidence.ts';
import { FormCodeSchema } from './form.ts';
import { PartsSchema } from './part-value.ts';
import { PeriodSchema } from './period.ts';
import { UnitCodeSchema } from './unit.ts';
import { VerdictSchema } from './verdict.ts';

/** What a workbook is a version of. */
export const SubmissionKeySchema = z.strictObject({
  unit: UnitCodeSchema,
  form: FormCodeSchema,
  period: PeriodSchema,
});
export type SubmissionKey = z.infer<typeof SubmissionKeySchema>;

/** Numbers about the reporting itself that roll up beside the parts: of submissions that were owed, added up. */
export const RecordCountsSchema = z.strictObject({
  errors: z.number().int().min(0),
  warnings: z.number().int().min(0),
  summaryDifferences: z.number().int().min(0),
  summaryCells: z.number().int().min(0),
  approximateCells: z.number().int().min(0),
});
export type RecordCounts = z.infer<typeof RecordCountsSchema>;

/**
 * The version that counts. Immutable chunks (findings, rows, lineage) stand beside it under its number.
 * A withdrawal is a new head without parts.
 */
export const HeadSchema = z.strictObject({
  ...SubmissionKeySchema.shape,
  version: z.number().int().min(1),
  /** sha256 of the uploaded bytes, hex. */
  contentHash: z.string(),
  uploadId: z.string(),
  fileName: z.string(),
  receivedAt: z.iso.datetime(),
  /** `submissionOrder` of the last upload with the same bytes, when that is a later one. */
  confirmed: z.string().optional(),
  /** The first accepted file came after the due day; a correction does not make a unit late. */
  late: z.boolean(),
  withdrawn: z.boolean(),
  /** Why headquarters sent it back; a returned submission is withdrawn until it comes again. */
  returned: z.string().max(500).optional(),
  verdict: VerdictSchema,
  catalogueVersion: z.string(),
  parts: PartsSchema,
  /** What it shows about duties; absent when nothing. */
  evidence: EvidenceSchema.optional(),
  counts: RecordCountsSchema,
});
export type Head = z.infer<typeof HeadSchema>;

/**
 * Sorts accepted uploads of one submission: of two, the one received later is the head, whatever the order in which
 * they are handled. Times have milliseconds, so that text order is time order.
 */
export function submissionOrder(upload: Pick<Head, 'receivedAt' | 'uploadId' | 'confirmed'>): string {
  return upload.confirmed ?? `${upload.receivedAt} ${upload.uploadId}`;
}
