import * as z from 'zod';
import { KeySchema } from './column.ts';
import { WhereSchema } from './condition.ts';
import { LedgerCodeSchema } from './ledger.ts';

/** Rows of a ledger. `columns` is what is counted distinctly or added; `times` multiplies; `days` is to − from. */
export const SourceSchema = z.strictObject({
  ledger: LedgerCodeSchema,
  where: WhereSchema.optional(),
  column: KeySchema.optional(),
  times: KeySchema.optional(),
  days: z.strictObject({ from: KeySchema, to: KeySchema }).optional(),
});
export type Source = z.infer<typeof SourceSchema>;

/**
 * One number from the rows of one submission.
 * `count` rows of all sources; `sum` of `column` (× `times`) or of `days`; `distinct` values of `column` over all
 * sources; `max`/`min`/`last` of `column`; `summary` the number typed on the summary sheet for this indicator.
 */
export const MeasureSchema = z.strictObject({
  kind: z.enum(['count', 'sum', 'distinct', 'max', 'min', 'last', 'summary']),
  of: z.array(SourceSchema).default([]),
});
export type Measure = z.infer<typeof MeasureSchema>;
