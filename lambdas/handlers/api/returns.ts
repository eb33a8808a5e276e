import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { SubmissionKeySchema } from '../../core/model/submission.ts';
import { readReturnStatus, readWorkflow } from '../../steps/read-workflow.ts';
import { requireTakeBack } from '../../steps/take-back.ts';
import type { ApiDeps } from './api-deps.ts';
import type { Api } from './api-env.ts';
import { doingOf } from './api-workflow.ts';
import { describeAnswer } from './describe-answer.ts';
import { NodeQuerySchema } from './node-query.ts';
import { cutPage, PageQuerySchema } from './paging.ts';
import { ReturnStatusSchema, ReturnsSchema, returnAnswer } from './returns-schema.ts';
import { checkKey } from './submission-key.ts';
import { targetNode } from './target-node.ts';
import { targetOf } from './target-of.ts';

const ReasonSchema = z.strictObject({ reason: z.string().max(500) }).meta({ id: 'ReturnReason' });
const ReturnedSchema = z
  .strictObject({ upload: z.string(), status: ReturnStatusSchema.nullable() })
  .meta({ id: 'Returned' });
const tags = ['workflow'];

const list = createRoute({
  method: 'get',
  path: '/returns',
  operationId: 'listReturns',
  tags,
  summary: '每份报送的状态：未报、已收、退回、待说明、通过、已审核、已发布 / where every return stands',
  request: {
    query: NodeQuerySchema.extend({
      form: SubmissionKeySchema.shape.form.optional(),
      status: ReturnStatusSchema.shape.status.optional(),
    }).extend(PageQuerySchema.shape),
  },
  responses: describeAnswer(ReturnsSchema, '按单位、报表、期间 / by unit, form and period'),
});
const giveBack = createRoute({
  method: 'post',
  path: '/submissions/{unit}/{form}/{period}/return',
  operationId: 'returnSubmission',
  tags,
  summary: '退回：写明原因，重报之前不计入汇总 / sends it back to its unit with a reason',
  request: {
    params: SubmissionKeySchema,
    body: { required: true, content: { 'application/json': { schema: ReasonSchema } } },
  },
  responses: describeAnswer(ReturnedSchema, '退回的上传编号 / the upload that does so'),
});

export function addReturns(app: Api, deps: ApiDeps): void {
  const steps = { ...deps, ...deps.workflow };
  app.openapi(list, async (c) => {
    const { period, form, status, ...page } = c.req.valid('query');
    const { organisation, unit: node } = targetNode(c);
    const now = deps.clock.now();
    const all = await readWorkflow(steps, organisation, { node, period, form, now });
    const shown = all.filter((one) => status === undefined || one.status === status).map(returnAnswer);
    return c.json(ReturnsSchema.parse(cutPage(shown, page)), 200);
  });
  app.openapi(giveBack, async (c) => {
    const { form, period } = c.req.valid('param');
    const target = targetOf(c);
    const key = { unit: target.unit, form, period };
    checkKey(deps.catalogue, target, key);
    const { reason } = c.req.valid('json');
    const request = { ...doingOf(c, deps), key, returned: reason };
    const trimmed = await requireTakeBack(steps, target.organisation, request);
    const upload = await deps.withdraw(key, request.by, trimmed);
    const status = await readReturnStatus(steps, target.organisation, key, deps.clock.now());
    return c.json(ReturnedSchema.parse({ upload, status: status && returnAnswer(status) }), 200);
  });
}
