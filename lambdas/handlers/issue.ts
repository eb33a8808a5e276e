import * as z from 'zod';
import type { Log } from '../ports/log.ts';
import { type FinishDeps, finishActs } from '../steps/finish-acts.ts';
import { type MakeIssueDeps, makeIssue } from '../steps/issue-later.ts';
import { type BatchAnswer, batchAnswer, SqsEventSchema, type SqsRecord } from './sqs-batch.ts';

const QueuedSchema = z.looseObject({ Records: z.array(z.unknown()) });

/** Twice the time between two runs of the schedule; a week, should it not run. */
const UNFINISHED = { days: 7, minutes: 30 };

export interface IssueHandlerDeps extends MakeIssueDeps, Pick<FinishDeps, 'clock'> {
  readonly raw: MakeIssueDeps['raw'] & FinishDeps['raw'];
  readonly log: Log;
}

/** Queue event whose messages ask for issues; or the schedule, for decisions that were cut off. */
export function createIssueHandler(deps: IssueHandlerDeps): (event: unknown) => Promise<BatchAnswer> {
  return async (event) => {
    if (!QueuedSchema.safeParse(event).success) {
      const decisions = await finishActs(deps, UNFINISHED);
      deps.log.info('latest decisions take effect', { decisions: decisions.length });
      return batchAnswer([]);
    }
    const failed: SqsRecord[] = [];
    for (const record of SqsEventSchema.parse(event).Records) {
      try {
        await makeIssue(deps, JSON.parse(record.body));
      } catch (error) {
        deps.log.error('an issue failed', { message: record.messageId, error: String(error) });
        failed.push(record);
      }
    }
    return batchAnswer(failed);
  };
}
