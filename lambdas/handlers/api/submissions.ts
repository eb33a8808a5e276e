import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { SubmissionKeySchema } from '../../core/model/submission.ts';
import { requireTakeBack } from '../../steps/take-back.ts';
import type { ApiDeps } from './api-deps.ts';
import type { Api } from './api-env.ts';
import { doingOf } from './api-workflow.ts';
import { describeAnswer } from './describe-answer.ts';
import { cutPage, PageQuerySchema, pageOf } from './paging.ts';
import { ApiProblem } from './problem.ts';
import { checkKey } from './submission-key.ts';
import { targetOf } from './target-of.ts';
import { VersionSchema, versionSummary } from './version-summary.ts';

const VersionsSchema = pageOf(VersionSchema).extend({ head: VersionSchema }).meta({ id: 'Submission' });
const WithdrawalSchema = z.strictObject({ upload: z.string() }).meta({ id: 'Withdrawal' });
const path = '/submissions/{unit}/{form}/{period}';
const tags = ['submissions'];

const read = createRoute({
  method: 'get',
  path,
  operationId: 'getSubmission',
  tags,
  summary: '现行版本与历次版本 / the version that counts and all versions',
  request: { params: SubmissionKeySchema, query: PageQuerySchema },
  responses: describeAnswer(VersionsSchema, '由新到旧 / newest first'),
});
const withdraw = createRoute({
  method: 'delete',
  path,
  operationId: 'withdrawSubmission',
  tags,
  summary: '撤回：此后按未报处理，历次版本保留 / takes it back; every version stays readable',
  request: { params: SubmissionKeySchema },
  responses: describeAnswer(
    WithdrawalSchema,
    '撤回的上传编号，用 /uploads/{id} 查看进度 / the upload that does so',
  ),
});

export function addSubmissions(app: Api, deps: ApiDeps): void {
  app.openapi(read, async (c) => {
    const { form, period } = c.req.valid('param');
    const versions = await deps.submissions.versions({ unit: targetOf(c).unit, form, period });
    const items = versions.map(versionSummary).reverse();
    const [head] = items;
    if (!head) throw new ApiProblem('not-found');
    return c.json(VersionsSchema.parse({ head, ...cutPage(items, c.req.valid('query')) }), 200);
  });
  app.openapi(withdraw, async (c) => {
    const { form, period } = c.req.valid('param');
    const target = targetOf(c);
    const key = { unit: target.unit, form, period };
    checkKey(deps.catalogue, target, key);
    const head = await deps.submissions.head(key);
    if (!head || head.withdrawn) throw new ApiProblem('not-found');
    const steps = { ...deps, ...deps.workflow };
    await requireTakeBack(steps, target.organisation, { key, at: deps.clock.now() });
    return c.json(WithdrawalSchema.parse({ upload: await deps.withdraw(key, doingOf(c, deps).by) }), 200);
  });
}
