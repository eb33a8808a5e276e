import * as z from 'zod';
import { KeySchema } from './column.ts';
import { WhereSchema } from './condition.ts';
import { LedgerCodeSchema } from './ledger.ts';

/**
 * Rows of a ledger. `column` is what is counted distinctly or added; `times` multiplies; `least` takes the smaller of two
 * columns in its place; `days` is to − from; `minus` takes the sum away instead of adding it.
 */
export const SourceSchema = z.strictObject({
  ledger: LedgerCodeSchema,
  where: WhereSchema.optional(),
  column: KeySchema.optional(),
  times: KeySchema.optional(),
  least: z.tuple([KeySchema, KeySchema]).optional(),
  days: z.strictObject({ from: KeySchema, to: KeySchema }).optional(),
  minus: z.literal(true).optional(),
});
export type Source = z.infer<typeof SourceSchema>;

/**
 * One number from the rows of one submission.
 * `count` rows of all sources; `sum` of `column` (× `times`) or of `days`; `distinct` values of `column` over all
 * sources; `max`/`min`/`last` of `column`; `summary` the number typed on the summary sheet for this indicator;
 * `submission` is 1 for every accepted submission of the form.
 * `oncePer` (count) counts rows that agree in that column once, rows without it each. `per` divides a sum exactly by a
 * power of ten. `reaches` turns the number into 1 when it is at least that, else 0. `ranked` (count) counts, of the rows
 * ranked by score within their group, those at one end that also meet `where`; ties at the edge are in, and the ends never
 * overlap.
 */
export const MeasureSchema = z.strictObject({
  kind: z.enum(['count', 'sum', 'distinct', 'max', 'min', 'last', 'summary', 'submission']),
  of: z.array(SourceSchema).default([]),
  oncePer: KeySchema.optional(),
  per: z.enum(['10', '100', '1000', '10000', '100000000']).optional(),
  reaches: z.number().int().positive().optional(),
  ranked: z
    .strictObject({
      score: KeySchema,
      within: z.array(KeySchema).default([]),
      end: z.enum(['top', 'bottom']),
      count: z.number().int().positive(),
      where: WhereSchema.optional(),
    })
    .optional(),
});
export type Measure = z.infer<typeof MeasureSchema>;
