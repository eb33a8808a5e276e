import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import type { ApiDeps } from './api-deps.ts';
import type { Api } from './api-env.ts';
import { describeAnswer } from './describe-answer.ts';
import { ApiProblem } from './problem.ts';

const HealthSchema = z
  .strictObject({
    status: z.literal('ok'),
    /** Of the product. */
    version: z.string(),
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

export function addHealth(app: Api, { orgs, log, productVersion }: ApiDeps): void {
  app.openapi(route, async (c) => {
    const current = await orgs.currentVersion().catch((error: unknown) => {
      log.error('the store does not answer', { error: String(error) });
      throw new ApiProblem('unavailable');
    });
    const health = { status: 'ok', version: productVersion, organisation: current !== null };
    return c.json(HealthSchema.parse(health), 200);
  });
}
