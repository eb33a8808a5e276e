import { createRoute } from '@hono/zod-openapi';
import { SubmissionKeySchema } from '../../core/model/submission.ts';
import { templateFor } from '../../steps/template-for.ts';
import type { ApiDeps } from './api-deps.ts';
import type { Api } from './api-env.ts';
import { contentDisposition } from './content-disposition.ts';
import { PROBLEM_ANSWER } from './describe-answer.ts';
import { FileSchema, XLSX } from './file-link.ts';
import { ApiProblem } from './problem.ts';
import { requireOpenForm } from './sees-restricted.ts';
import { checkKey } from './submission-key.ts';
import { targetOf } from './target-of.ts';

const route = createRoute({
  method: 'get',
  path: '/templates/{form}/{unit}/{period}',
  operationId: 'getTemplate',
  tags: ['uploads'],
  summary: '本单位本期的填报模板，滚动台账已预填 / the workbook to fill, registers as last accepted',
  request: { params: SubmissionKeySchema },
  responses: {
    200: { description: '模板 / the workbook', content: { [XLSX]: { schema: FileSchema } } },
    ...PROBLEM_ANSWER,
  },
});

export function addTemplates(app: Api, deps: ApiDeps): void {
  app.openapi(route, async (c) => {
    const { period, form: code } = c.req.valid('param');
    const target = targetOf(c);
    requireOpenForm(c, deps, code);
    const form = checkKey(deps.catalogue, target, { unit: target.unit, form: code, period });
    const unit = target.tree.units.get(target.unit);
    if (!unit) throw new ApiProblem('not-found');
    const { bytes, fileName } = await templateFor(deps, { form, unit, period });
    const headers = { 'Content-Type': XLSX, 'Content-Disposition': contentDisposition(fileName) };
    return c.body(new Uint8Array(bytes), 200, headers);
  });
}
