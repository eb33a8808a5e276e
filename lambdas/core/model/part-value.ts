import * as z from 'zod';
import { QualifierSchema } from './value.ts';

/**
 * A foldable number. `n` is an exact decimal string, absent for a distinct count, whose members are in `set`
 * (sorted, unique). A part that nobody reported is absent from its map: missing is never 0.
 * `q` is the qualifier of the least exact contribution. `carried` marks a last value taken from an earlier
 * period than the final one.
 */
export const PartValueSchema = z.strictObject({
  n: z.string().optional(),
  set: z.array(z.string()).optional(),
  q: QualifierSchema.optional(),
  carried: z.boolean().optional(),
});
export type PartValue = z.infer<typeof PartValueSchema>;

/** Part key (`RCT-003/n`) → value. */
export const PartsSchema = z.record(z.string(), PartValueSchema);
export type Parts = z.infer<typeof PartsSchema>;
