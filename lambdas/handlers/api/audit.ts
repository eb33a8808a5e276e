import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { type AuditEntry, AuditEntrySchema } from '../../core/model/audit-entry.ts';
import { FormCodeSchema } from '../../core/model/form.ts';
import { PeriodSchema } from '../../core/model/period.ts';
import { DaySchema, UnitCodeSchema } from '../../core/model/unit.ts';
import type { ApiDeps } from './api-deps.ts';
import type { Api } from './api-env.ts';
import { describeAnswer } from './describe-answer.ts';
import { cutPage, PageQuerySchema, pageOf } from './paging.ts';
import { ApiProblem } from './problem.ts';
import { targetNode } from './target-node.ts';

const EntriesSchema = pageOf(AuditEntrySchema.meta({ id: 'AuditEntry' })).meta({ id: 'AuditEntries' });
const QuerySchema = PageQuerySchema.extend({
  node: UnitCodeSchema.optional().meta({
    description: '单位编码，含下级；默认本单位 / with everything below; default: the caller’s own unit',
  }),
  form: FormCodeSchema.optional(),
  period: PeriodSchema.optional(),
  action: z
    .string()
    .max(60)
    .optional()
    .meta({ description: '动作，可只写前半 / or its first half', example: 'period.locked' }),
  by: z.string().max(100).optional(),
  from: DaySchema.optional().meta({ description: '起始日（UTC） / first day' }),
  to: DaySchema.optional().meta({ description: '截止日（UTC） / last day' }),
});
type Wanted = Pick<z.infer<typeof QuerySchema>, 'form' | 'period' | 'action' | 'by'>;

const route = createRoute({
  method: 'get',
  path: '/audit',
  operationId: 'listAudit',
  tags: ['workflow'],
  summary: '谁在什么时候把什么改成了什么 / who changed what, when, from where',
  request: { query: QuerySchema },
  responses: describeAnswer(EntriesSchema, '由早到晚 / in order of time'),
});

export function addAudit(app: Api, { workflow }: ApiDeps): void {
  app.openapi(route, async (c) => {
    const {
      node: _,
      from = '0000-01-01',
      to = '9999-12-31',
      limit,
      cursor,
      ...wanted
    } = c.req.valid('query');
    if (from > to) throw new ApiProblem('bad-request', { text: BACKWARDS });
    const { tree, unit } = targetNode(c);
    const [below, isTop] = [new Set(tree.subtreeOf(unit)), tree.roots.includes(unit)];
    const items: AuditEntry[] = [];
    for await (const entry of workflow.audit.entries(from, to)) {
      // What is about no unit, or about one that is gone, is for the very top.
      const reached = entry.unit !== undefined && tree.units.has(entry.unit) ? below.has(entry.unit) : isTop;
      if (reached && isWanted(entry, wanted)) items.push(entry);
    }
    return c.json(EntriesSchema.parse(cutPage(items, { limit, cursor })), 200);
  });
}

const BACKWARDS = {
  zh: '起始日（from）晚于截止日（to）。',
  en: '`from` is later than `to`.',
};

function isWanted(entry: AuditEntry, { form, period, action, by }: Wanted): boolean {
  return (
    (form === undefined || entry.form === form) &&
    (period === undefined || entry.period === period) &&
    (by === undefined || entry.actor.name === by) &&
    (action === undefined || entry.action === action || entry.action.startsWith(`${action}.`))
  );
}
