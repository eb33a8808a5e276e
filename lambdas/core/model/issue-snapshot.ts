import * as z from 'zod';
import { ExplanationSchema } from './explanation.ts';
import { PeriodSchema } from './period.ts';
import { IndicatorValueSchema, NodeRollupSchema } from './rollup.ts';
import { HeadSchema } from './submission.ts';
import { UnitCodeSchema } from './unit.ts';

const UnitPeriodsSchema = z.strictObject({
  unit: UnitCodeSchema,
  name: z.string(),
  periods: z.array(PeriodSchema),
});

/**
 * Everything an issue says, frozen: numbers, the rollups they were derived from, how complete they are, and exactly
 * which versions went in. No time and no name: the same state gives the same bytes.
 */
export const IssueSnapshotSchema = z.strictObject({
  format: z.literal('huibao-issue/1'),
  period: PeriodSchema,
  node: UnitCodeSchema,
  catalogue: z.string(),
  catalogueVersion: z.string(),
  orgVersion: z.string(),
  /** The node and everything below it, parents first. */
  units: z.array(
    z.strictObject({ code: UnitCodeSchema, name: z.string(), parent: UnitCodeSchema.nullable() }),
  ),
  /** Periods of the numbers, finest first. */
  periods: z.array(PeriodSchema),
  values: z.array(IndicatorValueSchema),
  rollups: z.array(NodeRollupSchema),
  completeness: z.array(
    z.strictObject({
      node: UnitCodeSchema,
      period: z.string(),
      form: z.string(),
      expected: z.number().int(),
      received: z.number().int(),
      late: z.number().int(),
      rate: z.string().nullable(),
      onTimeRate: z.string().nullable(),
      incomplete: z.boolean(),
      missing: z.array(UnitPeriodsSchema),
      lateUnits: z.array(UnitPeriodsSchema),
      rejected: z.array(UnitPeriodsSchema).optional(),
    }),
  ),
  submissions: z.array(HeadSchema.omit({ parts: true, counts: true, confirmed: true, withdrawn: true })),
  explanations: z.array(ExplanationSchema),
});
export type IssueSnapshot = z.infer<typeof IssueSnapshotSchema>;
