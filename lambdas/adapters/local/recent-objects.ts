import type { ObjectStore, StoredObject } from '../../ports/object-store.ts';

/** Latest versions only, in memory, up to a total size: for what is made again at any time. The oldest go first. */
export function createRecentObjects(mostBytes: number): ObjectStore {
  const objects = new Map<string, StoredObject>();
  let count = 0;
  let total = 0;
  const drop = (key: string) => {
    total -= objects.get(key)?.bytes.length ?? 0;
    objects.delete(key);
  };
  return {
    async put(key, bytes, metadata = {}) {
      drop(key);
      const versionId = String(++count);
      objects.set(key, { key, versionId, bytes, metadata });
      total += bytes.length;
      for (const oldest of [...objects.keys()]) if (total > mostBytes && oldest !== key) drop(oldest);
      return { versionId };
    },
    async get(key, versionId) {
      const object = objects.get(key);
      return object && (versionId === undefined || versionId === object.versionId) ? object : null;
    },
    async *list(prefix) {
      for (const { key, versionId, bytes } of [...objects.values()].sort((a, b) => (a.key < b.key ? -1 : 1)))
        if (key.startsWith(prefix)) yield { key, versionId, size: bytes.length };
    },
  };
}
