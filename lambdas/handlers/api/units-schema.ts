import * as z from 'zod';
import { DaySchema, UnitCodeSchema } from '../../core/model/unit.ts';
import { pageOf } from './paging.ts';

export const UnitsSchema = pageOf(
  z.strictObject({
    code: UnitCodeSchema,
    name: z.string(),
    shortName: z.string().nullable(),
    /** As the tree stands: the nearest ancestor alive. Null for the top of this answer. */
    parent: UnitCodeSchema.nullable(),
    depth: z.number().int(),
    type: z.string(),
    region: z.string(),
    reports: z.boolean(),
    children: z.number().int(),
  }),
)
  .extend({ version: z.string(), day: DaySchema })
  .meta({ id: 'Units' });
