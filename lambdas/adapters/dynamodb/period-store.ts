import * as z from 'zod';
import { FormCodeSchema } from '../../core/model/form.ts';
import { PeriodSchema } from '../../core/model/period.ts';
import { DaySchema } from '../../core/model/unit.ts';
import type { PeriodStore } from '../../ports/period-store.ts';
import type { Table } from './table.ts';

const PeriodStateSchema = z.object({
  form: FormCodeSchema,
  period: PeriodSchema,
  state: z.enum(['open', 'closed']),
  dueOn: DaySchema,
  since: z.iso.datetime(),
});

/** `PERIOD#{period}` / `{form}`. */
export function createDynamoPeriodStore(table: Table): PeriodStore {
  return {
    states: async (period) =>
      (await table.all({ pk: `PERIOD#${period}` })).map((item) => PeriodStateSchema.parse(item)),
    put: (state) =>
      table.put(
        { pk: `PERIOD#${state.period}`, sk: state.form, ...PeriodStateSchema.parse(state) },
        {
          text: 'attribute_not_exists(#pk) OR #state <> :state OR #dueOn <> :dueOn',
          names: { '#pk': 'pk', '#state': 'state', '#dueOn': 'dueOn' },
          values: { ':state': state.state, ':dueOn': state.dueOn },
        },
      ),
  };
}
