import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { FormCodeSchema } from '../../core/model/form.ts';
import { PeriodSchema } from '../../core/model/period.ts';
import { DoorEventSchema } from '../../core/model/period-door.ts';
import { changeDoor } from '../../steps/change-door.ts';
import { readDoors } from '../../steps/read-doors.ts';
import type { ApiDeps } from './api-deps.ts';
import type { Api } from './api-env.ts';
import { doingOf } from './api-workflow.ts';
import { describeAnswer } from './describe-answer.ts';
import { ApiProblem } from './problem.ts';
import { targetOf } from './target-of.ts';

const DoorsSchema = z
  .strictObject({
    items: z.array(
      z.strictObject({
        form: FormCodeSchema,
        period: PeriodSchema,
        /** `ajar`: no longer asked for, late ones are still taken. */
        state: z.enum(['open', 'ajar', 'locked']),
        /** Everything headquarters decided, in order of time. */
        events: z.array(DoorEventSchema),
      }),
    ),
  })
  .meta({ id: 'Doors' });
const ChangeSchema = DoorEventSchema.omit({ at: true, by: true })
  .extend({ form: FormCodeSchema.optional() })
  .meta({ id: 'NewDoorEvent' });
const ChangedSchema = z
  .strictObject({
    changed: z.array(z.strictObject({ form: FormCodeSchema, period: PeriodSchema, event: DoorEventSchema })),
  })
  .meta({ id: 'DoorsChanged' });
const params = z.object({ period: PeriodSchema });
const about = { path: '/periods/{period}/doors', tags: ['workflow'] };

const read = createRoute({
  ...about,
  method: 'get',
  operationId: 'listDoors',
  summary: '期间的开放、截止、锁定与单独放行 / whether a period is open, closed or locked, and for whom not',
  request: { params },
  responses: describeAnswer(DoorsSchema, '各报表各期 / each form and form period inside'),
});
const change = createRoute({
  ...about,
  method: 'post',
  operationId: 'changeDoors',
  summary: '总部开放、截止、锁定，或单独放行一个单位 / opens, closes or locks it, or lets one unit in',
  request: { params, body: { required: true, content: { 'application/json': { schema: ChangeSchema } } } },
  responses: describeAnswer(ChangedSchema, '改动了哪些 / what was changed'),
});

export function addDoors(app: Api, deps: ApiDeps): void {
  const steps = { ...deps, ...deps.workflow };
  app.openapi(read, async (c) => {
    const { period } = c.req.valid('param');
    const items = await readDoors(steps, period, deps.clock.now());
    return c.json(DoorsSchema.parse({ items }), 200);
  });
  app.openapi(change, async (c) => {
    const { period } = c.req.valid('param');
    const { unit, until, ...asked } = c.req.valid('json');
    const { tree } = targetOf(c);
    if (unit === undefined ? asked.kind === 'allow' || until !== undefined : asked.kind !== 'allow')
      throw new ApiProblem('bad-request', { text: UNIT_OF_ALLOW });
    if (unit !== undefined && !tree.units.has(unit)) throw new ApiProblem('not-found');
    const request = { ...doingOf(c, deps), ...asked, period, unit, until };
    return c.json(ChangedSchema.parse({ changed: await changeDoor(steps, request) }), 200);
  });
}

const UNIT_OF_ALLOW = {
  zh: '单独放行（allow）要写明单位 unit，可另写截止日 until；其他操作不写这两项。',
  en: '`allow` names a `unit` and may give `until`; the others give neither.',
};
