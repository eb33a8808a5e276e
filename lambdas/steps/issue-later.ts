import * as z from 'zod';
import { PREFIXES } from '../contract.ts';
import { ActorSchema } from '../core/model/actor.ts';
import { issueId } from '../core/model/issue.ts';
import { type IssueRequestState, IssueRequestStateSchema } from '../core/model/issue-request.ts';
import { decodeJson, encodeJson } from '../core/model/json-bytes.ts';
import type { Organisation } from '../core/model/organisation.ts';
import { PeriodSchema } from '../core/model/period.ts';
import { RefusedError } from '../core/model/refused-error.ts';
import { UnitCodeSchema } from '../core/model/unit.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import type { OrgDirectory } from '../ports/org-directory.ts';
import type { Queue } from '../ports/queue.ts';
import {
  type IssuePeriodDeps,
  type IssueRequest,
  issuePeriod,
  lastIssue,
  requireReady,
} from './issue-period.ts';
import { actKey, applyAct, readAct } from './perform-act.ts';
import type { WorkflowDeps } from './read-workflow.ts';
import { uploadId } from './upload-id.ts';

/** Where issues are made by another process, which has the time that a large organisation needs. */
export interface IssueLater {
  readonly queue: Queue;
  /** How far each is. */
  readonly requests: Pick<ObjectStore, 'get' | 'put'>;
}

const QueuedSchema = z.strictObject({
  id: z.string(),
  node: UnitCodeSchema,
  period: PeriodSchema,
  note: z.string().optional(),
  asIs: z.boolean().default(false),
  by: ActorSchema,
  at: z.iso.datetime(),
  random: z.string(),
});

/** Longer than making one takes; after that it is asked for once more. */
const PATIENCE_MINUTES = 15;

/**
 * Asks for an issue; gives the id that it will have.
 * @throws RefusedError when something is not ready
 */
export async function requestIssue(
  deps: WorkflowDeps & IssueLater,
  organisation: Organisation,
  request: IssueRequest,
): Promise<string> {
  const { node, period } = request;
  const at = new Date(request.at).toISOString();
  await requireReady(deps, organisation, request);
  const last = await lastIssue(deps, request);
  const id = issueId({ node, period, revision: (last?.revision ?? 0) + 1 });
  await writeState(deps, id, { state: 'making', at });
  const { note, asIs, by, random } = request;
  const queued = QueuedSchema.parse({
    id,
    node,
    period,
    note,
    asIs,
    by,
    at,
    random,
  });
  await deps.queue.send({ body: JSON.stringify(queued) });
  return id;
}

/**
 * Whether an issue that was asked for is still being made.
 * @throws RefusedError with the reason for which it was not made
 */
export async function isBeingMade(
  { requests }: Pick<IssueLater, 'requests'>,
  id: string,
  now: string,
): Promise<boolean> {
  const object = await requests.get(stateKey(id));
  if (!object) return false;
  const asked = IssueRequestStateSchema.parse(decodeJson(object.bytes));
  if (asked.state === 'refused') throw new RefusedError(asked.reason);
  if (Date.parse(now) - Date.parse(asked.at) < PATIENCE_MINUTES * 60_000) return true;
  throw new RefusedError({
    zh: `${id} 在 ${PATIENCE_MINUTES} 分钟内没有完成，请再发布一次；仍不成功时请联系管理员查看运行日志。`,
    en: `${id} was not made within ${PATIENCE_MINUTES} minutes: issue it once more; if that fails, have the log looked at.`,
  });
}

export interface MakeIssueDeps extends IssuePeriodDeps {
  readonly raw: Pick<ObjectStore, 'put' | 'get'>;
  readonly orgs: Pick<OrgDirectory, 'current'>;
  readonly requests: Pick<ObjectStore, 'put'>;
}

/**
 * Makes an issue that was asked for. Of a repeated message the decision that was written down takes effect, whatever has
 * come in since; a refusal is kept for whoever asked.
 */
export async function makeIssue(deps: MakeIssueDeps, message: unknown): Promise<void> {
  const { id, ...request } = QueuedSchema.parse(message);
  const decided = await readAct(deps.raw, actKey({ id: uploadId(request.at, request.random) }));
  if (decided) return applyAct(deps, decided);
  const organisation = await deps.orgs.current();
  if (!organisation) throw new Error('there is no organisation');
  try {
    await issuePeriod(deps, organisation, request);
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    await writeState(deps, id, { state: 'refused', reason: error.text });
  }
}

async function writeState(
  { requests }: { readonly requests: Pick<ObjectStore, 'put'> },
  id: string,
  state: IssueRequestState,
): Promise<void> {
  const bytes = encodeJson(IssueRequestStateSchema.parse(state));
  await requests.put(stateKey(id), bytes);
}

/** @example 'issuing/2022-03-0000-r1.json' */
function stateKey(id: string): string {
  return `${PREFIXES.issuing}/${id}.json`;
}
