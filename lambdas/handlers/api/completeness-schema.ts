import * as z from 'zod';
import { FormCodeSchema } from '../../core/model/form.ts';
import { PeriodSchema } from '../../core/model/period.ts';
import { DaySchema, UnitCodeSchema } from '../../core/model/unit.ts';
import { pageOf } from './paging.ts';

export const ReturnStateSchema = z.enum(['received', 'late', 'rejected', 'missing', 'pending']);
const ReturnSchema = z.strictObject({
  unit: UnitCodeSchema,
  unitName: z.string(),
  form: FormCodeSchema,
  formName: z.string(),
  period: PeriodSchema,
  state: ReturnStateSchema,
  dueOn: DaySchema,
});
export const CompletenessSchema = z
  .strictObject({
    node: UnitCodeSchema,
    name: z.string(),
    period: PeriodSchema,
    /** Returns owed, and what became of them, over all forms asked for. */
    expected: z.number().int(),
    counts: z.record(ReturnStateSchema, z.number().int()),
    returns: pageOf(ReturnSchema),
  })
  .meta({ id: 'Completeness' });
