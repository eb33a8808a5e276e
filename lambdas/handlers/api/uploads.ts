import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { MAX_UPLOAD_BYTES } from '../../contract.ts';
import { SubmissionKeySchema } from '../../core/model/submission.ts';
import { issueUpload } from '../../steps/issue-upload.ts';
import type { ApiDeps } from './api-deps.ts';
import type { Api } from './api-env.ts';
import { doingOf } from './api-workflow.ts';
import { describeAnswer } from './describe-answer.ts';
import { ApiProblem } from './problem.ts';
import { checkKey } from './submission-key.ts';
import { targetOf } from './target-of.ts';

export const FileNameSchema = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\p{Cs}/\\]+$/u);
const NewUploadSchema = SubmissionKeySchema.extend({
  fileName: FileNameSchema,
  size: z.number().int().min(1),
}).meta({ id: 'NewUpload' });
export const IssuedUploadSchema = z
  .strictObject({
    id: z.string(),
    /** A form is posted there: the fields, then `file`. */
    method: z.literal('POST'),
    url: z.string(),
    fields: z.record(z.string(), z.string()),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'IssuedUpload' });

const issue = createRoute({
  method: 'post',
  path: '/uploads',
  operationId: 'createUpload',
  tags: ['uploads'],
  summary: '申请上传：返回编号和发送地址 / where to send a workbook',
  request: { body: { required: true, content: { 'application/json': { schema: NewUploadSchema } } } },
  responses: describeAnswer(IssuedUploadSchema, '编号与地址 / id and address'),
});

export function addUploads(app: Api, deps: ApiDeps): void {
  app.openapi(issue, async (c) => {
    const { form, period, fileName, size } = c.req.valid('json');
    const target = targetOf(c);
    const key = { unit: target.unit, form, period };
    checkKey(deps.catalogue, target, key);
    if (size > MAX_UPLOAD_BYTES) throw new ApiProblem('too-large');
    const { by, at, random } = doingOf(c, deps);
    const issued = await issueUpload(deps, { key, fileName, issuedAt: at, random, by });
    return c.json(IssuedUploadSchema.parse({ ...issued, method: 'POST' }), 200);
  });
}
