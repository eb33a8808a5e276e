import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import type { ApiDeps } from './api-deps.ts';
import type { Api } from './api-env.ts';
import { PROBLEM_ANSWER } from './describe-answer.ts';
import { FileSchema } from './file-link.ts';
import { createTake } from './take-transfer.ts';

const FormSchema = z.object({ file: z.instanceof(File).meta({ type: 'string', format: 'binary' }) });
const params = z.object({ token: z.string() });
const responses = {
  204: { description: '已收到，不会丢失 / received; it cannot be lost' },
  ...PROBLEM_ANSWER,
};
const about = { path: '/transfers/{token}', tags: ['uploads'], security: [], responses };

const post = createRoute({
  ...about,
  method: 'post',
  operationId: 'postTransfer',
  summary: '上传地址（表单） / where an issued upload is sent, as a form',
  request: { params, body: { required: true, content: { 'multipart/form-data': { schema: FormSchema } } } },
});
const put = createRoute({
  ...about,
  method: 'put',
  operationId: 'putTransfer',
  summary: '上传地址（文件本身） / the same, the file as it is',
  request: { params, body: { content: { 'application/octet-stream': { schema: FileSchema } } } },
});

export function addTransfers(app: Api, { transfers, clock }: ApiDeps): void {
  if (!transfers) return;
  const take = createTake(transfers, clock);
  app.openapi(post, async (c) => {
    const { file } = c.req.valid('form');
    await take(c.req.valid('param').token, new Uint8Array(await file.arrayBuffer()));
    return c.body(null, 204);
  });
  app.openapi(put, async (c) => {
    await take(c.req.valid('param').token, new Uint8Array(await c.req.arrayBuffer()));
    return c.body(null, 204);
  });
}
