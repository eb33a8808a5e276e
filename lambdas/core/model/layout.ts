import * as z from 'zod';
import { KeySchema } from './column.ts';
import { FormCodeSchema } from './form.ts';
import { IndicatorCodeSchema } from './indicator.ts';
import { LedgerCodeSchema } from './ledger.ts';
import { TextSchema } from './text.ts';
import { UnitCodeSchema } from './unit.ts';

/** Texts of which one must be there, compared without spaces, marks, width and what stands in brackets. */
const WordsSchema = z.array(z.string().min(1)).min(1);

/**
 * Where a text stands on a foreign sheet: in a fixed cell, behind a label (in the same cell or the next one), in a
 * title line above the header, or in the name of the sheet. Exactly one of the four.
 * @example {label: [编制日期]} · {cell: A2, before: '/'}
 */
export const LayoutPlaceSchema = z.strictObject({
  cell: z
    .string()
    .regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/)
    .optional(),
  label: WordsSchema.optional(),
  in: z.enum(['title', 'sheetName']).optional(),
  /** Only what follows this text. */
  after: z.string().min(1).optional(),
  /** Only what precedes this text. */
  before: z.string().min(1).optional(),
  /** Year of a date that is written without one. */
  year: z
    .string()
    .regex(/^(19|20)\d{2}$/)
    .optional(),
});
export type LayoutPlace = z.infer<typeof LayoutPlaceSchema>;

/** Which column of a foreign table: by its heading, by a group heading above it, by the period it names. */
export const LayoutColumnSchema = z.strictObject({
  label: WordsSchema.optional(),
  /** Group heading above, which tells columns with the same heading apart. */
  under: WordsSchema.optional(),
  /** The column whose heading names the reporting period: 3月, 一季度, 2022年3月. */
  ofPeriod: z.boolean().default(false),
  /** The unit's own words and codes → the words of the ledger. */
  values: z.record(z.string(), z.string()).optional(),
  /** Numbers of this column stand for so many times themselves. */
  times: z.enum(['10', '100', '1000', '10000', '100000', '1000000', '100000000']).optional(),
});
export type LayoutColumn = z.infer<typeof LayoutColumnSchema>;

/** Own code or row label → indicator. @example {'1': BUS-001, 货币资金: BAL-001} */
const CodesSchema = z.record(z.string().min(1), IndicatorCodeSchema);

/** One table of a foreign workbook and the ledger it fills. */
export const LayoutTableSchema = z.strictObject({
  ledger: LedgerCodeSchema,
  /** Names of its sheet; `*` stands for anything. Any sheet when not said. */
  sheet: WordsSchema.optional(),
  /** Texts that must all stand above the header. */
  title: z.array(z.string().min(1)).default([]),
  /** Headings that must all be there, and the number of rows the header takes. */
  header: z.strictObject({ labels: WordsSchema, rows: z.number().int().min(1).max(4).default(1) }),
  /** Headings with which a panel begins, when the table is printed several times side by side. */
  panels: WordsSchema.optional(),
  /** Summary tables: column with the code or the name that says which indicator a row is. */
  code: LayoutColumnSchema.optional(),
  codes: CodesSchema.default({}),
  /** Codes that mean something else from the row with this text on, down to the next section. */
  sections: z.array(z.strictObject({ from: z.string().min(1), codes: CodesSchema })).default([]),
  /** Codes whose row may be missing. */
  mayLack: z.array(z.string().min(1)).default([]),
  /** Rows with numbers that are left out knowingly; `*` stands for anything. */
  ignore: z.array(z.string().min(1)).default([]),
  /** Single cells of the same sheet; `beside` is the nearest text on their left and must be there. */
  cells: z
    .array(
      z.strictObject({
        cell: z.string().regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/),
        beside: z.string().min(1),
        indicator: IndicatorCodeSchema,
      }),
    )
    .default([]),
  /** Column key of the ledger → where it stands. */
  columns: z.record(KeySchema, LayoutColumnSchema).default({}),
  /** Column key of the ledger → what holds for every row, in the words of the ledger. */
  constants: z.record(KeySchema, z.string().min(1)).default({}),
  /** Column with the unit of measure of each row. */
  rowMeasure: LayoutColumnSchema.optional(),
  /** Where the unit of measure of the whole table is stated (单位：万元). */
  measure: LayoutPlaceSchema.optional(),
  /** The table ends above the row that begins with one of these texts. */
  endsAt: z.array(z.string().min(1)).default([]),
  /** The table ends above the first row that is blank in this column of the ledger. */
  endsWithBlank: KeySchema.optional(),
  /** The first row with numbers below the end is a total row, although nothing says so. */
  totalBelow: z.boolean().default(false),
  /** The workbook may come without it. */
  optional: z.boolean().default(false),
});
export type LayoutTable = z.infer<typeof LayoutTableSchema>;

/** How a workbook that is no template of ours is read as one of our forms. */
export const LayoutSchema = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: TextSchema,
  form: FormCodeSchema,
  /** Units that may use it; empty: all. */
  units: z.array(UnitCodeSchema).default([]),
  /** Where the reporting unit is named; not needed when the layout is bound to a single unit. */
  unit: LayoutPlaceSchema.optional(),
  period: LayoutPlaceSchema,
  /** Names of further sheets that are known to hold nothing to report; `*` stands for anything. */
  otherSheets: z.array(z.string().min(1)).default([]),
  tables: z.array(LayoutTableSchema).min(1),
});
export type Layout = z.infer<typeof LayoutSchema>;
