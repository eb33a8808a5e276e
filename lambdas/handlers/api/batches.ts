import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { MAX_PACKAGE_BYTES } from '../../contract.ts';
import { WHOLE_ORGANISATION } from '../../core/model/caller.ts';
import { UnitCodeSchema } from '../../core/model/unit.ts';
import { issuePackage } from '../../steps/issue-upload.ts';
import { ACCESS } from './access.ts';
import type { ApiDeps } from './api-deps.ts';
import type { Api } from './api-env.ts';
import { doingOf } from './api-workflow.ts';
import { describeAnswer } from './describe-answer.ts';
import { ApiProblem } from './problem.ts';
import { callerOf, targetOf } from './target-of.ts';
import { FileNameSchema, IssuedUploadSchema } from './uploads.ts';

const NewBatchSchema = z
  .strictObject({
    /** Workbooks of this unit are taken and, of callers that reach them, of those below it. */
    unit: UnitCodeSchema,
    fileName: FileNameSchema,
    size: z.number().int().min(1),
  })
  .meta({ id: 'NewBatch' });

const route = createRoute({
  method: 'post',
  path: '/batches',
  operationId: 'createBatch',
  tags: ['uploads'],
  summary: '申请上传一个 .zip，内含多个工作簿 / where to send a package of workbooks',
  request: { body: { required: true, content: { 'application/json': { schema: NewBatchSchema } } } },
  responses: describeAnswer(IssuedUploadSchema, '编号与地址 / id and address'),
});

export function addBatches(app: Api, deps: ApiDeps): void {
  app.openapi(route, async (c) => {
    const { fileName, size } = c.req.valid('json');
    const { unit, tree } = targetOf(c);
    if (!tree.units.has(unit)) throw new ApiProblem('not-found');
    if (size > MAX_PACKAGE_BYTES) throw packageTooLarge();
    const { roles, unit: own } = callerOf(c);
    const { who } = ACCESS['POST /batches'] ?? { who: 'token' };
    const below =
      own === WHOLE_ORGANISATION ||
      (typeof who === 'object' && roles.some((role) => who[role] === 'subtree'));
    const { by, at, random } = doingOf(c, deps);
    const issued = await issuePackage(deps, {
      unit,
      reach: below ? 'subtree' : 'unit',
      fileName,
      issuedAt: at,
      random,
      by,
    });
    return c.json(IssuedUploadSchema.parse({ ...issued, method: 'POST' }), 200);
  });
}

export function packageTooLarge(): ApiProblem {
  const text = {
    zh: '压缩包超过 100 MB，请分成几个上传。',
    en: 'A package of more than 100 MB is not taken; split it.',
  };
  return new ApiProblem('too-large', { text });
}
