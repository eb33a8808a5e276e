import type { Log } from '../ports/log.ts';
import { type FinishDeps, finishActs } from '../steps/finish-acts.ts';
import { type MakeIssueDeps, makeIssue } from '../steps/issue-later.ts';
import { type BatchAnswer, batchAnswer, handleEach, isQueued } from './sqs-batch.ts';

/** Twice the time between two runs of the schedule; a week, should it not run. */
const UNFINISHED = { days: 7, minutes: 30 };

export interface IssueHandlerDeps extends MakeIssueDeps, Pick<FinishDeps, 'clock'> {
  readonly raw: MakeIssueDeps['raw'] & FinishDeps['raw'];
  readonly log: Log;
}

/** Queue event whose messages ask for issues; or the schedule, for decisions that were cut off. */
export function createIssueHandler(deps: IssueHandlerDeps): (event: unknown) => Promise<BatchAnswer> {
  return async (event) => {
    if (!isQueued(event)) {
      const decisions = await finishActs(deps, UNFINISHED);
      deps.log.info('latest decisions take effect', { decisions: decisions.length });
      return batchAnswer([]);
    }
    return handleEach(
      event,
      (message) => makeIssue(deps, message),
      ({ messageId }, error) =>
        deps.log.error('an issue failed', { message: messageId, error: String(error) }),
    );
  };
}
