import * as z from 'zod';
import { ColumnSchema, KeySchema } from './column.ts';
import { TextSchema } from './text.ts';

/** @example 'L10' */
export const LedgerCodeSchema = z.string().regex(/^[A-Z]\d{2}$/);

/**
 * A table of rows with typed columns and a key. `event`: the rows happened in the period.
 * `register`: a living list, the latest snapshot counts. `base`: one row of base numbers.
 * `summary`: the sheet on which a unit types one number per indicator.
 */
export const LedgerSchema = z.strictObject({
  code: LedgerCodeSchema,
  name: TextSchema,
  kind: z.enum(['event', 'register', 'base', 'summary']),
  /** Columns whose values together identify a row within one unit. */
  key: z.array(KeySchema).min(1),
  /** Column with the day on which the row happened (event ledgers). */
  dateColumn: KeySchema.optional(),
  /** Column that names the row for people (near-duplicate check). */
  titleColumn: KeySchema.optional(),
  /** Other sheet names under which it comes. */
  synonyms: z.array(z.string().min(1)).default([]),
  /** Visible to named roles only. */
  restricted: z.boolean().default(false),
  columns: z.array(ColumnSchema).min(1),
});
export type Ledger = z.infer<typeof LedgerSchema>;
