import { hostname, userInfo } from 'node:os';
import type { Actor } from '../../lambdas/core/model/actor.ts';
import type { Session } from './session.ts';

/** Who calls the command line: `--as`, else the account of this machine. */
export function actorOf(session: Pick<Session, 'as'>): Actor {
  return { name: session.as ?? accountName(), via: `cli@${hostname() || 'local'}` };
}

function accountName(): string {
  try {
    return userInfo().username || 'unknown';
  } catch {
    return 'unknown';
  }
}
