import { randomBytes } from 'node:crypto';
import type { Deed } from '../../lambdas/core/model/act.ts';
import { spoolAct } from '../../lambdas/runtime/local-act-spool.ts';
import { uploadId } from '../../lambdas/steps/upload-id.ts';
import { actorOf } from '../output/actor-of.ts';
import type { Session } from '../output/session.ts';

type AccountChange = Extract<Deed, { kind: 'account' }>;

/** Has a change of an account written to the audit log. No password and no hash of one is in it. */
export async function recordAccount(session: Session, change: Omit<AccountChange, 'kind'>): Promise<void> {
  const at = new Date().toISOString();
  const id = uploadId(at, randomBytes(6).toString('hex'));
  await spoolAct(session.data, { id, at, by: actorOf(session), deed: { kind: 'account', ...change } });
}
