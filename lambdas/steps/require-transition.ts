import { RefusedError } from '../core/model/refused-error.ts';
import type { SubmissionKey } from '../core/model/submission.ts';
import { transition, type WorkflowEvent } from '../core/workflow/transition.ts';
import type { ReturnStatus } from './read-workflow.ts';

/** @throws RefusedError with the reason when it may not happen to the return as it stands */
export function requireTransition(
  status: ReturnStatus | null,
  { unit, form, period }: SubmissionKey,
  event: WorkflowEvent,
): ReturnStatus {
  if (!status)
    throw new RefusedError({
      zh: `单位 ${unit} 在 ${period} 不报“${form}”。`,
      en: `Unit ${unit} does not owe ${form} for ${period}.`,
    });
  const next = transition(status.status, event);
  if (!next.ok) throw new RefusedError(next.reason);
  return status;
}

/** @throws RefusedError when the period is locked: nothing that counts may change any more */
export function requireUnlocked({ door, period }: ReturnStatus): void {
  if (door !== 'locked') return;
  throw new RefusedError({
    zh: `${period} 已锁定，数据不能再改动。确需更正的，请先用 huibao period allow 放行该单位。`,
    en: `${period} is locked. Let the unit in first with huibao period allow.`,
  });
}
