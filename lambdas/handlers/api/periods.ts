import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { addDays } from '../../core/model/add-days.ts';
import { firstDay, lastDay, periodLabel } from '../../core/model/period.ts';
import { dueDay } from '../../steps/due-day.ts';
import { localDay } from '../../steps/local-day.ts';
import { recentPeriods } from '../../steps/recent-periods.ts';
import { LAST_REMINDER } from '../../steps/reminder-step.ts';
import type { ApiDeps } from './api-deps.ts';
import type { Api } from './api-env.ts';
import { describeAnswer } from './describe-answer.ts';
import { PeriodsSchema } from './periods-schema.ts';

const route = createRoute({
  method: 'get',
  path: '/periods',
  operationId: 'listPeriods',
  tags: ['catalogue'],
  summary: '各报表近期的期间与截止日 / recent periods of each form',
  request: { query: z.object({ back: z.coerce.number().int().min(0).max(120).default(12) }) },
  responses: describeAnswer(PeriodsSchema, '由近到远 / latest first'),
});

export function addPeriods(app: Api, { catalogue, clock, utcOffset }: ApiDeps): void {
  app.openapi(route, (c) => {
    const today = localDay(clock.now(), utcOffset);
    const items = [...catalogue.forms.values()].flatMap((form) =>
      recentPeriods(today, form.cadence, c.req.valid('query').back).map((period) => {
        const [label, first, last, dueOn] = [
          periodLabel(period),
          firstDay(period),
          lastDay(period),
          dueDay(form, period),
        ];
        const state = today <= last ? 'running' : today <= addDays(dueOn, LAST_REMINDER) ? 'open' : 'closed';
        return {
          form: form.code,
          cadence: form.cadence,
          period,
          label,
          firstDay: first,
          lastDay: last,
          dueOn,
          state,
        };
      }),
    );
    return c.json(PeriodsSchema.parse({ today, items }), 200);
  });
}
