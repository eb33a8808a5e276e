import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { PeriodSchema } from '../../core/model/period.ts';
import { UnitCodeSchema } from '../../core/model/unit.ts';
import { diffIssue, type IssueDiff } from '../../steps/diff-issue.ts';
import { isBeingMade, requestIssue } from '../../steps/issue-later.ts';
import { issuePeriod } from '../../steps/issue-period.ts';
import { isRestrictedIndicator, isRestrictedLedger } from '../../steps/restricted.ts';
import type { ApiDeps } from './api-deps.ts';
import type { Api } from './api-env.ts';
import { doingOf } from './api-workflow.ts';
import { describeAnswer } from './describe-answer.ts';
import { ISSUE_ANSWER, IssueDiffSchema, IssueSchema, IssuesSchema } from './issues-schema.ts';
import { NodeQuerySchema } from './node-query.ts';
import { cutPage, PageQuerySchema } from './paging.ts';
import { ApiProblem } from './problem.ts';
import { seesRestricted } from './sees-restricted.ts';
import { targetNode } from './target-node.ts';
import { callerOf, targetOf } from './target-of.ts';

const NewIssueSchema = z
  .strictObject({
    /** Frozen is this node and everything below it. */
    unit: UnitCodeSchema,
    period: PeriodSchema,
    note: z.string().max(500).default(''),
    /** Also with returns that are not signed off or still have something to explain. */
    asIs: z.boolean().default(false),
  })
  .meta({ id: 'NewIssue' });
const tags = ['workflow'];
const params = z.object({ id: z.string() });
const AGAIN = { 'Retry-After': '2' };

const list = createRoute({
  method: 'get',
  path: '/issues',
  operationId: 'listIssues',
  tags,
  summary: '一个期间的历次发布 / what was issued for a period',
  request: { query: NodeQuerySchema.extend(PageQuerySchema.shape) },
  responses: describeAnswer(IssuesSchema, '本单位及下级的发布 / of the node and below'),
});
const create = createRoute({
  method: 'post',
  path: '/issues',
  operationId: 'createIssue',
  tags,
  summary: '发布：冻结一个期间 / freezes a period',
  request: { body: { required: true, content: { 'application/json': { schema: NewIssueSchema } } } },
  responses: ISSUE_ANSWER,
});
const read = createRoute({
  method: 'get',
  path: '/issues/{id}',
  operationId: 'getIssue',
  tags,
  summary: '一次发布 / one issue',
  request: { params },
  responses: ISSUE_ANSWER,
});
const diff = createRoute({
  method: 'get',
  path: '/issues/{id}/diff',
  operationId: 'diffIssue',
  tags,
  summary: '发布与现状比对，到单元格 / issued versus now, down to the cell',
  request: { params },
  responses: describeAnswer(IssueDiffSchema, '不同之处 / what differs'),
});

export function addIssues(app: Api, deps: ApiDeps): void {
  const { workflow } = deps;
  const steps = { ...deps, ...workflow };
  app.openapi(list, async (c) => {
    const { period, ...page } = c.req.valid('query');
    const { tree, unit } = targetNode(c);
    const below = new Set(tree.subtreeOf(unit));
    const issues = (await workflow.issues.issues(period)).filter(({ node }) => below.has(node));
    return c.json(IssuesSchema.parse(cutPage(issues, page)), 200);
  });
  app.openapi(create, async (c) => {
    const { period, note, asIs } = c.req.valid('json');
    const { organisation, unit: node } = targetNode(c);
    const request = { ...doingOf(c, deps), node, period, note, asIs };
    if (!workflow.later)
      return c.json(IssueSchema.parse(await issuePeriod(steps, organisation, request)), 200);
    const id = await requestIssue({ ...steps, ...workflow.later }, organisation, request);
    return c.json({ state: 'making' as const, id }, 202, AGAIN);
  });
  app.openapi(read, async (c) => {
    const { id } = c.req.valid('param');
    const issue = await workflow.issues.issue(id);
    if (issue) return c.json(IssueSchema.parse(issue), 200);
    if (!workflow.later || !(await isBeingMade(workflow.later, id, deps.clock.now())))
      throw new ApiProblem('not-found');
    return c.json({ state: 'making' as const, id }, 202, AGAIN);
  });
  app.openapi(diff, async (c) => {
    const { id } = c.req.valid('param');
    if (!(await workflow.issues.issue(id))) throw new ApiProblem('not-found');
    const target = targetOf(c);
    const found = await diffIssue(steps, target.organisation, id);
    const shown = seesRestricted(callerOf(c), target, true) ? found : openPart(deps.catalogue, found);
    return c.json(IssueDiffSchema.parse(shown), 200);
  });
}

/** Numbers and cells that rest on no restricted ledger. */
function openPart(catalogue: ApiDeps['catalogue'], { values, submissions, ...diff }: IssueDiff): IssueDiff {
  return {
    ...diff,
    values: values.filter(({ indicator }) => !isRestrictedIndicator(catalogue, indicator)),
    submissions: submissions.map((one) => ({
      ...one,
      cells: one.cells.filter(({ ledger }) => !isRestrictedLedger(catalogue, ledger)),
    })),
  };
}
