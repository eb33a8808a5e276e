import type { UploadRecord } from '../core/model/upload.ts';
import type { UploadStore } from '../ports/upload-store.ts';

/**
 * Uploads that are meant by an id, by the hash of a file, or by a file name; the latest first. An id or the very bytes
 * are taken before a name.
 */
export async function findUploads(
  uploads: Pick<UploadStore, 'upload' | 'uploads'>,
  wanted: { readonly text: string; readonly contentHash: string | null },
): Promise<UploadRecord[]> {
  const known = await uploads.upload(wanted.text);
  if (known) return [known];
  const sameBytes: UploadRecord[] = [];
  const sameName: UploadRecord[] = [];
  for await (const record of uploads.uploads()) {
    if (wanted.contentHash !== null && record.contentHash === wanted.contentHash) sameBytes.push(record);
    else if (record.fileName === wanted.text) sameName.push(record);
  }
  return sameBytes.length > 0 ? sameBytes : sameName;
}
