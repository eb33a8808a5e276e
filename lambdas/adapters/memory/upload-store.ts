import { cadenceOf } from '../../core/model/period.ts';
import { type UploadRecord, UploadRecordSchema } from '../../core/model/upload.ts';
import type { UploadStore } from '../../ports/upload-store.ts';

export function createMemoryUploadStore(): UploadStore {
  const all = new Map<string, string>();
  const read = (id: string): UploadRecord | null => {
    const json = all.get(id);
    return json === undefined ? null : UploadRecordSchema.parse(JSON.parse(json));
  };
  const newestFirst = () =>
    [...all.keys()].flatMap((id) => read(id) ?? []).sort((a, b) => compareUploads(b, a));

  return {
    upload: async (id) => read(id),
    async putUpload(record) {
      if (read(record.id)?.state === 'done') return;
      all.set(record.id, JSON.stringify(UploadRecordSchema.parse(record)));
    },
    latestAttempt: async (key) =>
      newestFirst().find(
        (one) =>
          one.state === 'done' && one.unit === key.unit && one.form === key.form && one.period === key.period,
      ) ?? null,
    async setAside(unit, form, first, last) {
      const latest = new Map<string, UploadRecord>();
      for (const one of newestFirst()) {
        if (one.state !== 'done' || one.unit !== unit || one.form !== form || !one.period) continue;
        if (one.outcome === 'committed' || one.outcome === 'withdrawn') continue;
        if (cadenceOf(one.period) !== cadenceOf(first) || one.period < first || one.period > last) continue;
        if (!latest.has(one.period)) latest.set(one.period, one);
      }
      return [...latest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, record]) => record);
    },
    async *uploads() {
      yield* newestFirst();
    },
  };
}

/** By time received, then id. */
function compareUploads(a: UploadRecord, b: UploadRecord): number {
  if (a.receivedAt !== b.receivedAt) return a.receivedAt < b.receivedAt ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
