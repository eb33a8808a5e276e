import * as z from 'zod';
import { TextSchema } from './text.ts';
import { LONGEST_EXPLANATION } from './written-explanation.ts';

/** `error` blocks acceptance, `warning` must be confirmed or explained, `info` only tells. */
export const SeveritySchema = z.enum(['error', 'warning', 'info']);
export type Severity = z.infer<typeof SeveritySchema>;

/**
 * One thing to tell the unit about its workbook. Data, never an exception.
 * `sheet` and `cell` are as the user sees them; both are null when the finding is about the whole file,
 * `cell` alone when it is about a whole sheet. `value` is the offending text as typed.
 *
 * @example {code: 'V002', severity: 'error', sheet: '会议台账', cell: 'D7', value: null, message: {zh, en}}
 */
export const FindingSchema = z.strictObject({
  code: z.string().regex(/^[A-Z]\d{3}$/),
  severity: SeveritySchema,
  sheet: z.string().nullable(),
  cell: z.string().nullable(),
  value: z.string().nullable(),
  message: TextSchema,
  /** What to do about it, or the likely correct value. */
  hint: TextSchema.optional(),
  /** What the unit wrote about it in the workbook; never about an error. */
  explanation: z.string().max(LONGEST_EXPLANATION).optional(),
});
export type Finding = z.infer<typeof FindingSchema>;
