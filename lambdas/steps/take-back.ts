import type { Organisation } from '../core/model/organisation.ts';
import { RefusedError } from '../core/model/refused-error.ts';
import type { SubmissionKey } from '../core/model/submission.ts';
import { mayEnter } from '../core/workflow/period-door.ts';
import type { DecisionStore } from '../ports/decision-store.ts';
import { localDay } from './local-day.ts';
import type { Doing } from './perform-act.ts';
import { readReturnStatus, type WorkflowDeps } from './read-workflow.ts';
import { requireTransition, requireUnlocked } from './require-transition.ts';
import type { ReceiveDeps } from './store-upload.ts';
import { withdrawSubmission } from './withdraw-submission.ts';

const LONGEST_REASON = 500;

export interface TakeBackRequest extends Doing {
  readonly key: SubmissionKey;
  /** Why a reader sends it back; absent when the unit itself takes it back. */
  readonly returned?: string | undefined;
}

interface RequireDeps extends WorkflowDeps {
  readonly decisions: WorkflowDeps['decisions'] & Pick<DecisionStore, 'doorEvents'>;
}

/**
 * Whether a submission may be withdrawn or returned as things stand. Gives the reason as it will be kept.
 * @throws RefusedError when nothing counts, the period is locked, or a return gives no reason
 */
export async function requireTakeBack(
  deps: RequireDeps,
  organisation: Organisation,
  { key, returned, at }: Pick<TakeBackRequest, 'key' | 'returned' | 'at'>,
): Promise<string | undefined> {
  const event = returned === undefined ? 'withdraw' : 'return';
  const status = requireTransition(await readReturnStatus(deps, organisation, key, at), key, event);
  const events = await deps.decisions.doorEvents(key.form, key.period);
  if (!mayEnter(events, { unit: key.unit, at, receivedOn: localDay(at, deps.utcOffset) }))
    requireUnlocked(status);
  const reason = returned?.trim();
  if (reason === '' || (reason?.length ?? 0) > LONGEST_REASON)
    throw new RefusedError({
      zh: `请写明退回原因（不超过 ${LONGEST_REASON} 字）。`,
      en: `Say why it is returned, in at most ${LONGEST_REASON} characters.`,
    });
  return reason;
}

/**
 * Withdraws a submission, or returns it to its unit with a reason: until it comes again it counts as not reported.
 * Returns the id of the upload that does so.
 * @throws RefusedError as `requireTakeBack` does
 */
export async function takeBack(
  deps: RequireDeps & { readonly receive: ReceiveDeps },
  organisation: Organisation,
  request: TakeBackRequest,
): Promise<string> {
  const { key, at, by, random } = request;
  const reason = await requireTakeBack(deps, organisation, request);
  return withdrawSubmission(deps.receive, key, {
    receivedAt: at,
    random,
    returned: reason,
    sender: by.name,
    via: by.via,
  });
}
