import * as z from 'zod';
import { ClaimSchema } from './claim.ts';
import { FigureSchema } from './figure.ts';
import { FormSchema } from './form.ts';
import { IndicatorSchema } from './indicator.ts';
import { LayoutSchema } from './layout.ts';
import { LedgerCodeSchema, LedgerSchema } from './ledger.ts';
import { MigrationSchema } from './migration.ts';
import { ObligationSchema, ProfileSchema } from './obligation.ts';
import { RankingSchema } from './ranking-definition.ts';
import { RuleSchema } from './rule.ts';
import { TextSchema } from './text.ts';

/** Everything headquarters can change without touching code. Its version is the hash of its content. */
export const CatalogueSchema = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: TextSchema,
  /** Thresholds and defaults; `external` ones are not in the source reports and must never be presented as such. */
  parameters: z
    .record(
      z.string(),
      z.strictObject({
        value: z.string(),
        external: z.boolean().default(false),
        note: TextSchema.optional(),
      }),
    )
    .default({}),
  /** Ledger that labels the columns of the organisation workbook; it is on no form. */
  organisation: LedgerCodeSchema.optional(),
  /** Lists headquarters issues to units on extra sheets of the organisation workbook; rules know them by name. */
  lists: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        sheet: z.string().min(1),
        /** Header texts of the column with the values, the usual one first. */
        valueColumns: z.array(z.string().min(1)).min(1),
      }),
    )
    .default([]),
  ledgers: z.array(LedgerSchema).min(1),
  forms: z.array(FormSchema).min(1),
  indicators: z.array(IndicatorSchema).min(1),
  rules: z.array(RuleSchema).min(1),
  /** Codes of rules that are not of the rule book the catalogue was made from, but our own. */
  ownRules: z.array(RuleSchema.shape.code).optional(),
  /** Kinds of organisation, and what each owes again and again. */
  profiles: z.array(ProfileSchema).optional(),
  obligations: z.array(ObligationSchema).optional(),
  /** Lists ranked by score. */
  rankings: z.array(RankingSchema).optional(),
  /** Words that claim something, and when a report may use them; the stronger claim first. */
  claims: z.array(ClaimSchema).optional(),
  /** What was printed in reports of the past, and what produces it. */
  figures: z.array(FigureSchema).optional(),
  /** How workbooks made from older templates are read. */
  migrations: z.array(MigrationSchema).optional(),
  /** How workbooks that are no templates of ours are read. */
  layouts: z.array(LayoutSchema).optional(),
});
export type Catalogue = z.infer<typeof CatalogueSchema>;
