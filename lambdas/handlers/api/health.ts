import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import type { ApiDeps } from './api-deps.ts';
import type { Api } from './api-env.ts';
import { describeAnswer } from './describe-answer.ts';
import { ApiProblem } from './problem.ts';

const HealthSchema = z
  .strictObject({
    status: z.literal('ok'),
    /** False until headquarters has imported its list of units. */
    organisation: z.boolean(),
  })
  .meta({ id: 'Health' });

const route = createRoute({
  method: 'get',
  path: '/health',
  operationId: 'getHealth',
  tags: ['system'],
  security: [],
  summary: '是否可用 / whether it works',
  responses: describeAnswer(HealthSchema, '可用 / it does'),
});

export function addHealth(app: Api, { orgs, log }: ApiDeps): void {
  app.openapi(route, async (c) => {
    const version = await orgs.currentVersion().catch((error: unknown) => {
      log.error('the store does not answer', { error: String(error) });
      throw new ApiProblem('unavailable');
    });
    return c.json(HealthSchema.parse({ status: 'ok', organisation: version !== null }), 200);
  });
}
