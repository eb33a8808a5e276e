import { execFileSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

const PLACES = ['/usr/lib/libreoffice/program', '/opt/libreoffice/program'];

/** LibreOffice's own program, not the script that starts it and outlives it; null where it is not installed. */
export function findOffice(): string | null {
  const folders = [...PLACES];
  const script = onPath('soffice');
  if (script) folders.push(dirname(realpathSync(script)));
  return folders.map((folder) => join(folder, 'soffice.bin')).find((path) => existsSync(path)) ?? null;
}

/** Path of a program, or null. */
export function onPath(name: string): string | null {
  try {
    return (
      execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || null
    );
  } catch {
    return null;
  }
}
