import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createS3ObjectStore } from '../../lambdas/adapters/aws/s3-object-store.ts';
import { openFolderStore } from '../../lambdas/adapters/local/folder-store.ts';
import { createMemoryObjectStore } from '../../lambdas/adapters/memory/object-store.ts';
import type { ObjectStore } from '../../lambdas/ports/object-store.ts';
import { createFakeS3 } from './fake-s3.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

async function open(name: string, folder: string): Promise<ObjectStore> {
  if (name === 'memory') return createMemoryObjectStore();
  if (name.startsWith('S3')) {
    return createS3ObjectStore(createFakeS3().client, { bucket: 'b', maxBytes: 1_000 });
  }
  return openFolderStore(folder, { durable: name === 'folder' });
}

describe.each(['memory', 'folder', 'folder, not durable', 'S3, answered in the process'])(
  'object store: %s',
  (name) => {
    let store: ObjectStore;
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'huibao-objects-'));
      store = await open(name, folder);
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    it('gives back bytes and metadata', async () => {
      const { versionId } = await store.put('a/b', bytes('一'), { name: '%E4%B8%80' });
      const object = await store.get('a/b');
      expect(object).toMatchObject({ key: 'a/b', versionId, metadata: { name: '%E4%B8%80' } });
      expect(new TextDecoder().decode(object?.bytes)).toBe('一');
    });

    it('keeps every version; the last one put is current', async () => {
      const ids: string[] = [];
      for (const text of ['1', '2', '3']) ids.push((await store.put('v', bytes(text))).versionId);
      expect(new Set(ids).size).toBe(3);
      for (const [i, id] of ids.entries())
        expect(new TextDecoder().decode((await store.get('v', id))?.bytes)).toBe(String(i + 1));
      expect((await store.get('v'))?.versionId).toBe(ids[2]);
    });

    it('has nothing where nothing was put', async () => {
      await store.put('there', bytes(''));
      expect(await store.get('not/there')).toBeNull();
      expect(await store.get('there', (await store.put('other', bytes('x'))).versionId)).toBeNull();
      expect((await store.get('there'))?.bytes).toHaveLength(0);
    });

    it('lists current versions under a prefix in order of key', async () => {
      for (const key of ['p/b', 'p/a/2', 'p/a/10', 'p/a', 'p/a-1', 'q/a', 'p/bb'])
        await store.put(key, bytes(key));
      await store.put('p/b', bytes('longer'));
      const list = async (prefix: string) => {
        const found: [string, number][] = [];
        for await (const { key, size } of store.list(prefix)) found.push([key, size]);
        return found;
      };
      expect(await list('p/')).toEqual([
        ['p/a', 3],
        ['p/a-1', 5],
        ['p/a/10', 6],
        ['p/a/2', 5],
        ['p/b', 6],
        ['p/bb', 4],
      ]);
      expect(await list('p/b')).toEqual([
        ['p/b', 6],
        ['p/bb', 4],
      ]);
      expect(await list('nothing/')).toEqual([]);
    });

    it('is not changed through what was handed in or out', async () => {
      const given = bytes('abc');
      await store.put('m', given);
      given[0] = 0;
      const taken = await store.get('m');
      if (taken) taken.bytes[1] = 0;
      expect(new TextDecoder().decode((await store.get('m'))?.bytes)).toBe('abc');
    });
  },
);
