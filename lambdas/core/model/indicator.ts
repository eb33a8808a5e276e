import * as z from 'zod';
import { MeasureSchema } from './measure.ts';
import { TextSchema } from './text.ts';

/** @example 'MTG-001' */
export const IndicatorCodeSchema = z.string().regex(/^[A-Z]{3}-\d{3}[a-z]?$/);

/** How values of children or of finer periods become one. `distinct` unites sets, `last` takes the latest period. */
export const FoldSchema = z.enum(['sum', 'max', 'min', 'last', 'distinct', 'none']);
export type Fold = z.infer<typeof FoldSchema>;

/**
 * A stored, foldable number: what a submission contributes. Its key is the indicator code, or code + `/n`, `/d` for
 * the numerator and denominator of a ratio.
 */
export const PartSchema = z.strictObject({
  measure: MeasureSchema,
  overUnits: FoldSchema,
  overTime: FoldSchema,
});
export type Part = z.infer<typeof PartSchema>;

/** A term of a ratio or total: a part of its own, or the value of another (non-ratio) indicator, also of another form. */
export const TermSchema = z.union([PartSchema, z.strictObject({ indicator: IndicatorCodeSchema })]);
export type Term = z.infer<typeof TermSchema>;

/** Numbers that no ledger carries: active reporting units of the tree, or the reporting record itself. */
export const SystemNumberSchema = z.enum([
  'units',
  'expected',
  'received',
  'late',
  'errors',
  'warnings',
  'summaryDifferences',
  'summaryCells',
  'approximateCells',
  'obligationsDue',
  'obligationsMet',
]);

export const ComputationSchema = z.union([
  PartSchema,
  z.strictObject({
    ratio: z.strictObject({ numerator: TermSchema, denominator: TermSchema }),
    /** Multiplied into the quotient; 100 for a percentage. */
    times: z.enum(['1', '100']).default('100'),
  }),
  /** Terms added up at reading time, also of other forms; a term nobody reported adds nothing. */
  z.strictObject({ total: z.strictObject({ of: z.array(TermSchema).min(2) }) }),
  z.strictObject({ system: SystemNumberSchema }),
  z.strictObject({
    systemRatio: z.strictObject({ numerator: SystemNumberSchema, denominator: SystemNumberSchema }),
  }),
]);

/** A number headquarters reports. `form` is the form whose submissions carry it; null for system numbers. */
export const IndicatorSchema = z.strictObject({
  code: IndicatorCodeSchema,
  name: TextSchema,
  tier: z.enum(['A1', 'A2', 'B']),
  /** Measure word printed behind the number. */
  unit: z.string().min(1),
  /** Digits after the point when printed; ratios are also computed to this many. */
  decimals: z.number().int().min(0).max(6).default(0),
  form: z.string().nullable(),
  computation: ComputationSchema,
  /** A grain or definition readers must know. */
  note: TextSchema.optional(),
});
export type Indicator = z.infer<typeof IndicatorSchema>;
