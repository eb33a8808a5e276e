import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { FindingSchema } from '../../core/model/finding.ts';
import { NormalisationSchema } from '../../core/model/normalisation.ts';
import { SubmissionKeySchema } from '../../core/model/submission.ts';
import { hideRestricted } from '../../steps/hide-restricted.ts';
import { isRestrictedSheet } from '../../steps/restricted.ts';
import type { ApiDeps } from './api-deps.ts';
import type { Api } from './api-env.ts';
import { describeAnswer } from './describe-answer.ts';
import { cutPage, PageQuerySchema, pageOf } from './paging.ts';
import { ApiProblem } from './problem.ts';
import { seesRestricted } from './sees-restricted.ts';
import { callerOf, targetOf } from './target-of.ts';
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

export function addVersions(app: Api, deps: ApiDeps): void {
  const { submissions, catalogue } = deps;
  app.openapi(route, async (c) => {
    const { form, period, n } = c.req.valid('param');
    const key = { unit: targetOf(c).unit, form, period };
    const head = (await submissions.versions(key)).find((one) => one.version === n);
    const body = head && (await submissions.body(key, n));
    if (!head || !body) throw new ApiProblem('not-found');
    const sees = seesRestricted(callerOf(c), targetOf(c));
    const normalisations = sees
      ? body.normalisations
      : body.normalisations.filter(({ sheet }) => !isRestrictedSheet(catalogue, sheet));
    const detail = {
      version: versionSummary(head),
      findings: sees
        ? body.findings
        : body.findings.map((finding) => hideRestricted(catalogue, { finding }).finding),
      normalisations: cutPage(normalisations, c.req.valid('query')),
      rows: Object.fromEntries(Object.entries(body.rows).map(([ledger, rows]) => [ledger, rows.length])),
    };
    return c.json(VersionDetailSchema.parse(detail), 200);
  });
}
