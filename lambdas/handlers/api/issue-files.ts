import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { readIssued } from '../../steps/read-issue.ts';
import type { ApiDeps } from './api-deps.ts';
import type { Api } from './api-env.ts';
import { contentDisposition } from './content-disposition.ts';
import { PROBLEM_ANSWER } from './describe-answer.ts';
import { FileSchema } from './file-link.ts';
import { ApiProblem } from './problem.ts';

const BINARY = 'application/octet-stream';

const route = createRoute({
  method: 'get',
  path: '/issues/{id}/files/{format}',
  operationId: 'getIssueFile',
  tags: ['workflow'],
  summary: '发布时的文件，逐字节不变 / the very bytes that were issued',
  request: {
    params: z.object({ id: z.string(), format: z.enum(['xlsx', 'csv', 'json', 'snapshot']) }),
  },
  responses: {
    200: { description: '文件 / the file', content: { [BINARY]: { schema: FileSchema } } },
    ...PROBLEM_ANSWER,
  },
});

export function addIssueFiles(app: Api, { workflow }: ApiDeps): void {
  app.openapi(route, async (c) => {
    const { id, format } = c.req.valid('param');
    if (!(await workflow.issues.issue(id))) throw new ApiProblem('not-found');
    const { bytes, sha256 } = await readIssued(workflow, id, format);
    const extension = format === 'snapshot' ? 'snapshot.json' : format;
    return c.body(new Uint8Array(bytes), 200, {
      'Content-Type': BINARY,
      'Content-Disposition': contentDisposition(`${id}.${extension}`),
      ETag: `"${sha256}"`,
    });
  });
}
