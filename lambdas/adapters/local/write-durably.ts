import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes the file under a temporary name and renames it: after a crash there is the old one or the new one, whole. */
export async function writeDurably(
  path: string,
  bytes: Uint8Array | string,
  temporary: string,
): Promise<void> {
  await writeSynced(temporary, bytes);
  await rename(temporary, path);
  await syncFolder(dirname(path));
}

export async function writeSynced(path: string, bytes: Uint8Array | string): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes names that were created or renamed in the folder durable. Windows cannot and need not. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
