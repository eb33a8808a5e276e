import type { FirstObjects } from '../../ports/first-objects.ts';
import type { ObjectStore } from '../../ports/object-store.ts';

/** For a store that this process alone writes to, as a locked data folder is: those who come for one key wait in line. */
export function createFirstObjects(store: Pick<ObjectStore, 'get' | 'put'>): FirstObjects {
  const underway = new Map<string, Promise<unknown>>();
  return {
    putFirst(key, bytes, metadata) {
      const put = async () => {
        const there = await store.get(key);
        if (there) return there;
        const { versionId } = await store.put(key, bytes, metadata);
        return { key, versionId, bytes, metadata };
      };
      const mine = (underway.get(key) ?? Promise.resolve()).then(put, put);
      const done = mine
        .catch(() => {})
        .then(() => {
          if (underway.get(key) === done) underway.delete(key);
        });
      underway.set(key, done);
      return mine;
    },
  };
}
