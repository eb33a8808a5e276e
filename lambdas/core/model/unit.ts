import * as z from 'zod';

/** A calendar day. @example '2022-03-05' */
export const DaySchema = z.iso.date();

/** @example '0102' */
export const UnitCodeSchema = z.string().regex(/^[0-9A-Za-z][0-9A-Za-z_-]{0,31}$/);

/** A node of the organisation tree. The top has no parent. `validTo` is the last day on which it lives. */
export const UnitSchema = z.strictObject({
  code: UnitCodeSchema,
  name: z.string().min(1),
  shortName: z.string().min(1).optional(),
  /** Former names and other spellings. */
  aliases: z.array(z.string().min(1)).default([]),
  parent: UnitCodeSchema.nullable(),
  type: z.string().default(''),
  region: z.string().default(''),
  /** Hands in workbooks itself (a node with children may also report). */
  reports: z.boolean().default(true),
  /** Form codes it owes; empty means all forms. */
  forms: z.array(z.string()).default([]),
  validFrom: DaySchema,
  validTo: DaySchema.nullable().default(null),
  /** Unit that took it over when it closed. */
  mergedInto: UnitCodeSchema.optional(),
  /** Unit it was made from when it opened. */
  splitFrom: UnitCodeSchema.optional(),
});
export type Unit = z.infer<typeof UnitSchema>;
