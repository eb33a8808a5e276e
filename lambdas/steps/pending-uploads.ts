import type { UploadStore } from '../ports/upload-store.ts';

/** A file that was not judged for so long is a matter for the dead letters, not for a status. */
const HOURS = 24;
const MOST = 5_000;

/** `unit form period` of files that are in and not judged yet, where what they are for was known beforehand. */
export async function pendingUploads(
  uploads: Pick<UploadStore, 'uploads'>,
  now: string,
): Promise<ReadonlySet<string>> {
  const since = new Date(Date.parse(now) - HOURS * 3_600_000).toISOString();
  const pending = new Set<string>();
  let seen = 0;
  for await (const { state, unit, form, period, receivedAt } of uploads.uploads()) {
    if (receivedAt < since || ++seen > MOST) break;
    if (state === 'received' && unit && form && period) pending.add(`${unit} ${form} ${period}`);
  }
  return pending;
}
