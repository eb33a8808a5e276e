import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { periodLabel } from '../../core/model/period.ts';
import { exportKey } from '../../steps/publish-rollup.ts';
import type { ApiDeps } from './api-deps.ts';
import type { Api } from './api-env.ts';
import { EXPORT_ANSWER, MakingSchema } from './export-answer.ts';
import { answerLink } from './file-link.ts';
import { NodeQuerySchema } from './node-query.ts';
import { targetNode } from './target-node.ts';

const route = createRoute({
  method: 'get',
  path: '/exports/{format}',
  operationId: 'getExport',
  tags: ['numbers'],
  summary: '汇总文件：工作簿、CSV 或 JSON，按现在的数据生成 / the rollup as a file, made now',
  request: {
    params: z.object({ format: z.enum(['xlsx', 'csv', 'json']) }),
    query: NodeQuerySchema.extend({
      after: z
        .string()
        .max(200)
        .optional()
        .meta({ description: '上一次回答中的 after / as in the answer before' }),
    }),
  },
  responses: EXPORT_ANSWER,
});

const NEVER_MADE = '-';

export function addExports(app: Api, deps: ApiDeps): void {
  app.openapi(route, async (c) => {
    const { period, after } = c.req.valid('query');
    const { format } = c.req.valid('param');
    const { unit: node, name } = targetNode(c);
    const key = exportKey(period, node, format);
    const before = after ?? (await currentVersion(deps, key));
    if (after === undefined) await deps.requestExport({ node, period });
    if ((await currentVersion(deps, key)) !== before)
      return answerLink(c, deps, { key, fileName: `${name}-${periodLabel(period)}汇总.${format}` });
    c.header('Retry-After', '2');
    return c.json(MakingSchema.parse({ state: 'making', after: before }), 202);
  });
}

async function currentVersion({ exports }: Pick<ApiDeps, 'exports'>, key: string): Promise<string> {
  for await (const object of exports.list(key)) if (object.key === key) return object.versionId;
  return NEVER_MADE;
}
