import * as z from 'zod';

/** Word that makes a number approximate: `约` about, `余`/`多` at least, `近` at most, `以上` at least, `左右` about. */
export const QualifierSchema = z.enum(['约', '余', '多', '近', '以上', '左右', '超']);
export type Qualifier = z.infer<typeof QualifierSchema>;

/**
 * A normalised cell. Numbers are exact decimal strings in the unit the column declares (money always in yuan,
 * percent as 95 for 95 %); dates are `2022-03-05`, or `2022-03` where only the month is known.
 * A cell that is empty is `undefined` in its row: missing is never 0. `null` was declared 不适用 (not applicable).
 */
export const ValueSchema = z.union([
  z.strictObject({ number: z.string(), qualifier: QualifierSchema.optional() }),
  z.strictObject({ text: z.string() }),
  z.strictObject({ date: z.string() }),
  z.strictObject({ bool: z.boolean() }),
  z.strictObject({ list: z.array(z.string()) }),
  z.null(),
]);
export type Value = z.infer<typeof ValueSchema>;

/** One row of a ledger, with where it stood. Keys of `values` are column keys of the ledger. */
export const LedgerRowSchema = z.strictObject({
  sheet: z.string(),
  row: z.number().int(),
  values: z.record(z.string(), ValueSchema),
  /** Column key → column number, for rows of a second table of the ledger on one sheet. */
  at: z.record(z.string(), z.number().int()).optional(),
});
export type LedgerRow = z.infer<typeof LedgerRowSchema>;

/** Rows of every ledger of one submission. Keys are ledger codes. A ledger without rows is an empty array. */
export type LedgerRows = Readonly<Record<string, readonly LedgerRow[]>>;
