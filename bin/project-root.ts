import { fileURLToPath } from 'node:url';

/** Folder of the installed product; the same from the sources and from the bundle. */
export const PROJECT_ROOT = fileURLToPath(new URL('..', import.meta.url));
