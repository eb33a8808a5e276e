import * as z from 'zod';

const RecordSchema = z.object({
  messageId: z.string(),
  body: z.string(),
  attributes: z.object({ MessageGroupId: z.string().optional() }),
});

/** The part of a queue event that handlers use. */
export const SqsEventSchema = z.object({ Records: z.array(RecordSchema) });
export type SqsRecord = z.infer<typeof RecordSchema>;

/** Names the messages that have to come again; the others are done. */
export interface BatchAnswer {
  readonly batchItemFailures: { itemIdentifier: string }[];
}

export function batchAnswer(failed: readonly SqsRecord[]): BatchAnswer {
  return { batchItemFailures: failed.map((record) => ({ itemIdentifier: record.messageId })) };
}
