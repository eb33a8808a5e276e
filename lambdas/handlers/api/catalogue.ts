import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { FormSchema } from '../../core/model/form.ts';
import { IndicatorSchema } from '../../core/model/indicator.ts';
import { LedgerSchema } from '../../core/model/ledger.ts';
import type { ApiDeps } from './api-deps.ts';
import type { Api } from './api-env.ts';
import { describeAnswer } from './describe-answer.ts';
import { cutPage, PageQuerySchema, pageOf } from './paging.ts';

const FormsSchema = z
  .strictObject({
    catalogueVersion: z.string(),
    items: z.array(
      FormSchema.extend({ ledgers: z.array(LedgerSchema.pick({ code: true, name: true, kind: true })) }),
    ),
  })
  .meta({ id: 'Forms' });
const IndicatorsSchema = pageOf(
  IndicatorSchema.omit({ computation: true }).extend({ ratio: z.boolean() }),
).meta({ id: 'Indicators' });

const forms = createRoute({
  method: 'get',
  path: '/forms',
  operationId: 'listForms',
  tags: ['catalogue'],
  summary: '报表 / forms',
  responses: describeAnswer(FormsSchema, '全部报表 / every form'),
});
const indicators = createRoute({
  method: 'get',
  path: '/indicators',
  operationId: 'listIndicators',
  tags: ['catalogue'],
  summary: '指标 / indicators',
  request: { query: PageQuerySchema },
  responses: describeAnswer(IndicatorsSchema, '指标 / indicators'),
});

export function addCatalogue(app: Api, { catalogue }: ApiDeps): void {
  const kindOf = (code: string) => {
    const ledger = catalogue.ledgers.get(code);
    return ledger ? [{ code, name: ledger.name, kind: ledger.kind }] : [];
  };
  app.openapi(forms, (c) => {
    const items = [...catalogue.forms.values()].map((form) => ({
      ...form,
      ledgers: form.ledgers.flatMap(kindOf),
    }));
    return c.json(FormsSchema.parse({ catalogueVersion: catalogue.version, items }), 200);
  });
  app.openapi(indicators, (c) => {
    const items = [...catalogue.indicators.values()].map(({ computation, ...indicator }) => ({
      ...indicator,
      ratio: 'ratio' in computation || 'systemRatio' in computation,
    }));
    return c.json(IndicatorsSchema.parse(cutPage(items, c.req.valid('query'))), 200);
  });
}
