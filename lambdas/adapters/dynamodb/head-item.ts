import * as z from 'zod';
import { type Head, HeadSchema, submissionOrder } from '../../core/model/submission.ts';
import { packAttributes, unpackAttributes } from './packed-json.ts';
import type { Expression, RawItem, Table } from './table.ts';

/** What stands beside the packed head: what writes are conditional on, and the two things that may still change. */
const HeadItemSchema = z.object({
  version: z.number().int(),
  order: z.string(),
  late: z.boolean(),
  /** Hash of the body that belongs to this version. */
  body: z.string(),
});

export async function packHead(table: Table, head: Head, body: string): Promise<RawItem> {
  const order = submissionOrder(head);
  return { version: head.version, order, late: head.late, body, ...(await packAttributes(table, head)) };
}

export async function unpackHead(table: Table, item: RawItem): Promise<Head> {
  const { order, late } = HeadItemSchema.parse(item);
  const head = HeadSchema.parse(await unpackAttributes(table, item));
  return { ...head, late, ...(order > submissionOrder(head) && { confirmed: order }) };
}

export function headFacts(item: RawItem): z.infer<typeof HeadItemSchema> {
  return HeadItemSchema.parse(item);
}

/** True while the stored head is still as it was read. */
export function stillHead(expected: Head | null): Expression {
  if (!expected) return { text: 'attribute_not_exists(#pk)', names: { '#pk': 'pk' } };
  return {
    text: '#version = :version AND #order = :order AND #late = :late',
    names: { '#version': 'version', '#order': 'order', '#late': 'late' },
    values: { ':version': expected.version, ':order': submissionOrder(expected), ':late': expected.late },
  };
}
