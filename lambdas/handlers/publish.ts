import * as z from 'zod';
import { PeriodSchema } from '../core/model/period.ts';
import { UnitCodeSchema } from '../core/model/unit.ts';
import { localDay } from '../steps/local-day.ts';
import { type PublishDeps, publishRollup } from '../steps/publish-rollup.ts';
import { recentPeriods } from '../steps/recent-periods.ts';
import { type BatchAnswer, batchAnswer, handleEach, isQueued } from './sqs-batch.ts';

const RequestSchema = z.strictObject({ period: PeriodSchema, node: UnitCodeSchema.optional() });

/** Queue event whose messages say what to export; or the schedule, for the month that ended and the year it is in. */
export function createPublishHandler(deps: PublishDeps): (event: unknown) => Promise<BatchAnswer> {
  return async (event) => {
    if (!isQueued(event)) {
      await publishRecent(deps);
      return batchAnswer([]);
    }
    return handleEach(
      event,
      (message) => publishRollup(deps, RequestSchema.parse(message)),
      ({ messageId }, error) =>
        deps.log.error('an export failed', { message: messageId, error: String(error) }),
    );
  };
}

async function publishRecent(deps: PublishDeps): Promise<void> {
  const [, month] = recentPeriods(localDay(deps.clock.now(), deps.utcOffset), 'month', 1);
  if (month === undefined) return;
  await publishRollup(deps, { period: month });
  await publishRollup(deps, { period: PeriodSchema.parse(month.slice(0, 4)) });
}
