import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { FindingSchema } from '../../core/model/finding.ts';
import { NormalisationSchema } from '../../core/model/normalisation.ts';
import { SubmissionKeySchema } from '../../core/model/submission.ts';
import type { ApiDeps } from './api-deps.ts';
import type { Api } from './api-env.ts';
import { describeAnswer } from './describe-answer.ts';
import { cutPage, PageQuerySchema, pageOf } from './paging.ts';
import { ApiProblem } from './problem.ts';
import { targetOf } from './target-of.ts';
import { VersionSchema, versionSummary } from './version-summary.ts';

const VersionDetailSchema = z
  .strictObject({
    version: VersionSchema,
    /** Warnings and remarks it was accepted with. */
    findings: z.array(FindingSchema),
    /** Cells that were read otherwise than typed. */
    normalisations: pageOf(NormalisationSchema),
    /** Rows read, by ledger. */
    rows: z.record(z.string(), z.number().int()),
  })
  .meta({ id: 'VersionDetail' });

const route = createRoute({
  method: 'get',
  path: '/submissions/{unit}/{form}/{period}/versions/{n}',
  operationId: 'getVersion',
  tags: ['submissions'],
  summary: '某一版本：提示、自动更正记录、各台账行数 / one version, with what was read otherwise than typed',
  request: {
    params: SubmissionKeySchema.extend({ n: z.coerce.number().int().min(1) }),
    query: PageQuerySchema,
  },
  responses: describeAnswer(VersionDetailSchema, '版本 / the version'),
});

export function addVersions(app: Api, { submissions }: ApiDeps): void {
  app.openapi(route, async (c) => {
    const { form, period, n } = c.req.valid('param');
    const key = { unit: targetOf(c).unit, form, period };
    const head = (await submissions.versions(key)).find((one) => one.version === n);
    const body = head && (await submissions.body(key, n));
    if (!head || !body) throw new ApiProblem('not-found');
    const detail = {
      version: versionSummary(head),
      findings: body.findings,
      normalisations: cutPage(body.normalisations, c.req.valid('query')),
      rows: Object.fromEntries(Object.entries(body.rows).map(([ledger, rows]) => [ledger, rows.length])),
    };
    return c.json(VersionDetailSchema.parse(detail), 200);
  });
}
