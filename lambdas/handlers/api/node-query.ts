import * as z from 'zod';
import { PeriodSchema } from '../../core/model/period.ts';
import { UnitCodeSchema } from '../../core/model/unit.ts';

/** Query of everything that is about a node and a period. */
export const NodeQuerySchema = z.object({
  node: UnitCodeSchema.optional().meta({
    description: '单位编码，默认本单位 / default: the caller’s own unit',
  }),
  period: PeriodSchema.meta({ example: '2022Q1' }),
});
