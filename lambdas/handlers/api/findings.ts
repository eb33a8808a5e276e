import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { FindingSchema, SeveritySchema } from '../../core/model/finding.ts';
import { VerdictSchema } from '../../core/model/verdict.ts';
import { hideRestricted } from '../../steps/hide-restricted.ts';
import { loadResult } from '../../steps/load-result.ts';
import type { ApiDeps } from './api-deps.ts';
import type { Api } from './api-env.ts';
import { describeAnswer } from './describe-answer.ts';
import { cutPage, PageQuerySchema, pageOf } from './paging.ts';
import { ApiProblem } from './problem.ts';
import { seesRestricted } from './sees-restricted.ts';
import { callerOf, targetOf, uploadOf } from './target-of.ts';

const FindingsSchema = pageOf(FindingSchema)
  .extend({
    verdict: VerdictSchema,
    counts: z.record(SeveritySchema, z.number().int()),
    /** Cells that were read otherwise than typed. */
    normalisations: z.number().int(),
    /** Whether there is a marked copy. */
    annotated: z.boolean(),
  })
  .meta({ id: 'Findings' });

const route = createRoute({
  method: 'get',
  path: '/uploads/{id}/findings',
  operationId: 'listFindings',
  tags: ['uploads'],
  summary: '检查结果 / everything found in the workbook',
  request: { params: z.object({ id: z.string() }), query: PageQuerySchema },
  responses: describeAnswer(FindingsSchema, '问题清单 / findings'),
});

export function addFindings(app: Api, deps: ApiDeps): void {
  app.openapi(route, async (c) => {
    const record = uploadOf(c);
    if (record.state !== 'done') throw new ApiProblem('not-finished');
    const result = await loadResult(deps.results, record);
    const found = result?.findings ?? [];
    const sees = seesRestricted(callerOf(c), targetOf(c));
    const all = sees ? found : found.map((finding) => hideRestricted(deps.catalogue, { finding }).finding);
    const count = (severity: string) => all.filter((one) => one.severity === severity).length;
    const about = {
      verdict: record.verdict,
      counts: Object.fromEntries(SeveritySchema.options.map((one) => [one, count(one)])),
      normalisations: result?.normalisations.length ?? 0,
      annotated: Boolean(result?.annotated),
    };
    return c.json(FindingsSchema.parse({ ...cutPage(all, c.req.valid('query')), ...about }), 200);
  });
}
