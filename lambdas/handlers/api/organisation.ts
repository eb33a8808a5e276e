import { createRoute } from '@hono/zod-openapi';
import { PeriodSchema } from '../../core/model/period.ts';
import { DaySchema, UnitCodeSchema } from '../../core/model/unit.ts';
import type { ApiDeps } from './api-deps.ts';
import type { Api } from './api-env.ts';
import { describeAnswer } from './describe-answer.ts';
import { cutPage, PageQuerySchema } from './paging.ts';
import { ApiProblem } from './problem.ts';
import { targetOf } from './target-of.ts';
import { UnitsSchema } from './units-schema.ts';

const route = createRoute({
  method: 'get',
  path: '/organisation',
  operationId: 'getOrganisation',
  tags: ['organisation'],
  summary: '某期间或某日的单位树，默认从本单位起 / the tree of a period or day',
  request: {
    query: PageQuerySchema.extend({
      node: UnitCodeSchema.optional(),
      period: PeriodSchema.optional(),
      day: DaySchema.optional(),
    }),
  },
  responses: describeAnswer(UnitsSchema, '上级在前 / parents before children'),
});

export function addOrganisation(app: Api, _: ApiDeps): void {
  app.openapi(route, (c) => {
    const { tree, unit } = targetOf(c);
    if (!tree.units.has(unit)) throw new ApiProblem('not-found');
    const top = tree.ancestorsOf(unit).length;
    const page = cutPage(tree.subtreeOf(unit), c.req.valid('query'));
    const items = page.items.flatMap((code) => {
      const [record, above] = [tree.units.get(code), tree.ancestorsOf(code)];
      if (!record) return [];
      const { name, shortName = null, type, region, reports } = record;
      const parent = code === unit ? null : above[0];
      const children = tree.childrenOf(code).length;
      return { code, name, shortName, parent, depth: above.length - top, type, region, reports, children };
    });
    return c.json(UnitsSchema.parse({ ...page, items, version: tree.version, day: tree.day }), 200);
  });
}
