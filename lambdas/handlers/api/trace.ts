import { createRoute } from '@hono/zod-openapi';
import { IndicatorCodeSchema } from '../../core/model/indicator.ts';
import { loadTrace } from '../../steps/load-trace.ts';
import { isRestrictedIndicator } from '../../steps/restricted.ts';
import type { ApiDeps } from './api-deps.ts';
import type { Api } from './api-env.ts';
import { describeAnswer } from './describe-answer.ts';
import { NodeQuerySchema } from './node-query.ts';
import { ApiProblem } from './problem.ts';
import { seesRestricted } from './sees-restricted.ts';
import { targetNode } from './target-node.ts';
import { callerOf } from './target-of.ts';
import { TraceSchema } from './trace-schema.ts';

const route = createRoute({
  method: 'get',
  path: '/trace',
  operationId: 'getTrace',
  tags: ['numbers'],
  summary: '一个数从哪里来：单位、文件、工作表、行和单元格 / where a number comes from, down to the cells',
  request: { query: NodeQuerySchema.extend({ indicator: IndicatorCodeSchema }) },
  responses: describeAnswer(TraceSchema, '来源 / the trace'),
});

export function addTrace(app: Api, deps: ApiDeps): void {
  app.openapi(route, async (c) => {
    const { indicator, period } = c.req.valid('query');
    const target = targetNode(c);
    const { organisation, unit: node } = target;
    if (!deps.catalogue.indicators.has(indicator))
      throw new ApiProblem('not-found', {
        text: { zh: `没有指标“${indicator}”。`, en: `There is no indicator "${indicator}".` },
      });
    if (isRestrictedIndicator(deps.catalogue, indicator) && !seesRestricted(callerOf(c), target, true))
      throw new ApiProblem('forbidden', {
        text: {
          zh: '这个数来自受限台账，只有填报单位和受限台账管理员可以追溯。',
          en: 'The number rests on a restricted ledger: for the unit itself and for custodians only.',
        },
      });
    const trace = await loadTrace(deps, organisation, { node, period, indicator });
    return c.json(TraceSchema.parse(trace), 200);
  });
}
