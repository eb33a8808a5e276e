import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { FindingSchema } from '../../core/model/finding.ts';
import { SubmissionKeySchema } from '../../core/model/submission.ts';
import { explainWarnings } from '../../steps/explain-warnings.ts';
import type { ApiDeps } from './api-deps.ts';
import type { Api } from './api-env.ts';
import { doingOf } from './api-workflow.ts';
import { describeAnswer } from './describe-answer.ts';
import { ApiProblem } from './problem.ts';
import { checkKey } from './submission-key.ts';
import { targetOf } from './target-of.ts';

const ExplanationSchema = z
  .strictObject({
    /** Which of the open warnings are meant: all that fit; all of them when nothing is said. */
    code: z.string().max(20).optional(),
    sheet: z.string().max(100).optional(),
    cell: z.string().max(20).optional(),
    /** In writing; else `confirm` says that the content was checked and is right. */
    text: z.string().max(2000).optional(),
    confirm: z.literal(true).optional(),
  })
  .meta({ id: 'NewExplanation' });
const ExplainedSchema = z
  .strictObject({ explained: z.array(FindingSchema), left: z.number().int() })
  .meta({ id: 'Explained' });

const route = createRoute({
  method: 'post',
  path: '/submissions/{unit}/{form}/{period}/explanations',
  operationId: 'explainWarnings',
  tags: ['workflow'],
  summary: '对警告作书面说明或确认 / explains or confirms warnings',
  request: {
    params: SubmissionKeySchema,
    body: { required: true, content: { 'application/json': { schema: ExplanationSchema } } },
  },
  responses: describeAnswer(ExplainedSchema, '说明了哪些、还剩几条 / which, and how many are left'),
});

export function addExplanations(app: Api, deps: ApiDeps): void {
  const steps = { ...deps, ...deps.workflow };
  app.openapi(route, async (c) => {
    const { form, period } = c.req.valid('param');
    const { confirm, text = '', ...which } = c.req.valid('json');
    if ((text.trim() === '') !== (confirm === true)) throw new ApiProblem('bad-request', { text: EITHER });
    const target = targetOf(c);
    const key = { unit: target.unit, form, period };
    checkKey(deps.catalogue, target, key);
    const request = { ...doingOf(c, deps), key, text, ...which };
    const answer = await explainWarnings(steps, target.organisation, request);
    return c.json(ExplainedSchema.parse(answer), 200);
  });
}

const EITHER = {
  zh: '请用 text 写明说明，或用 confirm: true 确认，二者选一。',
  en: 'Give either text with an explanation or confirm: true.',
};
