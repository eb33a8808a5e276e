import { PREFIXES } from '../contract.ts';
import { canonicalJson } from '../core/catalogue/canonical-json.ts';
import type { Act, Deed } from '../core/model/act.ts';
import { ActSchema } from '../core/model/act.ts';
import type { Actor } from '../core/model/actor.ts';
import type { IssueRecord } from '../core/model/issue.ts';
import { decodeJson } from '../core/model/json-bytes.ts';
import type { AuditLog } from '../ports/audit-log.ts';
import type { DecisionStore } from '../ports/decision-store.ts';
import type { IssueStore } from '../ports/issue-store.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { auditAct } from './audit-act.ts';
import { uploadId } from './upload-id.ts';

export interface ApplyDeps {
  readonly decisions: DecisionStore;
  readonly issues: IssueStore;
  readonly audit: Pick<AuditLog, 'append'>;
}

export interface ActDeps extends ApplyDeps {
  readonly raw: Pick<ObjectStore, 'put'>;
}

/** Who does something, and when. */
export interface Doing {
  readonly by: Actor;
  readonly at: string;
  /** Tells acts of one millisecond apart. */
  readonly random: string;
}

/** Writes a decision down for good, then lets it take effect. Repeating either changes nothing. */
export async function performAct(deps: ActDeps, doing: Doing, deed: Deed): Promise<Act> {
  const at = new Date(doing.at).toISOString();
  const act = ActSchema.parse({ id: uploadId(at, doing.random), at, by: doing.by, deed });
  await deps.raw.put(actKey(act), new TextEncoder().encode(`${JSON.stringify(act)}\n`));
  await applyAct(deps, act);
  return act;
}

/** @example 'acts/20220403/20220403-010203004-k3v9.json' */
export function actKey({ id }: Pick<Act, 'id'>): string {
  return `${PREFIXES.acts}/${id.slice(0, 8)}/${id}.json`;
}

/** Null where none was written down. */
export async function readAct(raw: Pick<ObjectStore, 'get'>, key: string): Promise<Act | null> {
  const object = await raw.get(key);
  return object && ActSchema.parse(decodeJson(object.bytes));
}

export async function applyAct(deps: ApplyDeps, act: Act): Promise<void> {
  const { deed } = act;
  const entries = await auditAct(deps.decisions, act);
  switch (deed.kind) {
    case 'explain':
      for (const explanation of deed.explanations) await deps.decisions.putExplanation(explanation);
      break;
    case 'approve':
      for (const approval of deed.approvals) await deps.decisions.putApproval(approval);
      break;
    case 'door':
      for (const { form, period, event } of deed.doors)
        await deps.decisions.addDoorEvent(form, period, event);
      break;
    case 'issue':
      // Of two that issue the same revision at once the first stands; the other changed nothing.
      if (!(await deps.issues.put(deed.issue)) && !(await stands(deps, deed.issue))) return;
      break;
    case 'organisation':
    case 'catalogue':
    case 'reprocess':
    case 'account':
      break;
  }
  for (const entry of entries) await deps.audit.append(entry);
}

async function stands(deps: ApplyDeps, issue: IssueRecord): Promise<boolean> {
  const standing = await deps.issues.issue(issue.id);
  return standing !== null && canonicalJson(standing) === canonicalJson(issue);
}
