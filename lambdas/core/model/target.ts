import * as z from 'zod';
import { IndicatorCodeSchema } from './indicator.ts';
import { UnitCodeSchema } from './unit.ts';

/** A figure planned for a year: what the plan of the year before promised. `value` is an exact decimal. */
export const TargetSchema = z.strictObject({
  unit: UnitCodeSchema,
  year: z.string().regex(/^(19|20)\d{2}$/),
  indicator: IndicatorCodeSchema,
  value: z.string(),
  /** Where it was promised. @example '2022年工作总结 二（一）' */
  source: z.string().optional(),
});
export type Target = z.infer<typeof TargetSchema>;
