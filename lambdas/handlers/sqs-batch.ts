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

const QueuedSchema = z.looseObject({ Records: z.array(z.unknown()) });

/** False for the event of a schedule. */
export function isQueued(event: unknown): boolean {
  return QueuedSchema.safeParse(event).success;
}

/** Handles the messages of a queue event one after the other. Those that fail are told to `onError` and come again. */
export async function handleEach(
  event: unknown,
  handle: (message: unknown) => Promise<unknown>,
  onError: (record: SqsRecord, error: unknown) => void,
): Promise<BatchAnswer> {
  const failed: SqsRecord[] = [];
  for (const record of SqsEventSchema.parse(event).Records) {
    try {
      await handle(JSON.parse(record.body));
    } catch (error) {
      onError(record, error);
      failed.push(record);
    }
  }
  return batchAnswer(failed);
}
