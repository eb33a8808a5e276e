import * as z from 'zod';
import { ColumnSchema, KeySchema } from './column.ts';
import { TextSchema } from './text.ts';

/** @example 'L10' */
export const LedgerCodeSchema = z.string().regex(/^[A-Z]\d{2}$/);

/**
 * A table of rows with typed columns and a key. `event`: the rows happened in the period.
 * `register`: a living list, the latest snapshot counts. `base`: one row of base numbers.
 * `summary`: the sheet on which a unit types one number per indicator. `system`: written by the product, on no form.
 */
export const LedgerSchema = z.strictObject({
  code: LedgerCodeSchema,
  name: TextSchema,
  kind: z.enum(['event', 'register', 'base', 'summary', 'system']),
  /** Columns whose values together identify a row within one unit. */
  key: z.array(KeySchema).min(1),
  /** Column with the day on which the row happened (event ledgers). */
  dateColumn: KeySchema.optional(),
  /** Column that names the row for people (near-duplicate check). */
  titleColumn: KeySchema.optional(),
  /** Rows with alike titles are suspected to be one only when they also agree in these columns. */
  alikeWithin: z.array(KeySchema).min(1).optional(),
  /**
   * Column with the unit a row belongs to. A row of another unit is kept and checked but counts in no measure here:
   * that unit reports it itself. Blank means the reporting unit.
   */
  ownerColumn: KeySchema.optional(),
  /** Register that is carried forward: day on which a row came, and on which it was done with. A line of reports. */
  balance: z.strictObject({ added: KeySchema, removed: KeySchema }).optional(),
  /** On a summary sheet: which column holds what. */
  summaryColumns: z
    .strictObject({
      /** Code of the indicator the row is about. */
      indicator: KeySchema,
      /** Value of the period. */
      value: KeySchema,
      /** Value since 1 January. */
      cumulative: KeySchema.optional(),
      /** Words that explain why the typed value differs from the ledgers. */
      explanation: KeySchema.optional(),
      /** How exact the value is; the first allowed value of the column means exact. */
      approximation: KeySchema.optional(),
    })
    .optional(),
  /** Other sheet names under which it comes. */
  synonyms: z.array(z.string().min(1)).default([]),
  /** Visible to named roles only. */
  restricted: z.boolean().default(false),
  columns: z.array(ColumnSchema).min(1),
});
export type Ledger = z.infer<typeof LedgerSchema>;
