import * as z from 'zod';
import { FormCodeSchema } from '../../core/model/form.ts';
import { CadenceSchema, PeriodSchema } from '../../core/model/period.ts';
import { DaySchema } from '../../core/model/unit.ts';

export const PeriodsSchema = z
  .strictObject({
    today: DaySchema,
    items: z.array(
      z.strictObject({
        form: FormCodeSchema,
        cadence: CadenceSchema,
        period: PeriodSchema,
        label: z.string(),
        firstDay: DaySchema,
        lastDay: DaySchema,
        dueOn: DaySchema,
        /** `running` has not ended; `open` may be sent in time or is being asked for; `closed` is still taken, late. */
        state: z.enum(['running', 'open', 'closed']),
      }),
    ),
  })
  .meta({ id: 'Periods' });
