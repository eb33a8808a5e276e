import * as z from 'zod';
import { type IngestDeps, ingestUpload } from '../steps/ingest-upload.ts';
import { type BatchAnswer, batchAnswer, SqsEventSchema, type SqsRecord } from './sqs-batch.ts';

const ObjectCreatedSchema = z.object({
  time: z.iso.datetime(),
  detail: z.object({ object: z.object({ key: z.string(), 'version-id': z.string() }) }),
});

/** Queue event whose messages are `Object Created` events of the raw bucket. */
export function createIngestHandler(deps: IngestDeps): (event: unknown) => Promise<BatchAnswer> {
  return async (event) => {
    const { Records } = SqsEventSchema.parse(event);
    const done = await Promise.all(Records.map((record) => ingest(deps, record)));
    return batchAnswer(Records.filter((_, i) => !done[i]));
  };
}

async function ingest(deps: IngestDeps, record: SqsRecord): Promise<boolean> {
  try {
    const { time, detail } = ObjectCreatedSchema.parse(JSON.parse(record.body));
    const { key, 'version-id': versionId } = detail.object;
    await ingestUpload(deps, { objectKey: key, versionId, storedAt: time });
    return true;
  } catch (error) {
    deps.log.error('an upload could not be ingested', { message: record.messageId, error: String(error) });
    return false;
  }
}
