import * as z from 'zod';
import { FindingSchema } from './finding.ts';
import { VerdictSchema } from './verdict.ts';

/**
 * What became of one file, as `findings.json` and `check --json` print it. Unit, form and period are null where the
 * workbook did not tell them.
 */
export const FileVerdictSchema = z.strictObject({
  file: z.string(),
  unit: z.string().nullable(),
  form: z.string().nullable(),
  period: z.string().nullable(),
  verdict: VerdictSchema,
  findings: z.array(FindingSchema),
});
export type FileVerdict = z.infer<typeof FileVerdictSchema>;
