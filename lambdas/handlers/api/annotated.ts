import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { loadResult } from '../../steps/load-result.ts';
import type { ApiDeps } from './api-deps.ts';
import type { Api } from './api-env.ts';
import { answerLink, FILE_LINK_ANSWER } from './file-link.ts';
import { ApiProblem } from './problem.ts';
import { requireOpenForm } from './sees-restricted.ts';
import { uploadOf } from './target-of.ts';

const route = createRoute({
  method: 'get',
  path: '/uploads/{id}/annotated',
  operationId: 'getAnnotated',
  tags: ['uploads'],
  summary: '标注了问题的原工作簿 / the workbook sent, with its faults marked',
  request: { params: z.object({ id: z.string() }) },
  responses: FILE_LINK_ANSWER,
});

export function addAnnotated(app: Api, deps: ApiDeps): void {
  app.openapi(route, async (c) => {
    const record = uploadOf(c);
    if (record.state !== 'done') throw new ApiProblem('not-finished');
    requireOpenForm(c, deps, record.form);
    const copy = (await loadResult(deps.results, record))?.annotated;
    if (!copy) throw new ApiProblem('not-found');
    return answerLink(c, deps, copy);
  });
}
