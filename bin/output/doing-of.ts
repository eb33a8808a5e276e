import { randomBytes } from 'node:crypto';
import type { Clock } from '../../lambdas/ports/clock.ts';
import type { Doing } from '../../lambdas/steps/perform-act.ts';
import { actorOf } from './actor-of.ts';
import type { Session } from './session.ts';

/** The caller, now. */
export function doingOf(session: Session, { clock }: { readonly clock: Clock }): Doing {
  return { by: actorOf(session), at: clock.now(), random: randomBytes(6).toString('hex') };
}
