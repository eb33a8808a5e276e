import * as z from 'zod';
import { cadenceOf } from '../../core/model/period.ts';
import type { SubmissionKey } from '../../core/model/submission.ts';
import { type UploadRecord, UploadRecordSchema } from '../../core/model/upload.ts';
import type { SubmissionStore } from '../../ports/submission-store.ts';
import type { UploadStore } from '../../ports/upload-store.ts';
import { packAttributes, unpackAttributes } from './packed-json.ts';
import { lastKey, submissionPartition } from './submission-keys.ts';
import type { ItemKey, RawItem, Table } from './table.ts';

const DAYS = 'UPLOADDAYS';

/**
 * `UPLOAD#{day}` / `{id}`: an id begins with its day (`20220403-…`), so the record is its own list entry;
 * `UPLOADDAYS` / `{day}` lists the days. Attempts that did not become a version are also under
 * `SUB#{unit}#{form}` / `LAST#{period}`, the latest only; the others are found through the head.
 */
export function createDynamoUploadStore(
  table: Table,
  submissions: Pick<SubmissionStore, 'head'>,
): UploadStore {
  const listedDays = new Set<string>();
  const read = async (item: RawItem): Promise<UploadRecord> =>
    UploadRecordSchema.parse(await unpackAttributes(table, item));

  async function upload(id: string): Promise<UploadRecord | null> {
    const item = await table.get(uploadKey(id));
    return item && read(item);
  }

  async function listDay(id: string): Promise<void> {
    const day = dayOf(id);
    if (listedDays.has(day)) return;
    await table.put({ pk: DAYS, sk: day });
    listedDays.add(day);
  }

  async function listSetAside(record: UploadRecord): Promise<void> {
    const key = setAsideKey(record);
    if (!key) return;
    await table.put(
      { ...lastKey(key), ...(await packAttributes(table, record)), order: orderOf(record) },
      {
        text: 'attribute_not_exists(#pk) OR #order <= :order',
        names: { '#pk': 'pk', '#order': 'order' },
        values: { ':order': orderOf(record) },
      },
    );
  }

  return {
    upload,
    async putUpload(record) {
      await listDay(record.id);
      const attributes = await packAttributes(table, UploadRecordSchema.parse(record));
      const written = await table.put(
        { ...uploadKey(record.id), ...attributes, state: record.state },
        {
          text: 'attribute_not_exists(#pk) OR #state <> :done',
          names: { '#pk': 'pk', '#state': 'state' },
          values: { ':done': 'done' },
        },
      );
      const now = written ? record : await upload(record.id);
      if (now) await listSetAside(now);
    },
    async latestAttempt(key) {
      const [item, head] = await Promise.all([table.get(lastKey(key)), submissions.head(key)]);
      const last = item && (await read(item));
      if (!head || (last && orderOf(last) > `${head.receivedAt} ${head.uploadId}`)) return last;
      return (await upload(head.uploadId)) ?? last;
    },
    async setAside(unit, form, first, last) {
      const range = { pk: submissionPartition({ unit, form }), from: `LAST#${first}`, to: `LAST#${last}` };
      const records = await Promise.all((await table.all(range)).map(read));
      return records.filter((one) => one.period && cadenceOf(one.period) === cadenceOf(first));
    },
    async *uploads() {
      for await (const day of table.query({ pk: DAYS, descending: true })) {
        const { sk } = DaySchema.parse(day);
        for await (const item of table.query({ pk: `UPLOAD#${sk}`, descending: true }))
          yield await read(item);
      }
    },
  };
}

const DaySchema = z.object({ sk: z.string() });

function dayOf(id: string): string {
  return /^\d{8}(?=-)/.exec(id)?.[0] ?? 'other';
}

function uploadKey(id: string): ItemKey {
  return { pk: `UPLOAD#${dayOf(id)}`, sk: id };
}

/** Sorts by time received, then id. */
function orderOf(record: UploadRecord): string {
  return `${record.receivedAt} ${record.id}`;
}

function setAsideKey(record: UploadRecord): SubmissionKey | null {
  const { unit, form, period, state, outcome } = record;
  if (state !== 'done' || outcome === 'committed' || outcome === 'withdrawn') return null;
  return unit && form && period ? { unit, form, period } : null;
}
