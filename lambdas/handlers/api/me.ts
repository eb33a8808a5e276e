import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { CallerSchema } from '../../core/model/caller.ts';
import { ACCESS } from './access.ts';
import type { ApiDeps } from './api-deps.ts';
import type { Api } from './api-env.ts';
import { describeAnswer } from './describe-answer.ts';
import { isServed } from './is-served.ts';
import { mayUse } from './reach.ts';
import { callerOf } from './target-of.ts';

const MeSchema = z
  .strictObject({
    ...CallerSchema.shape,
    unitName: z.string().nullable(),
    /** Routes open to the caller's roles. @example ['GET /rollups'] */
    routes: z.array(z.string()),
  })
  .meta({ id: 'Me' });

const route = createRoute({
  method: 'get',
  path: '/me',
  operationId: 'getMe',
  tags: ['accounts'],
  summary: '当前账号、角色和单位 / who is calling',
  responses: describeAnswer(MeSchema, '账号 / the caller'),
});

export function addMe(app: Api, deps: ApiDeps): void {
  const served = Object.entries(ACCESS).filter(([, access]) => isServed(access, deps));
  app.openapi(route, async (c) => {
    const caller = callerOf(c);
    const organisation = await deps.orgs.current();
    const records = organisation?.units.filter((unit) => unit.code === caller.unit) ?? [];
    const routes = served.flatMap(([name, access]) => (mayUse(caller, access) ? [name] : []));
    return c.json(MeSchema.parse({ ...caller, unitName: records.at(-1)?.name ?? null, routes }), 200);
  });
}
