import * as z from 'zod';
import { IndicatorCodeSchema } from './indicator.ts';
import { LedgerCodeSchema } from './ledger.ts';
import { CadenceSchema } from './period.ts';
import { TextSchema } from './text.ts';

/** @example 'meetings' */
export const FormCodeSchema = z.string().regex(/^[a-z][a-z0-9-]*$/);

/** What one workbook carries and when it is due. */
export const FormSchema = z.strictObject({
  code: FormCodeSchema,
  name: TextSchema,
  cadence: CadenceSchema,
  /** Calendar days after the last day of the period. @example 5: March is due on 5 April */
  dueDays: z.number().int().min(0),
  templateVersion: z.string().regex(/^\d{4}\.\d+$/),
  ledgers: z.array(LedgerCodeSchema).min(1),
  /** Ledgers among them that may be absent or empty without a word. */
  optional: z.array(LedgerCodeSchema).optional(),
  /** Indicators the unit also types on the summary sheet; empty when the form has none. */
  summary: z.array(IndicatorCodeSchema).default([]),
  instructions: z.array(TextSchema).default([]),
});
export type Form = z.infer<typeof FormSchema>;
