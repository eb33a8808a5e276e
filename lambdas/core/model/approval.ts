import * as z from 'zod';
import { ActorSchema } from './actor.ts';
import { FormCodeSchema } from './form.ts';
import { PeriodSchema } from './period.ts';
import { UnitCodeSchema } from './unit.ts';

/** A node signs off what it and the units below it reported. It covers exactly these versions: a newer one is not signed. */
export const ApprovalSchema = z.strictObject({
  form: FormCodeSchema,
  period: PeriodSchema,
  node: UnitCodeSchema,
  /** Unit code → version. */
  versions: z.record(z.string(), z.number().int().min(1)),
  by: ActorSchema,
  at: z.iso.datetime(),
});
export type Approval = z.infer<typeof ApprovalSchema>;
