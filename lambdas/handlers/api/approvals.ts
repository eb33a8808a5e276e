import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { ApprovalSchema } from '../../core/model/approval.ts';
import { FormCodeSchema } from '../../core/model/form.ts';
import { PeriodSchema } from '../../core/model/period.ts';
import { SubmissionKeySchema } from '../../core/model/submission.ts';
import { UnitCodeSchema } from '../../core/model/unit.ts';
import { approveNode } from '../../steps/approve-node.ts';
import type { ApiDeps } from './api-deps.ts';
import type { Api } from './api-env.ts';
import { doingOf } from './api-workflow.ts';
import { describeAnswer } from './describe-answer.ts';
import { targetNode } from './target-node.ts';

const NewApprovalSchema = z
  .strictObject({
    /** In whose name: what counts at it and below is signed off. */
    unit: UnitCodeSchema,
    /** Every form period inside it. */
    period: PeriodSchema,
    form: FormCodeSchema.optional(),
    /** Signs for the levels below as well, where they have not signed. */
    below: z.boolean().default(false),
  })
  .meta({ id: 'NewApproval' });
const ApprovedSchema = z
  .strictObject({
    approvals: z.array(ApprovalSchema),
    /** Returns of which nothing counts, so that no approval covers them. */
    absent: z.array(SubmissionKeySchema),
  })
  .meta({ id: 'Approved' });

const route = createRoute({
  method: 'post',
  path: '/approvals',
  operationId: 'approve',
  tags: ['workflow'],
  summary: '逐级审核：先单位，后上级 / signs off, first the units, then the nodes above them',
  request: { body: { required: true, content: { 'application/json': { schema: NewApprovalSchema } } } },
  responses: describeAnswer(ApprovedSchema, '审核了哪些版本 / which versions'),
});

export function addApprovals(app: Api, deps: ApiDeps): void {
  const steps = { ...deps, ...deps.workflow };
  app.openapi(route, async (c) => {
    const { period, form, below } = c.req.valid('json');
    const { organisation, unit: node } = targetNode(c);
    const request = { ...doingOf(c, deps), node, period, form, below };
    const { approvals, absent } = await approveNode(steps, organisation, request);
    const keys = absent.map(({ unit, form: code, period: at }) => ({ unit, form: code, period: at }));
    return c.json(ApprovedSchema.parse({ approvals, absent: keys }), 200);
  });
}
