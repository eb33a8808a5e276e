import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import type { ApiDeps } from './api-deps.ts';
import type { Api } from './api-env.ts';
import { awaitUpload } from './await-upload.ts';
import { describeAnswer } from './describe-answer.ts';
import { UploadStatusSchema, uploadStatus } from './upload-status.ts';

const route = createRoute({
  method: 'get',
  path: '/uploads/{id}',
  operationId: 'getUpload',
  tags: ['uploads'],
  summary: '处理到哪一步；wait 秒内有结果即返回 / its state; waits for the end if asked to',
  request: {
    params: z.object({ id: z.string() }),
    query: z.object({ wait: z.coerce.number().int().min(0).max(20).default(0) }),
  },
  responses: describeAnswer(UploadStatusSchema, '状态 / its state'),
});

export function addWatchUpload(app: Api, deps: ApiDeps): void {
  app.openapi(route, async (c) => {
    const record = await awaitUpload(deps, c, c.req.valid('query').wait);
    return c.json(uploadStatus(record, deps.clock.now()), 200);
  });
}
