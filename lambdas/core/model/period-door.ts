import * as z from 'zod';
import { ActorSchema } from './actor.ts';
import { DaySchema, UnitCodeSchema } from './unit.ts';

/**
 * What headquarters decided about one form and period. `open` and `close`: units are awaited and reminded, or no longer
 * (late returns are still taken). `lock`: nothing is taken any more. `allow`: one unit may still send until a day.
 */
export const DoorEventSchema = z.strictObject({
  kind: z.enum(['open', 'close', 'lock', 'allow']),
  at: z.iso.datetime(),
  by: ActorSchema,
  /** Of `allow` only. */
  unit: UnitCodeSchema.optional(),
  /** Last day of an `allow`. */
  until: DaySchema.optional(),
  reason: z.string().max(500).optional(),
});
export type DoorEvent = z.infer<typeof DoorEventSchema>;
