import * as z from 'zod';
import { TargetSchema } from './target.ts';
import { UnitSchema } from './unit.ts';

/** One version of the whole tree as stored. `version` is the hash of the rest. */
export const OrganisationSchema = z.strictObject({
  version: z.string().min(1),
  units: z.array(UnitSchema).min(1),
  /** Reference lists that headquarters issued, by name then unit code. @example {issuedProblems: {'0101': ['P-1']}} */
  lists: z.record(z.string(), z.record(z.string(), z.array(z.string()))).default({}),
  /** What was planned for a year; absent when nothing was. */
  targets: z.array(TargetSchema).optional(),
});
export type Organisation = z.infer<typeof OrganisationSchema>;
