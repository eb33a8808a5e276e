import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { withDutyNumbers, withoutDutyNumbers } from '../../steps/duty-numbers.ts';
import { hideSmallViews } from '../../steps/hide-small.ts';
import { localDay } from '../../steps/local-day.ts';
import { type NodeView, readChildViews, readNodeView } from '../../steps/read-node-view.ts';
import type { ApiDeps } from './api-deps.ts';
import type { Api } from './api-env.ts';
import { describeAnswer } from './describe-answer.ts';
import { NodeQuerySchema } from './node-query.ts';
import { cutPage, PageQuerySchema } from './paging.ts';
import { NodeViewSchema, RollupSchema } from './rollup-schema.ts';
import { seesRestricted } from './sees-restricted.ts';
import { targetNode } from './target-node.ts';
import { callerOf } from './target-of.ts';

const route = createRoute({
  method: 'get',
  path: '/rollups',
  operationId: 'getRollup',
  tags: ['numbers'],
  summary:
    '一个单位一个期间的全部指标及完整程度，可附直接下级 / every number of a node, how complete it is, and its children',
  request: {
    query: NodeQuerySchema.extend({
      children: z
        .stringbool()
        .default(false)
        .meta({ type: 'string', enum: ['true', 'false'], description: '附直接下级 / with direct children' }),
      duties: z
        .stringbool()
        .default(false)
        .meta({
          type: 'string',
          enum: ['true', 'false'],
          description:
            '附义务履行类指标：要读两年的报送，较慢 / with the numbers about duties, for which two years of returns are read',
        }),
    }).extend(PageQuerySchema.shape),
  },
  responses: describeAnswer(RollupSchema, '汇总 / the rollup'),
});

export function addRollups(app: Api, deps: ApiDeps): void {
  app.openapi(route, async (c) => {
    const { period, children, duties, ...page } = c.req.valid('query');
    const target = targetNode(c);
    const { organisation, tree, unit: node } = target;
    const own = await readNodeView(deps, organisation, { node, period });
    const beside = await readChildViews(deps, organisation, {
      node,
      period,
      children: tree.childrenOf(node),
    });
    const general = (views: readonly NodeView[]) =>
      seesRestricted(callerOf(c), target, true) ? views : hideSmallViews(deps, organisation, views);
    const today = localDay(deps.clock.now(), deps.utcOffset);
    const views = duties
      ? await withDutyNumbers(deps, organisation, { node, period, today }, [own, ...beside])
      : withoutDutyNumbers(deps.catalogue, [own, ...beside]);
    const [view, ...shown] = general(views);
    const below = cutPage(children ? tree.childrenOf(node) : [], page);
    const items = shown.filter((one) => below.items.includes(one.node));
    const versions = { catalogueVersion: deps.catalogue.version, orgVersion: organisation.version };
    return c.json(
      RollupSchema.parse({
        period,
        ...versions,
        ...NodeViewSchema.parse(view),
        children: { ...below, items },
      }),
      200,
    );
  });
}
