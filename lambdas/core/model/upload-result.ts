import * as z from 'zod';
import { FindingSchema } from './finding.ts';
import { NormalisationSchema } from './normalisation.ts';
import { UploadRecordSchema } from './upload.ts';
import { VerdictSchema } from './verdict.ts';

/** What one upload was told: kept as JSON beside the raw file, for accepted and refused ones alike. */
export const UploadResultSchema = z.strictObject({
  uploadId: z.string(),
  fileName: z.string(),
  ...UploadRecordSchema.pick({ unit: true, form: true, period: true }).shape,
  verdict: VerdictSchema,
  findings: z.array(FindingSchema),
  normalisations: z.array(NormalisationSchema),
  /** Object with the marked copy of a rejected workbook, and the name to offer it under. */
  annotated: z.strictObject({ key: z.string(), fileName: z.string() }).nullable(),
});
export type UploadResult = z.infer<typeof UploadResultSchema>;
