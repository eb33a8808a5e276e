import { decodeJson } from '../core/model/json-bytes.ts';
import type { UploadRecord } from '../core/model/upload.ts';
import { type UploadResult, UploadResultSchema } from '../core/model/upload-result.ts';
import type { ObjectStore } from '../ports/object-store.ts';

/** What an upload was told. Null while it is not done, and for a withdrawal, which is told nothing. */
export async function loadResult(
  results: Pick<ObjectStore, 'get'>,
  record: UploadRecord,
): Promise<UploadResult | null> {
  if (record.resultKey === null) return null;
  const object = await results.get(record.resultKey);
  return object && UploadResultSchema.parse(decodeJson(object.bytes));
}
