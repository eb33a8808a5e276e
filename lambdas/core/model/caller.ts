import * as z from 'zod';
import { UnitCodeSchema } from './unit.ts';

/**
 * `clerk` fills in and sends for one unit; `reviewer` answers for a unit and everything below it; `analyst` works with
 * the numbers; `admin` keeps organisation, catalogue and accounts; `auditor` reads everything but restricted ledgers and
 * changes nothing; `custodian`, beside another role, sees the restricted ledgers of the units that it reaches.
 */
export const RoleSchema = z.enum(['clerk', 'reviewer', 'analyst', 'admin', 'auditor', 'custodian']);
export type Role = z.infer<typeof RoleSchema>;

/** In place of a unit code: the whole organisation, whatever its tops are. */
export const WHOLE_ORGANISATION = '*';

/** Unit a caller belongs to. */
export const CallerUnitSchema = z.union([UnitCodeSchema, z.literal(WHOLE_ORGANISATION)]);

/** Whoever calls the interface, as the token says. Without a unit nothing that belongs to a unit is reached. */
export const CallerSchema = z.strictObject({
  subject: z.string().min(1),
  name: z.string().min(1),
  roles: z.array(RoleSchema),
  unit: CallerUnitSchema.nullable(),
});
export type Caller = z.infer<typeof CallerSchema>;
