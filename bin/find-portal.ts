import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of the portal as built; the one page that comes with the product where it was not built. */
export function findPortal(root: string): string | null {
  const folders = ['dist', 'public'].map((name) => join(root, 'web', name));
  return folders.find((folder) => existsSync(join(folder, 'index.html'))) ?? null;
}
