import * as z from 'zod';
import { TextSchema } from './text.ts';

/** Camel-case English key of a column, unique in its ledger. @example 'meetingType' */
export const KeySchema = z.string().regex(/^[a-z][A-Za-z0-9]*$/);

/** One allowed value of a pick-list and the other ways people write it (mapped silently unless `confirm`). */
export const ChoiceSchema = z.strictObject({
  value: z.string().min(1),
  synonyms: z.array(z.string().min(1)).default([]),
  /** Look-alikes that are mapped with a warning. */
  confirm: z.array(z.string().min(1)).default([]),
});

/**
 * Measure word of a number column. `synonyms` may stand behind the number in a cell and are dropped silently;
 * `lookalikes` are dropped with a warning; any other word rejects the cell.
 * @example {word: '人次', synonyms: ['次'], lookalikes: ['人']}
 */
export const MeasureWordSchema = z.strictObject({
  word: z.string().min(1),
  synonyms: z.array(z.string().min(1)).default([]),
  lookalikes: z.array(z.string().min(1)).default([]),
});

/**
 * `code` text with no spaces; `count` integer ≥ 0; `decimal`; `percent` stored as 95 for 95 %; `money` stored in
 * yuan, needs a declared 元/万元/亿元; `date` a day; `datetime` `2022-03-05 14:30` (a day where no time is given);
 * `month` `2022-03`; `year`; `bool` 是/否; `enum` one of `values`; `list` several of `values` (or free words when there are none); `unit` a unit of the organisation,
 * stored as its code.
 */
export const ColumnTypeSchema = z.enum([
  'code',
  'text',
  'count',
  'decimal',
  'percent',
  'money',
  'date',
  'datetime',
  'month',
  'year',
  'bool',
  'enum',
  'list',
  'unit',
]);
export type ColumnType = z.infer<typeof ColumnTypeSchema>;

export const ColumnSchema = z.strictObject({
  key: KeySchema,
  label: TextSchema,
  type: ColumnTypeSchema,
  required: z.boolean().default(false),
  /** Other header texts that mean this column. Compared without spaces, brackets, asterisks and units. */
  synonyms: z.array(z.string().min(1)).default([]),
  values: z.array(ChoiceSchema).optional(),
  measure: MeasureWordSchema.optional(),
  /** Inclusive bounds of a number, exact decimals. */
  min: z.string().optional(),
  max: z.string().optional(),
  /** A date column where 年底前 means the last day of the year. */
  dueDate: z.boolean().default(false),
  /** An actual event: must not lie after the day of the upload. */
  notFuture: z.boolean().default(false),
  /** Blank cells mean "as above". */
  fillDown: z.boolean().default(false),
  /** 不适用 may be declared; the value is then null. */
  notApplicable: z.boolean().default(false),
  /** Codes of a fixed length get lost leading zeros back, with a warning. */
  length: z.number().int().positive().optional(),
  /** Key of another column that holds the end of a range typed into this one (3.5-3.7). */
  rangeEnd: KeySchema.optional(),
  /** Width in characters in the template. */
  width: z.number().positive().default(14),
  note: TextSchema.optional(),
  /** A number, day or yes-or-no that is asked for its readers alone: nothing counts, checks or reminds by it. */
  kept: z.literal(true).optional(),
  /** Personal data: a pseudonymous number of a person, or a fact about one. */
  personal: z.enum(['code', 'sensitive']).optional(),
});
export type Column = z.infer<typeof ColumnSchema>;
export type Choice = z.infer<typeof ChoiceSchema>;
