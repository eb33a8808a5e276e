import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const EventSchema = z.record(z.string(), z.unknown());

/** One of the files in this folder. */
export function loadEvent(name: string): Record<string, unknown> {
  return EventSchema.parse(JSON.parse(readFileSync(join(import.meta.dirname, `${name}.json`), 'utf8')));
}

/** An upload that arrived: its message in the ingest queue. */
export function objectCreatedRecord(object: { key: string; versionId: string; time: string; id: string }) {
  const event = loadEvent('object-created');
  const detail = z.looseObject({ object: z.looseObject({}) }).parse(event.detail);
  const body = {
    ...event,
    time: object.time,
    detail: { ...detail, object: { ...detail.object, key: object.key, 'version-id': object.versionId } },
  };
  return { ...loadEvent('sqs-record'), messageId: object.id, body: JSON.stringify(body) };
}

export function fifoRecord(message: { id: string; group: string; body: string }) {
  const record = loadEvent('sqs-fifo-record');
  const attributes = EventSchema.parse(record.attributes);
  return {
    ...record,
    messageId: message.id,
    body: message.body,
    attributes: { ...attributes, MessageGroupId: message.group },
  };
}
