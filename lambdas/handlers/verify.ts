import * as z from 'zod';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import { type Verification, type VerifyDeps, verifyRollups } from '../steps/verify-rollups.ts';
import { verifySettled } from '../steps/verify-settled.ts';

/** The schedule may name years; without them it is this year and the one before. */
const EventSchema = z.object({ years: z.array(z.number().int()).optional() }).catch({});

/** On a schedule. Drift is a bug of the product: it is logged as an error, on which an alarm stands. */
export function createVerifyHandler(
  deps: VerifyDeps & { readonly clock: Clock; readonly log: Log },
): (event: unknown) => Promise<Verification[]> {
  return async (event) => {
    const thisYear = Number(deps.clock.now().slice(0, 4));
    const years = EventSchema.parse(event).years ?? [thisYear - 1, thisYear];
    const verifications: Verification[] = [];
    for (const year of years) {
      const verification = await verifySettled(() => verifyRollups(deps, year));
      for (const { form, period, node } of verification.drift)
        deps.log.error('rollup drift', { form, period, node });
      deps.log.info('rollups verified', {
        year,
        compared: verification.compared,
        drift: verification.drift.length,
        pending: verification.pending,
      });
      verifications.push(verification);
    }
    return verifications;
  };
}
