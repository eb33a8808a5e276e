import * as z from 'zod';
import { KeySchema } from './column.ts';
import { SpanSchema, WhereSchema } from './condition.ts';
import { FormCodeSchema } from './form.ts';
import { IndicatorCodeSchema } from './indicator.ts';
import { LedgerCodeSchema } from './ledger.ts';
import { CadenceSchema } from './period.ts';
import { TextSchema } from './text.ts';

export const ObligationCodeSchema = z.string().regex(/^[A-Z]\d{2,3}[a-z]?$/);

/** A kind of organisation, told by the type of its units. What is owed, and how often, belongs to it. */
export const ProfileSchema = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: TextSchema,
  unitTypes: z.array(z.string().min(1)).min(1),
});
export type Profile = z.infer<typeof ProfileSchema>;

/**
 * Rows that show that something was done, on the day in `date` (the ledger's own date column when not given): a column, a
 * column of the row of another ledger that has the same key, or `asOf`, the last day of the period of the return.
 */
export const EvidenceSourceSchema = z.strictObject({
  ledger: LedgerCodeSchema,
  where: WhereSchema.optional(),
  date: z
    .union([
      KeySchema,
      z.strictObject({ asOf: z.literal(true) }),
      z.strictObject({ ledger: LedgerCodeSchema, on: KeySchema, column: KeySchema }),
    ])
    .optional(),
  /** Rows of one return that agree in this column show it once. */
  oncePer: KeySchema.optional(),
  /** Column with who or what did it, when each actor owes it. */
  actor: KeySchema.optional(),
});
export type EvidenceSource = z.infer<typeof EvidenceSourceSchema>;

/** Those who owe it one by one: the rows of a register, or as many as a base number says. */
export const ActorsSchema = z.union([
  z.strictObject({ ledger: LedgerCodeSchema, where: WhereSchema.optional(), column: KeySchema }),
  z.strictObject({ indicator: IndicatorCodeSchema }),
]);

const FrequencySchema = z.enum(['week', ...CadenceSchema.options]);
export type Frequency = z.infer<typeof FrequencySchema>;

/**
 * `count`: at least `least` rows in every window, by the actor itself or by each of `actors`. `rate`: an indicator that
 * reaches a bound at the end of every window. `return`: a form that has to come by its due day. `deadline`: every row of a register has a day by which it is to be done.
 */
export const DutySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('count'),
    every: FrequencySchema,
    /** Last day of the window by which it is due: a day of the year (`03-31`) or of the month (`05`). */
    by: z
      .string()
      .regex(/^(\d{2}-)?\d{2}$/)
      .optional(),
    least: z.number().int().positive().default(1),
    of: z.array(EvidenceSourceSchema).min(1),
    actors: ActorsSchema.optional(),
    /** Nothing is owed in a window without any row of these. */
    onlyWith: EvidenceSourceSchema.optional(),
  }),
  z.strictObject({
    kind: z.literal('rate'),
    every: CadenceSchema,
    by: z
      .string()
      .regex(/^(\d{2}-)?\d{2}$/)
      .optional(),
    indicator: IndicatorCodeSchema,
    atLeast: z.string().optional(),
    atMost: z.string().optional(),
  }),
  z.strictObject({ kind: z.literal('return'), form: FormCodeSchema }),
  z.strictObject({
    kind: z.literal('deadline'),
    ledger: LedgerCodeSchema,
    where: WhereSchema.optional(),
    /** Column that names the row for people. */
    subject: KeySchema,
    due: z.strictObject({ column: KeySchema, plus: SpanSchema.optional() }),
    /** Columns with the days on which it was done; all of them must be filled, the latest counts. */
    done: z.array(KeySchema).min(1),
  }),
]);
export type Duty = z.infer<typeof DutySchema>;

/** Something that has to be done again and again, by whom, how often, and which rows show that it was. */
export const ObligationSchema = z.strictObject({
  code: ObligationCodeSchema,
  name: TextSchema,
  /** Profiles that owe it; the value may change how often. */
  owedBy: z.record(z.string(), z.strictObject({ every: FrequencySchema.optional() })),
  /** Whether every reporting unit owes it, or the top of the tree alone. */
  at: z.enum(['unit', 'top']).default('unit'),
  duty: DutySchema,
  /** Days before the due day on which people are reminded; 0 is the day itself. */
  remind: z.array(z.number().int().min(0).max(366)).default([30, 7, 0]),
  /** Days between reminders once it is overdue; none when not given. */
  overdueEvery: z.number().int().positive().optional(),
  /** Part of it is a default that the sources do not give. */
  external: z.boolean().default(false),
  source: z.string().min(1),
  note: TextSchema.optional(),
});
export type Obligation = z.infer<typeof ObligationSchema>;
