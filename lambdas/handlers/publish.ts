import * as z from 'zod';
import { PeriodSchema } from '../core/model/period.ts';
import { UnitCodeSchema } from '../core/model/unit.ts';
import { localDay } from '../steps/local-day.ts';
import { type PublishDeps, publishRollup } from '../steps/publish-rollup.ts';
import { recentPeriods } from '../steps/recent-periods.ts';
import { type BatchAnswer, batchAnswer, SqsEventSchema, type SqsRecord } from './sqs-batch.ts';

const QueuedSchema = z.looseObject({ Records: z.array(z.unknown()) });
const RequestSchema = z.strictObject({ period: PeriodSchema, node: UnitCodeSchema.optional() });

/** Queue event whose messages say what to export; or the schedule, for the month that ended and the year it is in. */
export function createPublishHandler(deps: PublishDeps): (event: unknown) => Promise<BatchAnswer> {
  return async (event) => {
    if (!QueuedSchema.safeParse(event).success) {
      await publishRecent(deps);
      return batchAnswer([]);
    }
    const failed: SqsRecord[] = [];
    for (const record of SqsEventSchema.parse(event).Records) {
      try {
        await publishRollup(deps, RequestSchema.parse(JSON.parse(record.body)));
      } catch (error) {
        deps.log.error('an export failed', { message: record.messageId, error: String(error) });
        failed.push(record);
      }
    }
    return batchAnswer(failed);
  };
}

async function publishRecent(deps: PublishDeps): Promise<void> {
  const [, month] = recentPeriods(localDay(deps.clock.now(), deps.utcOffset), 'month', 1);
  if (month === undefined) return;
  await publishRollup(deps, { period: month });
  await publishRollup(deps, { period: PeriodSchema.parse(month.slice(0, 4)) });
}
