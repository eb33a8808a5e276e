import type { Context } from 'hono';
import type { Caller } from '../../core/model/caller.ts';
import type { AuditLog } from '../../ports/audit-log.ts';
import type { DecisionStore } from '../../ports/decision-store.ts';
import type { IssueStore } from '../../ports/issue-store.ts';
import type { ObjectStore } from '../../ports/object-store.ts';
import type { SubmissionStore } from '../../ports/submission-store.ts';
import type { UploadStore } from '../../ports/upload-store.ts';
import type { IssueLater } from '../../steps/issue-later.ts';
import type { Doing } from '../../steps/perform-act.ts';
import type { ApiDeps } from './api-deps.ts';
import type { ApiEnv } from './api-env.ts';
import { callerOf } from './target-of.ts';

/** What taking decisions stands on, beside what the whole interface does. */
export interface ApiWorkflow {
  readonly decisions: DecisionStore;
  readonly issues: IssueStore;
  readonly audit: AuditLog;
  readonly uploads: Pick<UploadStore, 'setAside' | 'uploads'>;
  readonly submissions: Pick<SubmissionStore, 'heads' | 'head' | 'body'>;
  /** Where decisions are written down before they take effect. */
  readonly raw: Pick<ObjectStore, 'put'>;
  /** Frozen issues. */
  readonly issued: Pick<ObjectStore, 'put' | 'get'>;
  /** Absent where issues are made while whoever asks for one waits. */
  readonly later?: IssueLater;
}

/** Who does something over the interface, and when. */
export function doingOf(c: Context<ApiEnv>, { clock, clientAddress }: ApiDeps): Doing {
  const address = clientAddress?.(c.env) ?? '';
  const random = crypto.randomUUID().replaceAll('-', '').slice(0, 12);
  return { by: actorOf(callerOf(c), address), at: clock.now(), random };
}

function actorOf({ subject }: Caller, address: string): Doing['by'] {
  const via = address === '' ? 'api' : `api@${address}`;
  return { name: subject.slice(0, 100), via: via.slice(0, 100) };
}
