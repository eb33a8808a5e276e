import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openFolderStore } from '../../../lambdas/adapters/local/folder-store.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huibao-folder-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const bytes = new Uint8Array([1, 2, 3]);

it.each([
  '../x',
  'a/../../x',
  '/etc/passwd',
  'a//b',
  '',
  'a/',
  '.hidden',
  'a/./b',
  'a\\b',
  'a\u0000b',
  '@000000000-0000-00000000.data',
  'C:x',
  '会议',
  `a/${'x'.repeat(600)}`,
])('refuses the key %j', async (key) => {
  const store = await openFolderStore(folder);
  await expect(store.put(key, bytes)).rejects.toThrow(RangeError);
  await expect(store.get(key)).rejects.toThrow(RangeError);
  expect(await readdir(folder)).toEqual(['.tmp']);
});

it.each(['../../x', '@', 'x.data'])('refuses the version id %j', async (versionId) => {
  const store = await openFolderStore(folder);
  await store.put('a', bytes);
  await expect(store.get('a', versionId)).rejects.toThrow(RangeError);
});

it('knows nothing of a version whose process died before the last rename, and clears it away', async () => {
  const store = await openFolderStore(folder);
  const { versionId } = await store.put('a', bytes);
  await writeFile(join(folder, '.tmp', '@zzzzzzzzz-0000-00000000.data'), 'half');
  await writeFile(join(folder, 'a', '@zzzzzzzzz-0000-00000000.json'), '{}');
  const again = await openFolderStore(folder);
  expect((await again.get('a'))?.versionId).toBe(versionId);
  expect(await readdir(join(folder, '.tmp'))).toEqual([]);
});

it('fails, rather than inventing metadata, when they are damaged', async () => {
  const store = await openFolderStore(folder);
  const { versionId } = await store.put('a', bytes, { x: 'y' });
  await writeFile(join(folder, 'a', `@${versionId}.json`), '{"x":1}');
  await expect(store.get('a')).rejects.toThrow();
});

it('orders versions of one moment, also across a clock that steps back', async () => {
  let now = Date.UTC(2022, 0, 1);
  const store = await openFolderStore(folder, { now: () => now });
  const ids: string[] = [];
  for (const step of [0, 0, -5_000, 0, 1]) {
    now += step;
    ids.push((await store.put('a', bytes)).versionId);
  }
  expect([...ids].sort()).toEqual(ids);
});

it('passes over files that are not its own', async () => {
  const store = await openFolderStore(folder);
  await store.put('a/b', bytes);
  await mkdir(join(folder, 'a', 'empty'));
  await writeFile(join(folder, 'a', 'notes.txt'), 'x');
  const keys: string[] = [];
  for await (const { key } of store.list('')) keys.push(key);
  expect(keys).toEqual(['a/b']);
});
