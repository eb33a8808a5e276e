import * as z from 'zod';

/** One cell whose text was read as something else than typed. `before` and `after` never coincide. */
export const NormalisationSchema = z.strictObject({
  sheet: z.string(),
  cell: z.string(),
  before: z.string(),
  after: z.string(),
  /** Stable id of the rule that changed it, one per row of the messy-shapes table. @example 'full-width' */
  rule: z.string(),
});
export type Normalisation = z.infer<typeof NormalisationSchema>;
