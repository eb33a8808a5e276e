import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Portal, PortalFile } from '../../ports/portal.ts';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  map: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
};
const OTHER = 'application/octet-stream';
const COMPRESSIBLE = /charset=utf-8$|^application\/wasm$/;
const WORTH_COMPRESSING = 1_024;
/** What build tools put before the extension. A word in small letters is none. @example 'index-Bq3x9Z_a.js' */
const HASHED = /-(?=[\w-]*[0-9A-Z])[\w-]{8,}\.\w+$/;
const compress = promisify(gzip);

/**
 * The files that stand in the folder when the first one is asked for, and no others: a path is looked up in that list
 * and never made into a path of the file system. Each is read once.
 */
export function openPortalFolder(folder: string): Portal {
  let listed: Promise<ReadonlyMap<string, string>> | null = null;
  const read = new Map<string, Promise<PortalFile>>();
  return {
    async file(path) {
      listed ??= listFiles(folder);
      const place = (await listed).get(path);
      if (place === undefined) return null;
      const file = read.get(path) ?? readPortalFile(place);
      read.set(path, file);
      return file;
    },
  };
}

/** Path as asked for → path on the disk. Links are left out. */
async function listFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  return new Map(
    files.map((entry) => {
      const place = join(entry.parentPath, entry.name);
      return [relative(folder, place).split(sep).join('/'), place];
    }),
  );
}

async function readPortalFile(place: string): Promise<PortalFile> {
  const bytes = await readFile(place);
  const type = TYPES[/\.(\w+)$/.exec(place)?.[1]?.toLowerCase() ?? ''] ?? OTHER;
  const small = bytes.length < WORTH_COMPRESSING || !COMPRESSIBLE.test(type);
  return {
    bytes,
    gzip: small ? null : await compress(bytes, { level: 9 }),
    type,
    hash: createHash('sha256').update(bytes).digest('hex').slice(0, 32),
    hashed: HASHED.test(place),
  };
}
