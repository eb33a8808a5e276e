import * as z from 'zod';
import { KeySchema } from './column.ts';

/** A stretch of time with its sign. @example '6m', '-30d', '1y'; `h` only between columns with a time of day */
export const SpanSchema = z.string().regex(/^-?\d{1,4}[dmyh]$/);

/** The day a date is compared with: the as-of date (last day of the period) or another column, moved by a span. */
export const LimitSchema = z.union([
  z.literal('asOf'),
  z.strictObject({ asOf: z.literal(true), plus: SpanSchema }),
  z.strictObject({ column: KeySchema, plus: SpanSchema.optional() }),
]);
export type Limit = z.infer<typeof LimitSchema>;

/**
 * A test on one cell of a row. A cell that is empty or not applicable fails every test but `filled: false` and
 * `isNot`. `in`, `notIn` and `has` look at every member of a list.
 * `inPeriod` holds for dates inside the period of the submission, `inYear` for dates inside its calendar year and for
 * that year in a year column; `before` (<), `upTo` (≤), `after` (>) and `from` (≥) compare a date with a limit.
 */
const SinglePredicateSchema = z.union([
  z.strictObject({ in: z.array(z.string()).min(1) }),
  z.strictObject({ notIn: z.array(z.string()).min(1) }),
  z.strictObject({ has: z.string() }),
  z.strictObject({ is: z.boolean() }),
  /** Not the given answer, or none of the given words; an empty cell passes. @example {isNot: true}: 否 or left blank */
  z.strictObject({ isNot: z.union([z.boolean(), z.array(z.string()).min(1)]) }),
  z.strictObject({ filled: z.boolean() }),
  z.strictObject({ inPeriod: z.literal(true) }),
  z.strictObject({ upToPeriodEnd: z.literal(true) }),
  z.strictObject({ inYear: z.literal(true) }),
  z.strictObject({ before: LimitSchema }),
  z.strictObject({ upTo: LimitSchema }),
  z.strictObject({ after: LimitSchema }),
  z.strictObject({ from: LimitSchema }),
  z.strictObject({ atLeast: z.string() }),
  z.strictObject({ moreThan: z.string() }),
  /** At least the number in another column of the row. */
  z.strictObject({ atLeastColumn: KeySchema }),
]);
export type SinglePredicate = z.infer<typeof SinglePredicateSchema>;

export const PredicateSchema = z.union([
  ...SinglePredicateSchema.options,
  /** Several tests on the same cell. */
  z.strictObject({ all: z.array(SinglePredicateSchema).min(2) }),
]);
export type Predicate = z.infer<typeof PredicateSchema>;

/** All predicates must hold. Keys are columns of the ledger. */
export const WhereSchema = z.record(KeySchema, PredicateSchema);
export type Where = z.infer<typeof WhereSchema>;
