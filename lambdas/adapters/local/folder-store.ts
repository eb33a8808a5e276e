import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import * as z from 'zod';
import type { ObjectStore } from '../../ports/object-store.ts';
import { createVersionIds, objectFolder, versionFiles, versionOf } from './object-path.ts';
import { syncFolder, writeSynced } from './write-durably.ts';

export interface FolderStoreOptions {
  /** False for what can be made again: then nothing waits for the disk. */
  readonly durable?: boolean;
  /** Milliseconds, for version ids. */
  readonly now?: () => number;
}

const MetadataSchema = z.record(z.string(), z.string());
const TEMPORARY = '.tmp';

/**
 * Each key is a folder with one or two files per version: `@{versionId}.data` and, when there are metadata, `@{versionId}.json`. Files are
 * written aside, synced and renamed, metadata first: a version is there as soon as its data file is, and whole.
 */
export async function openFolderStore(root: string, options: FolderStoreOptions = {}): Promise<ObjectStore> {
  const durable = options.durable ?? true;
  const nextVersion = createVersionIds(options.now ?? Date.now, () => randomBytes(4).toString('hex'));
  const temporary = join(root, TEMPORARY);
  await rm(temporary, { recursive: true, force: true });
  await mkdir(temporary, { recursive: true, mode: 0o700 });
  const write = durable
    ? writeSynced
    : (path: string, bytes: Uint8Array | string) => writeFile(path, bytes, { mode: 0o600 });

  async function latest(folder: string): Promise<string | null> {
    const files = await namesIn(folder);
    return (
      files
        .flatMap((file) => versionOf(file) ?? [])
        .sort()
        .at(-1) ?? null
    );
  }

  return {
    async put(key, bytes, metadata = {}) {
      const folder = objectFolder(root, key);
      const versionId = nextVersion();
      const files = versionFiles(versionId);
      const made = await mkdir(folder, { recursive: true, mode: 0o700 });
      const described = Object.keys(metadata).length > 0;
      await Promise.all([
        write(join(temporary, files.data), bytes),
        described && write(join(temporary, files.metadata), JSON.stringify(metadata)),
      ]);
      if (described) await rename(join(temporary, files.metadata), join(folder, files.metadata));
      await rename(join(temporary, files.data), join(folder, files.data));
      if (durable) await syncFolders(folder, made ? dirname(made) : folder);
      return { versionId };
    },
    async get(key, versionId) {
      const folder = objectFolder(root, key);
      const version = versionId ?? (await latest(folder));
      if (version === null) return null;
      const files = versionFiles(version);
      const bytes = await readIfThere(join(folder, files.data));
      if (!bytes) return null;
      const described = await readIfThere(join(folder, files.metadata));
      const metadata = described ? MetadataSchema.parse(JSON.parse(described.toString('utf8'))) : {};
      return { key, versionId: version, bytes, metadata };
    },
    async *list(prefix) {
      const keys = await keysBelow(root, prefix);
      for (const key of keys.sort()) {
        const folder = objectFolder(root, key);
        const versionId = await latest(folder);
        if (versionId === null) continue;
        const { size } = await stat(join(folder, versionFiles(versionId).data));
        yield { key, versionId, size };
      }
    },
  };
}

/** From the folder up to and including `top`. */
async function syncFolders(folder: string, top: string): Promise<void> {
  for (let at = folder; ; at = dirname(at)) {
    await syncFolder(at);
    if (at === top || at === dirname(at)) return;
  }
}

async function keysBelow(root: string, prefix: string): Promise<string[]> {
  const safe = prefix.split('/').slice(0, -1);
  const start = safe.length > 0 ? objectFolder(root, safe.join('/')) : root;
  const keys: string[] = [];
  const folders = [start];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const names = await namesIn(folder, true);
    const key = relative(root, folder).split(sep).join('/');
    if (names.some((name) => versionOf(name) !== null) && key.startsWith(prefix)) keys.push(key);
    for (const name of names)
      if (name.endsWith('/') && !name.startsWith('.')) folders.push(join(folder, name.slice(0, -1)));
  }
  return keys;
}

/** Empty when the folder is not there. With `mark`, folders end in `/`. */
async function namesIn(folder: string, mark = false): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.map((entry) => (mark && entry.isDirectory() ? `${entry.name}/` : entry.name));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
