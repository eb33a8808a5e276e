import { join } from 'node:path';

const SEGMENT = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,199}$/;
const MAX_KEY = 512;

/**
 * Folder of an object below the root. Keys are chosen by the server from a safe alphabet; anything else, such as `..`,
 * an absolute path or an empty segment, is refused.
 * @throws RangeError
 */
export function objectFolder(root: string, key: string): string {
  const segments = key.split('/');
  if (key.length > MAX_KEY || !segments.every((segment) => SEGMENT.test(segment)))
    throw new RangeError(`not an object key: ${JSON.stringify(key.slice(0, 100))}`);
  return join(root, ...segments);
}

const VERSION_ID = /^[0-9a-z]{9}-[0-9a-z]{4}-[0-9a-f]{8}$/;

/** Version ids of one store grow with every call, and differ between processes. */
export function createVersionIds(now: () => number, random: () => string): () => string {
  let last = 0;
  let count = 0;
  return () => {
    const at = Math.max(now(), last);
    count = at === last ? count + 1 : 0;
    last = at;
    return `${at.toString(36).padStart(9, '0')}-${count.toString(36).padStart(4, '0')}-${random()}`;
  };
}

/** Names of the two files of a version; segments of keys never begin with `@`. */
export function versionFiles(versionId: string): { data: string; metadata: string } {
  if (!VERSION_ID.test(versionId)) throw new RangeError(`not a version id: ${versionId.slice(0, 100)}`);
  return { data: `@${versionId}.data`, metadata: `@${versionId}.json` };
}

/** Version id in the name of a data file, null for any other file. */
export function versionOf(file: string): string | null {
  const id = file.startsWith('@') && file.endsWith('.data') ? file.slice(1, -'.data'.length) : '';
  return VERSION_ID.test(id) ? id : null;
}
