import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder, writeSynced } from './write-durably.ts';

const LENGTH = 32;

/** The key that signs tokens and addresses, made on first use and readable by its owner only. */
export async function openSigningKey(data: string): Promise<Uint8Array> {
  const folder = join(data, 'accounts');
  const path = join(folder, 'signing.key');
  const found = await readFile(path).catch(() => null);
  if (found) return checked(found, path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const temporary = `${path}.${randomBytes(6).toString('hex')}`;
  await writeSynced(temporary, randomBytes(LENGTH));
  // A link fails when another process was first; its key is the one then.
  await link(temporary, path).catch(() => {});
  await rm(temporary);
  await syncFolder(folder);
  return checked(await readFile(path), path);
}

function checked(key: Uint8Array, path: string): Uint8Array {
  if (key.length !== LENGTH) throw new Error(`not a signing key: ${path}`);
  return key;
}
