import * as z from 'zod';
import { FormCodeSchema } from '../../core/model/form.ts';
import { PeriodSchema } from '../../core/model/period.ts';
import { IndicatorValueSchema } from '../../core/model/rollup.ts';
import { UnitCodeSchema } from '../../core/model/unit.ts';
import { pageOf } from './paging.ts';

const FormCompletenessSchema = z.strictObject({
  form: FormCodeSchema,
  expected: z.number().int(),
  received: z.number().int(),
  late: z.number().int(),
  /** Percent, null where nothing was expected. */
  rate: z.string().nullable(),
  onTimeRate: z.string().nullable(),
  /** Something is missing below: the numbers of this form are not whole. Names: /completeness?state=missing. */
  incomplete: z.boolean(),
});

export const NodeViewSchema = z
  .strictObject({
    node: UnitCodeSchema,
    name: z.string(),
    values: z.array(IndicatorValueSchema),
    completeness: z.array(FormCompletenessSchema),
  })
  .meta({ id: 'NodeView' });

export const RollupSchema = z
  .strictObject({
    ...NodeViewSchema.shape,
    period: PeriodSchema,
    catalogueVersion: z.string(),
    orgVersion: z.string(),
    children: pageOf(NodeViewSchema),
  })
  .meta({ id: 'Rollup' });
