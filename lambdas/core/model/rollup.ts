import * as z from 'zod';
import { FormCodeSchema } from './form.ts';
import { PartsSchema } from './part-value.ts';
import { PeriodSchema } from './period.ts';
import { RecordCountsSchema } from './submission.ts';
import { UnitCodeSchema } from './unit.ts';

/**
 * How complete a rollup is, in submissions: one per reporting unit and form period inside the rollup's period.
 * The missing ones by name are derived from the tree and the heads on read.
 */
export const CompletenessSchema = z.strictObject({
  expected: z.number().int().min(0),
  received: z.number().int().min(0),
  late: z.number().int().min(0),
});
export type Completeness = z.infer<typeof CompletenessSchema>;

/** The fold of one node's own submissions and its children, for one form and period on one version of the tree. */
export const NodeRollupSchema = z.strictObject({
  period: PeriodSchema,
  form: FormCodeSchema,
  orgVersion: z.string(),
  node: UnitCodeSchema,
  parts: PartsSchema,
  completeness: CompletenessSchema,
  counts: RecordCountsSchema,
});
export type NodeRollup = z.infer<typeof NodeRollupSchema>;

/** A printed number. `value` is null where nothing was reported or a denominator is 0. Exact decimals as strings. */
export const IndicatorValueSchema = z.strictObject({
  node: UnitCodeSchema,
  period: PeriodSchema,
  indicator: z.string(),
  value: z.string().nullable(),
  numerator: z.string().nullable().optional(),
  denominator: z.string().nullable().optional(),
  qualifier: z.string().optional(),
  carried: z.boolean().optional(),
  /** Known, but too small to be shown in a view over several units. */
  suppressed: z.boolean().optional(),
});
export type IndicatorValue = z.infer<typeof IndicatorValueSchema>;

/** A number, and of a rate its exact terms. */
export type NumberWithTerms = Pick<IndicatorValue, 'value' | 'numerator' | 'denominator'>;
