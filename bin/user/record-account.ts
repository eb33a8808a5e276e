import { randomBytes } from 'node:crypto';
import type { Deed } from '../../lambdas/core/model/act.ts';
import { spoolAct } from '../../lambdas/runtime/local-act-spool.ts';
import { uploadId } from '../../lambdas/steps/upload-id.ts';
import { actorOf } from '../output/actor-of.ts';
import type { Session } from '../output/session.ts';

type AccountChange = Extract<Deed, { kind: 'account' }>;

/**
 * Has a change of an account written to the audit log, then makes it: whoever dies in between leaves an entry too many,
 * never one too few. No password and no hash of one is in it.
 */
export async function recordAccount(
  session: Session,
  change: Omit<AccountChange, 'kind'>,
  make: () => Promise<void>,
): Promise<void> {
  const at = new Date().toISOString();
  const id = uploadId(at, randomBytes(6).toString('hex'));
  const act = { id, at, by: actorOf(session), deed: { kind: 'account' as const, ...change } };
  const takeBack = await spoolAct(session.data, act);
  try {
    await make();
  } catch (error) {
    await takeBack();
    throw error;
  }
}
