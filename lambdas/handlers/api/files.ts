import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import type { ApiDeps } from './api-deps.ts';
import type { Api } from './api-env.ts';
import { contentDisposition } from './content-disposition.ts';
import { PROBLEM_ANSWER } from './describe-answer.ts';
import { FileSchema } from './file-link.ts';
import { ApiProblem } from './problem.ts';

const BINARY = 'application/octet-stream';

const route = createRoute({
  method: 'get',
  path: '/files/{token}',
  operationId: 'getFile',
  tags: ['uploads'],
  security: [],
  summary: '下载地址 / where the address of a file leads',
  request: { params: z.object({ token: z.string() }) },
  responses: {
    200: { description: '文件 / the file', content: { [BINARY]: { schema: FileSchema } } },
    ...PROBLEM_ANSWER,
  },
});

export function addFiles(app: Api, { transfers }: ApiDeps): void {
  if (!transfers) return;
  app.openapi(route, async (c) => {
    const file = await transfers.openFile(c.req.valid('param').token);
    const object = file && (await transfers.files.get(file.key));
    if (!object) throw new ApiProblem('upload-expired');
    return c.body(new Uint8Array(object.bytes), 200, {
      'Content-Type': BINARY,
      'Content-Disposition': contentDisposition(file.fileName),
    });
  });
}
