import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { PackageMemberSchema } from '../../core/model/package-result.ts';
import { readMembers } from '../../steps/unpack-upload.ts';
import type { ApiDeps } from './api-deps.ts';
import type { Api } from './api-env.ts';
import { awaitUpload } from './await-upload.ts';
import { describeAnswer } from './describe-answer.ts';
import { cutPage, PageQuerySchema, pageOf } from './paging.ts';
import { ApiProblem } from './problem.ts';
import { uploadOf } from './target-of.ts';
import { UploadStatusSchema, uploadStatus } from './upload-status.ts';

const MemberSchema = PackageMemberSchema.pick({ name: true, finding: true })
  .extend({
    /** Its own upload; null for a file that was left out, see `finding`. */
    upload: UploadStatusSchema.nullable(),
    ...PackageMemberSchema.pick({ unit: true, form: true, period: true }).shape,
  })
  .meta({ id: 'BatchMember' });
const BatchSchema = pageOf(MemberSchema)
  .extend({
    batch: UploadStatusSchema,
    /** How many of all files became uploads, and how many were left out. */
    counts: z.strictObject({ taken: z.number().int(), leftOut: z.number().int() }),
  })
  .meta({ id: 'Batch' });

const route = createRoute({
  method: 'get',
  path: '/batches/{id}',
  operationId: 'getBatch',
  tags: ['uploads'],
  summary:
    '压缩包内每个文件的回执；wait 秒内拆开即返回 / the receipt of every file; waits until it is unpacked if asked to',
  request: {
    params: z.object({ id: z.string() }),
    query: PageQuerySchema.extend({ wait: z.coerce.number().int().min(0).max(20).default(0) }),
  },
  responses: describeAnswer(BatchSchema, '回执 / receipts'),
});

export function addWatchBatch(app: Api, deps: ApiDeps): void {
  app.openapi(route, async (c) => {
    const { reach, outcome } = uploadOf(c);
    if (reach === undefined && outcome !== 'unpacked') throw new ApiProblem('not-found');
    const { wait, ...query } = c.req.valid('query');
    const record = await awaitUpload(deps, c, wait);
    const now = deps.clock.now();
    const result = record.state === 'done' ? await readMembers(deps, record.id) : null;
    const members = result?.members ?? [];
    const page = cutPage(members, query);
    const items = await Promise.all(
      page.items.map(async ({ uploadId, ...member }) => {
        const upload = uploadId === null ? null : await deps.uploads.upload(uploadId);
        return { ...member, upload: upload && uploadStatus(upload, now) };
      }),
    );
    const taken = members.filter(({ uploadId }) => uploadId !== null).length;
    const counts = { taken, leftOut: members.length - taken };
    return c.json(BatchSchema.parse({ ...page, items, batch: uploadStatus(record, now), counts }), 200);
  });
}
