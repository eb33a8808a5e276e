import { createRoute } from '@hono/zod-openapi';
import { FormCodeSchema } from '../../core/model/form.ts';
import { readReturns } from '../../steps/read-returns.ts';
import type { ApiDeps } from './api-deps.ts';
import type { Api } from './api-env.ts';
import { CompletenessSchema, ReturnStateSchema } from './completeness-schema.ts';
import { describeAnswer } from './describe-answer.ts';
import { NodeQuerySchema } from './node-query.ts';
import { cutPage, PageQuerySchema } from './paging.ts';
import { targetNode } from './target-node.ts';

const route = createRoute({
  method: 'get',
  path: '/completeness',
  operationId: 'getCompleteness',
  tags: ['numbers'],
  summary: '谁报了、迟了、被退回、没报 / who has reported, is late, was refused or is missing',
  request: {
    query: NodeQuerySchema.extend({
      form: FormCodeSchema.optional(),
      state: ReturnStateSchema.optional(),
    }).extend(PageQuerySchema.shape),
  },
  responses: describeAnswer(CompletenessSchema, '报送情况 / the state of every return'),
});

export function addCompleteness(app: Api, deps: ApiDeps): void {
  app.openapi(route, async (c) => {
    const { period, form, state, ...page } = c.req.valid('query');
    const { organisation, unit: node, name } = targetNode(c);
    const all = await readReturns(deps, organisation, { node, period, now: deps.clock.now() });
    const owed = all.filter((one) => form === undefined || one.form === form);
    const count = (wanted: string) => owed.filter((one) => one.state === wanted).length;
    const counts = Object.fromEntries(ReturnStateSchema.options.map((one) => [one, count(one)]));
    const shown = owed.filter((one) => state === undefined || one.state === state);
    const returns = cutPage(shown, page);
    const answer = { node, name, period, expected: owed.length, counts, returns };
    return c.json(CompletenessSchema.parse(answer), 200);
  });
}
