import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { receiveIssued } from '../../steps/receive-issued.ts';
import type { ApiDeps } from './api-deps.ts';
import type { Api } from './create-api.ts';
import { PROBLEM_ANSWER } from './describe-answer.ts';
import { FileSchema } from './file-link.ts';
import type { LocalTransfers } from './local-transfers.ts';
import { ApiProblem } from './problem.ts';

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
  const underway = new Set<string>();
  const take = async (token: string, bytes: Uint8Array) => {
    const issued = await openUpload(transfers, token);
    if (bytes.length > issued.maxBytes) throw new ApiProblem('too-large');
    if (bytes.length === 0) throw new ApiProblem('bad-request');
    if (underway.has(issued.key)) throw new ApiProblem('upload-taken');
    underway.add(issued.key);
    try {
      const outcome = await receiveIssued(transfers.receive, { ...issued, bytes, receivedAt: clock.now() });
      if (outcome !== 'received') throw new ApiProblem(outcome === 'taken' ? 'upload-taken' : 'not-found');
    } finally {
      underway.delete(issued.key);
    }
  };
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

async function openUpload(transfers: LocalTransfers, token: string) {
  const issued = await transfers.openUpload(token);
  if (!issued) throw new ApiProblem('upload-expired');
  return issued;
}
