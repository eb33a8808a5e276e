import * as z from 'zod';
import { ActorSchema } from './actor.ts';
import { FormCodeSchema } from './form.ts';
import { PeriodSchema } from './period.ts';
import { UnitCodeSchema } from './unit.ts';

/** What was so before or after, as a flat list of named values. */
const StateSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
export type AuditState = z.infer<typeof StateSchema>;

/**
 * One change of a number, a status, the organisation, the catalogue or an account. Written once, never changed.
 *
 * @example {id: '20220403-…', at: '2022-04-03T01:00:00.000Z', actor: {name: 'li.na', via: 'cli@hq'}, action: 'submission.committed', …}
 */
export const AuditEntrySchema = z.strictObject({
  /** The same for the same change, however often it is tried. */
  id: z.string().min(1),
  at: z.iso.datetime(),
  actor: ActorSchema,
  /** @example 'submission.committed' · 'period.locked' · 'organisation.imported' */
  action: z.string().regex(/^[a-z]+\.[a-z]+$/),
  unit: UnitCodeSchema.optional(),
  form: FormCodeSchema.optional(),
  period: PeriodSchema.optional(),
  before: StateSchema.nullable(),
  after: StateSchema.nullable(),
  note: z.string().optional(),
});
export type AuditEntry = z.infer<typeof AuditEntrySchema>;
