import * as z from 'zod';
import { FormCodeSchema } from './form.ts';
import { PeriodSchema } from './period.ts';
import { UnitCodeSchema } from './unit.ts';
import { VerdictSchema } from './verdict.ts';

/**
 * The life of one uploaded file: `issued` → `received` → `done`. `key` is what the workbook turned out to be, null
 * while or where that could not be told. `outcome` says what a done upload did to the store.
 */
export const UploadRecordSchema = z.strictObject({
  id: z.string().min(1),
  fileName: z.string(),
  objectKey: z.string(),
  versionId: z.string().nullable(),
  receivedAt: z.iso.datetime(),
  contentHash: z.string().nullable(),
  state: z.enum(['issued', 'received', 'done']),
  unit: UnitCodeSchema.nullable(),
  form: FormCodeSchema.nullable(),
  period: PeriodSchema.nullable(),
  verdict: VerdictSchema.nullable(),
  /**
   * `committed` as `version`; `same` bytes as the head; `refused`; `withdrawn` a withdrawal was committed;
   * `superseded` accepted, but a file received later is already the head; `unpacked` a package, whose workbooks have
   * records of their own.
   */
  outcome: z.enum(['committed', 'same', 'refused', 'withdrawn', 'superseded', 'unpacked']).nullable(),
  version: z.number().int().nullable(),
  /** Object with the complete findings and normalisation log (JSON). */
  resultKey: z.string().nullable(),
  /** Who sent it, where the interface knows: the subject of the caller's token. */
  sender: z.string().optional(),
  /** Way in. @example 'api@198.51.100.7' */
  via: z.string().optional(),
  /** Of a package: whether it may hold workbooks of its unit alone, or of every unit below it as well. */
  reach: z.enum(['unit', 'subtree']).optional(),
});
export type UploadRecord = z.infer<typeof UploadRecordSchema>;
