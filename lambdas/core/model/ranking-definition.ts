import * as z from 'zod';
import { KeySchema } from './column.ts';
import { WhereSchema } from './condition.ts';
import { LedgerCodeSchema } from './ledger.ts';
import { TextSchema } from './text.ts';

/**
 * A list ranked by score: the rows of a register, grouped. `ends` is how many of the best and the last are named; `last`
 * asks for a share of the last, of each unit or of all, and which rows were marked for it.
 */
export const RankingSchema = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: TextSchema,
  ledger: LedgerCodeSchema,
  where: WhereSchema.optional(),
  /** Column that names the ranked. */
  item: KeySchema,
  score: KeySchema,
  /** Column with the rank that was typed. */
  rank: KeySchema.optional(),
  within: z.array(KeySchema).default([]),
  ends: z.number().int().positive().optional(),
  last: z
    .strictObject({
      /** Whole percent. */
      percent: z.number().int().min(1).max(100),
      scope: z.enum(['system', 'unit']),
      rounding: z.enum(['ceil', 'floor', 'round']),
      /** Bool column of those that were put on the list. */
      marked: KeySchema.optional(),
    })
    .optional(),
});
export type Ranking = z.infer<typeof RankingSchema>;
