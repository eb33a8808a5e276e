import * as z from 'zod';

/**
 * Where a part of a submission came from. `rows` is a compact list of sheet rows (`5-9,12`); `cells` are single
 * addresses (summary values). `amounts`, in row order, are what each row contributed and add up to the part;
 * absent when every row contributed 1.
 */
export const LineageSchema = z.strictObject({
  sheet: z.string(),
  rows: z.string().optional(),
  cells: z.array(z.string()).optional(),
  amounts: z.array(z.string()).optional(),
});
export type Lineage = z.infer<typeof LineageSchema>;

/** Part key → the places it came from. */
export const LineageMapSchema = z.record(z.string(), z.array(LineageSchema));
export type LineageMap = z.infer<typeof LineageMapSchema>;
