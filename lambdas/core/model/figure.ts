import * as z from 'zod';
import { TextSchema } from './text.ts';

/** A figure printed in a report of the past, and what produces it now. Binds the catalogue to what people want to write. */
export const FigureSchema = z.strictObject({
  /** @example 'F001' */
  code: z.string().regex(/^F\d{3}$/),
  name: TextSchema,
  /** Codes of indicators, obligations or ledgers, one of which carries it; `L40.term` for a column that is never added up. */
  by: z.array(z.string().regex(/^[A-Z]+-?\d{2,3}[a-z]?(\.[a-z][A-Za-z0-9]*)?$/)).min(1),
  /** Why it cannot be measured as it was written. */
  notMeasurable: TextSchema.optional(),
});
export type Figure = z.infer<typeof FigureSchema>;
