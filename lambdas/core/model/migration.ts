import * as z from 'zod';
import { FormCodeSchema } from './form.ts';
import { LedgerCodeSchema } from './ledger.ts';
import { TemplateVersionSchema } from './template-version.ts';
import { TextSchema } from './text.ts';

const NameSchema = z.string().min(1);
/** How it is called in the older template, the usual name first. */
const FormerNamesSchema = z.array(NameSchema).min(1);

/**
 * A sheet of the older template: now called `to` (name or ledger code), or no longer asked for. `added` is a ledger it
 * did not have: nothing is reported for it, which is not the same as zero.
 */
const SheetChangeSchema = z.union([
  z.strictObject({ from: FormerNamesSchema, to: NameSchema }),
  z.strictObject({ from: FormerNamesSchema, dropped: TextSchema }),
  z.strictObject({ added: LedgerCodeSchema, note: TextSchema }),
]);

/** What became of a cell that was cut in pieces but has fewer of them than columns. */
export const ShortCellSchema = z.enum(['refuse', 'repeat', 'blank']);

/** Cuts the text of a cell; the last piece keeps what is left. */
export const CellSplitSchema = z.strictObject({
  /** Texts at which it is cut, whichever comes first. @example [至, '~'] */
  at: z.array(NameSchema).min(1),
  /** Columns that take the pieces, in order. */
  into: z.array(NameSchema).min(2),
  /** `repeat`: the last piece there is stands for the missing ones; `blank`: they are empty. */
  short: ShortCellSchema.default('refuse'),
});
export type CellSplit = z.infer<typeof CellSplitSchema>;

/**
 * A column of the older template: now called `to` (label in the newer template, or key of the current column), cut into
 * several, or no longer asked for. `added` is a column it did not have: every row takes `value`.
 */
const ColumnChangeSchema = z.union([
  z.strictObject({ ledger: LedgerCodeSchema, from: FormerNamesSchema, to: NameSchema }),
  z.strictObject({ ledger: LedgerCodeSchema, from: FormerNamesSchema, split: CellSplitSchema }),
  z.strictObject({ ledger: LedgerCodeSchema, added: NameSchema, value: NameSchema, note: TextSchema }),
  z.strictObject({ ledger: LedgerCodeSchema, from: FormerNamesSchema, dropped: TextSchema }),
]);
export type ColumnChange = z.infer<typeof ColumnChangeSchema>;

/** Allowed values of a column (by its name in the newer template) that were called otherwise. */
const ValueChangeSchema = z.strictObject({
  ledger: LedgerCodeSchema,
  column: NameSchema,
  from: FormerNamesSchema,
  to: NameSchema,
});

/** An indicator of the summary sheet, by its code and name then. */
const IndicatorChangeSchema = z.union([
  z.strictObject({ from: NameSchema, name: NameSchema.optional(), to: NameSchema }),
  z.strictObject({ from: NameSchema, name: NameSchema.optional(), dropped: TextSchema }),
]);

/**
 * How the template of a form in one version is read as the next: one file of `migrations/`. What is not named is called
 * the same in both. Several in a row compose; the last leads to the current version.
 */
export const MigrationSchema = z.strictObject({
  form: FormCodeSchema,
  from: TemplateVersionSchema,
  to: TemplateVersionSchema,
  sheets: z.array(SheetChangeSchema).default([]),
  columns: z.array(ColumnChangeSchema).default([]),
  values: z.array(ValueChangeSchema).default([]),
  summary: z.array(IndicatorChangeSchema).default([]),
});
export type Migration = z.infer<typeof MigrationSchema>;
