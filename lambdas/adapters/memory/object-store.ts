import type { ObjectStore, StoredObject } from '../../ports/object-store.ts';

export function createMemoryObjectStore(): ObjectStore {
  const objects = new Map<string, StoredObject[]>();
  let count = 0;
  return {
    async put(key, bytes, metadata = {}) {
      const versions = objects.get(key) ?? [];
      objects.set(key, versions);
      const versionId = String(++count).padStart(6, '0');
      versions.push({ key, versionId, bytes: bytes.slice(), metadata: { ...metadata } });
      return { versionId };
    },
    async get(key, versionId) {
      const versions = objects.get(key) ?? [];
      const found =
        versionId === undefined ? versions.at(-1) : versions.find((one) => one.versionId === versionId);
      return found ? { ...found, bytes: found.bytes.slice() } : null;
    },
    async *list(prefix) {
      for (const key of [...objects.keys()].filter((one) => one.startsWith(prefix)).sort()) {
        const last = objects.get(key)?.at(-1);
        if (last) yield { key, versionId: last.versionId, size: last.bytes.length };
      }
    },
  };
}
