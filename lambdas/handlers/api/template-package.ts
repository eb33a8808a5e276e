import { createRoute } from '@hono/zod-openapi';
import { FormCodeSchema } from '../../core/model/form.ts';
import { isRestrictedForm } from '../../steps/restricted.ts';
import { formsDue, templateOrders } from '../../steps/template-orders.ts';
import { zipTemplates } from '../../steps/zip-templates.ts';
import type { ApiDeps } from './api-deps.ts';
import type { Api } from './api-env.ts';
import { contentDisposition } from './content-disposition.ts';
import { PROBLEM_ANSWER } from './describe-answer.ts';
import { FileSchema } from './file-link.ts';
import { NodeQuerySchema } from './node-query.ts';
import { ApiProblem } from './problem.ts';
import { seesRestricted } from './sees-restricted.ts';
import { checkKey } from './submission-key.ts';
import { targetNode } from './target-node.ts';
import { callerOf } from './target-of.ts';

const ZIP = 'application/zip';

const route = createRoute({
  method: 'get',
  path: '/templates',
  operationId: 'getTemplates',
  tags: ['uploads'],
  summary:
    '本单位及下级各单位的填报模板，一个 .zip / the workbooks that the unit and all below it fill, in one .zip',
  request: { query: NodeQuerySchema.extend({ form: FormCodeSchema.optional() }) },
  responses: {
    200: { description: '压缩包 / the package', content: { [ZIP]: { schema: FileSchema } } },
    ...PROBLEM_ANSWER,
  },
});

/** Only where answers of any length can be given, bit by bit. */
export function addTemplatePackage(app: Api, deps: ApiDeps): void {
  if (!deps.transfers) return;
  app.openapi(route, async (c) => {
    const { period, form: code } = c.req.valid('query');
    const target = targetNode(c);
    const { tree, unit: node, name } = target;
    const forms =
      code === undefined
        ? formsDue(deps.catalogue, period)
        : [checkKey(deps.catalogue, target, { unit: node, form: code, period })];
    const isBelow = (unit: string) => unit === node || tree.ancestorsOf(unit).includes(node);
    const sees = seesRestricted(callerOf(c), target, true);
    const open = forms.filter((form) => sees || !isRestrictedForm(deps.catalogue, form.code));
    const orders = templateOrders(tree, open, period, isBelow);
    if (orders.length === 0)
      throw new ApiProblem('not-found', {
        text: { zh: '这个期间没有应报的报表。', en: 'Nothing is owed for that period.' },
      });
    return c.body(streamOf(zipTemplates(deps, orders)), 200, {
      'Content-Type': ZIP,
      'Content-Disposition': contentDisposition(`${node}-${name}-模板-${period}.zip`),
    });
  });
}

/** Makes what comes next when it is asked for, and stops when nobody reads on. */
function streamOf(chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}
