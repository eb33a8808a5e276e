import * as z from 'zod';
import { KeySchema } from './column.ts';

/**
 * A test on one cell of a row. A cell that is empty or not applicable fails every test but `filled: false` and
 * `isNot`. `in`, `notIn` and `has` look at every member of a list.
 * `inPeriod` holds for dates inside the period of the submission; `before` compares a date with the as-of date
 * (last day of the period) or with another column.
 */
export const PredicateSchema = z.union([
  z.strictObject({ in: z.array(z.string()).min(1) }),
  z.strictObject({ notIn: z.array(z.string()).min(1) }),
  z.strictObject({ has: z.string() }),
  z.strictObject({ is: z.boolean() }),
  /** Not the given answer; an empty cell passes. @example {isNot: true}: 否 or left blank */
  z.strictObject({ isNot: z.boolean() }),
  z.strictObject({ filled: z.boolean() }),
  z.strictObject({ inPeriod: z.literal(true) }),
  z.strictObject({ upToPeriodEnd: z.literal(true) }),
  z.strictObject({ before: z.union([z.literal('asOf'), z.strictObject({ column: KeySchema })]) }),
  z.strictObject({ atLeast: z.string() }),
  z.strictObject({ moreThan: z.string() }),
  /** At least the number in another column of the row. */
  z.strictObject({ atLeastColumn: KeySchema }),
]);
export type Predicate = z.infer<typeof PredicateSchema>;

/** All predicates must hold. Keys are columns of the ledger. */
export const WhereSchema = z.record(KeySchema, PredicateSchema);
export type Where = z.infer<typeof WhereSchema>;
