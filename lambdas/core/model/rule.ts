import * as z from 'zod';
import { KeySchema } from './column.ts';
import { WhereSchema } from './condition.ts';
import { SeveritySchema } from './finding.ts';
import { IndicatorCodeSchema } from './indicator.ts';
import { LedgerCodeSchema } from './ledger.ts';
import { MeasureSchema } from './measure.ts';
import { CadenceSchema } from './period.ts';
import { TextSchema } from './text.ts';

/** A number computed from one row: a column, a constant, `column × times`, or whole days `to − from + plus`. */
export const OperandSchema = z.union([
  z.strictObject({ column: KeySchema, times: z.union([KeySchema, z.number()]).optional() }),
  z.strictObject({ number: z.string() }),
  z.strictObject({
    days: z.strictObject({ from: KeySchema, to: KeySchema, plus: z.number().int().default(0) }),
  }),
]);
export type Operand = z.infer<typeof OperandSchema>;

const ledger = { ledger: LedgerCodeSchema };
const where = { where: WhereSchema.optional() };
/** Column of the row → column of the other ledger whose values must be equal. */
const on = z.record(KeySchema, KeySchema);

/**
 * What is checked. The first group takes no argument: the stage that reads cells raises these wherever a column's
 * type, bounds or flags ask for it, and the catalogue gives code, severity and wording. A rule whose operands are
 * missing in a row does not fire: the missing cell has its own finding.
 */
export const CheckSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum([
      'unitResolves',
      'required',
      'countType',
      'numberType',
      'percentRange',
      'bounds',
      'dateType',
      'dateInPeriod',
      'dateInYear',
      'notFuture',
      'choice',
      'rowOfOtherUnit',
      'totalsMatchDetails',
      'approximate',
    ]),
  }),
  /** The key of a ledger is unique: of `ledger`, else of every ledger without such a rule of its own. */
  z.strictObject({ kind: z.literal('uniqueKey'), ledger: LedgerCodeSchema.optional() }),
  /** Same date and titles at least this similar (0–1) under different keys. */
  z.strictObject({ kind: z.literal('nearDuplicate'), similarity: z.number().min(0).max(1) }),
  /** A typed summary value must equal the ledger's, within half a unit of the last printed digit. */
  z.strictObject({ kind: z.literal('summaryMatchesLedger') }),
  /** Typed ratios on the summary sheet must equal the computed one within `tolerance` (percentage points). */
  z.strictObject({
    kind: z.literal('summaryRatioMatches'),
    indicators: z.array(IndicatorCodeSchema).min(1),
    tolerance: z.string(),
  }),
  /** In-row: left ≤ right. */
  z.strictObject({
    kind: z.literal('lessOrEqual'),
    ...ledger,
    ...where,
    left: OperandSchema,
    right: OperandSchema,
  }),
  /** In-row: `later` must not lie before `earlier`; with `strict` not on the same day either. */
  z.strictObject({
    kind: z.literal('notBefore'),
    ...ledger,
    later: KeySchema,
    earlier: KeySchema,
    strict: z.literal(true).optional(),
  }),
  /** In-row: `column` is the day `years` (a column) whole years after `from`. */
  z.strictObject({
    kind: z.literal('datePlus'),
    ...ledger,
    column: KeySchema,
    from: KeySchema,
    years: KeySchema,
  }),
  /** In-row: rows that match `when` must match `must`. */
  z.strictObject({ kind: z.literal('requires'), ...ledger, when: WhereSchema, must: WhereSchema }),
  /** In-row: `parts` add up to `total`, within `tolerance`. */
  z.strictObject({
    kind: z.literal('sumEquals'),
    ...ledger,
    ...where,
    total: KeySchema,
    parts: z.array(KeySchema).min(1),
    tolerance: z.string().default('0'),
  }),
  /** `column` = number of rows of `details` that match `on` (and its `where`); 0 when details has no rows. */
  z.strictObject({
    kind: z.literal('countMatches'),
    ...ledger,
    ...where,
    column: KeySchema,
    details: z.strictObject({ ledger: LedgerCodeSchema, on, where: WhereSchema.optional() }),
  }),
  /** Every row that matches `when` has at least one row in `in` that matches `on`. */
  z.strictObject({
    kind: z.literal('exists'),
    ...ledger,
    when: WhereSchema.optional(),
    in: z.strictObject({ ledger: LedgerCodeSchema, on, where: WhereSchema.optional() }),
  }),
  /** No row that matches `when` has a row in `in` that matches `on`: both would stand for the same thing. */
  z.strictObject({
    kind: z.literal('absent'),
    ...ledger,
    when: WhereSchema.optional(),
    in: z.strictObject({ ledger: LedgerCodeSchema, on, where: WhereSchema.optional() }),
  }),
  /** Same date and titles at least this similar (0–1), one row of this unit and one of another: host and guest. */
  z.strictObject({ kind: z.literal('jointEvent'), similarity: z.number().min(0).max(1) }),
  /** Rows with equal `by` have one value of `column`. */
  z.strictObject({ kind: z.literal('constantPer'), ...ledger, ...where, by: KeySchema, column: KeySchema }),
  /** Rows that match are told, one finding each. */
  z.strictObject({ kind: z.literal('notice'), ...ledger, when: WhereSchema, column: KeySchema }),
  /** Whole submission: left ≤ right; a side may be an indicator of the unit's base numbers. Per value of `by` when given. */
  z.strictObject({
    kind: z.literal('totalLessOrEqual'),
    by: z.array(KeySchema).default([]),
    left: z.union([MeasureSchema, z.strictObject({ indicator: IndicatorCodeSchema })]),
    right: z.union([
      MeasureSchema,
      z.strictObject({ indicator: IndicatorCodeSchema }),
      z.strictObject({ number: z.string() }),
    ]),
    /** Constant or measure multiplied into the right side. */
    rightTimes: z.union([MeasureSchema, z.strictObject({ number: z.string() })]).optional(),
    /** Equal is too much as well, unless both are 0. */
    strict: z.literal(true).optional(),
  }),
  /** In-row: a number must not exceed the unit's base number. */
  z.strictObject({
    kind: z.literal('withinBase'),
    ...ledger,
    ...where,
    column: KeySchema,
    indicator: IndicatorCodeSchema,
  }),
  /** Change against the previous period or the same period last year beyond ± percent, from `atLeast` on. */
  z.strictObject({
    kind: z.literal('changeBeyond'),
    percent: z.string(),
    atLeast: z.string(),
    /** All indicators of the form when not given. */
    indicators: z.array(IndicatorCodeSchema).min(1).optional(),
    except: z.array(IndicatorCodeSchema).min(1).optional(),
    /** Only last year counts: for numbers that grow from period to period by their nature. */
    against: z.literal('year').optional(),
  }),
  /**
   * Register: a row that the previous accepted version did not hold although `column` dates it before the period.
   * A flow counted by that date would miss it in every period. Skipped for the first version.
   */
  z.strictObject({
    kind: z.literal('lateEntry'),
    ...ledger,
    ...where,
    column: KeySchema,
    /** A row that was held without the date is late as well. */
    dated: z.literal(true).optional(),
  }),
  /** At most `max` rows (that match). One finding, at the first row too many. */
  z.strictObject({ kind: z.literal('rowCount'), ...ledger, ...where, max: z.number().int().min(0) }),
  /** At least `min` rows (that match), also where the ledger was declared empty. */
  z.strictObject({ kind: z.literal('rowsAtLeast'), ...ledger, ...where, min: z.number().int().positive() }),
  /** Numbers typed on the summary sheet: `left` together equal, or are at most, `right` together. */
  z.strictObject({
    kind: z.literal('summaryRelation'),
    left: z.array(IndicatorCodeSchema).min(1),
    relation: z.enum(['equals', 'atMost']),
    right: z.array(IndicatorCodeSchema).min(1),
  }),
  /** Cumulative values must not fall within a year. */
  z.strictObject({ kind: z.literal('cumulativeNotFalling') }),
  /**
   * Rows of one series (equal `by`), one per `along` (a date or month): within a year `column` does not fall. A row that
   * matches `unless` may.
   */
  z.strictObject({
    kind: z.literal('seriesNotFalling'),
    ...ledger,
    ...where,
    by: z.array(KeySchema).default([]),
    along: KeySchema,
    column: KeySchema,
    unless: WhereSchema.optional(),
  }),
  /** A typed value of the period that looks like the total since 1 January. */
  z.strictObject({ kind: z.literal('looksCumulative') }),
  /** About 10⁴ or 10⁸ times (or 1/10⁴) the previous value of a money column total or summary cell. */
  z.strictObject({ kind: z.literal('magnitudeJump') }),
  /** Rows headquarters issued to the unit (a reference list) must come back in the ledger. */
  z.strictObject({ kind: z.literal('issuedReturned'), ...ledger, column: KeySchema, list: z.string() }),
  /**
   * Register: opening + `added` in the period − `removed` in the period = closing number of live rows. With `rowByRow`
   * every row of the last report is also still there until it is removed, with the same `added` and no earlier
   * `removed`; rows that were missing from it count as added (`lateEntry` tells of them).
   */
  z.strictObject({
    kind: z.literal('carryForward'),
    ...ledger,
    added: KeySchema,
    removed: KeySchema,
    rowByRow: z.literal(true).optional(),
  }),
  /**
   * Register: rows that match `when` have a row of the year before (`year`: a year or date column) with equal `on`; with
   * `same` (column → column of the earlier row) that row, where there is one, holds the same value.
   */
  z.strictObject({
    kind: z.literal('yearBefore'),
    ...ledger,
    when: WhereSchema.optional(),
    year: KeySchema,
    on: z.array(KeySchema).min(1),
    where: WhereSchema.optional(),
    same: z
      .record(KeySchema, KeySchema)
      .refine((pairs) => Object.keys(pairs).length === 1, { message: 'takes one pair of columns' })
      .optional(),
  }),
  /**
   * Register: rows in `stage` at the last report + `entered` since − `left` since − those in a stage of `ended` since =
   * rows in the stage now. `column` holds the stage.
   */
  z.strictObject({
    kind: z.literal('stageBalance'),
    ...ledger,
    column: KeySchema,
    stage: z.string(),
    entered: KeySchema,
    left: KeySchema,
    ended: z.array(z.string()).default([]),
  }),
  /**
   * `total` typed anywhere on the form equals the sum over another ledger, or the unit's base number. Per value of `by`
   * when given.
   */
  z.strictObject({
    kind: z.literal('totalsEqual'),
    by: z.array(KeySchema).default([]),
    left: MeasureSchema,
    right: z.union([MeasureSchema, z.strictObject({ indicator: IndicatorCodeSchema })]),
    /** How far they may be apart, in percent of the right side. */
    percent: z.string().optional(),
  }),
  /** A typed balance = the one of the period before + `change` over the ledgers + other typed numbers. */
  z.strictObject({
    kind: z.literal('balanceForward'),
    indicator: IndicatorCodeSchema,
    change: MeasureSchema,
    typed: z.array(IndicatorCodeSchema).default([]),
  }),
  /** Decided over rolled-up numbers, not at an upload: of every unit, or of the whole tree. */
  z.strictObject({
    kind: z.literal('rolledUp'),
    every: CadenceSchema,
    of: z.enum(['unit', 'top']),
    left: IndicatorCodeSchema,
    relation: z.enum(['equals', 'atMost', 'atLeast']),
    right: z.union([
      z.strictObject({ indicator: IndicatorCodeSchema, times: z.string().optional() }),
      z.strictObject({ number: z.string() }),
    ]),
  }),
]);
export type Check = z.infer<typeof CheckSchema>;

/** A check with its code, severity and wording. Placeholders `{row} {column} {value} …` are filled when it fires. */
export const RuleSchema = z.strictObject({
  code: z.string().regex(/^V\d{3}$/),
  severity: SeveritySchema,
  /** Only warns, whatever its severity, until headquarters switches it on. */
  beta: z.boolean().default(false),
  check: CheckSchema,
  message: TextSchema,
  hint: TextSchema.optional(),
});
export type Rule = z.infer<typeof RuleSchema>;
