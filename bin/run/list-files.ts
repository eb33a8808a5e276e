import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { UsageError } from '../output/usage-error.ts';

export interface InputFile {
  readonly path: string;
  /** Path inside the folder, with `/`. */
  readonly name: string;
  /** When it was last written; taken as the time it was received. */
  readonly writtenAt: string;
  /** Path and content inside its package, for a file of one; else it is read from `path`. */
  readonly packed?: { readonly name: string; readonly bytes: () => Uint8Array };
}

export async function bytesOf({ path, packed }: InputFile): Promise<Uint8Array> {
  return packed ? packed.bytes() : readFile(path);
}

/**
 * The files of a folder and its subfolders, in order of name: everything but hidden files, the organisation workbook
 * and the JSON that the demo lays beside them. A file given in place of a folder stands alone: a .zip of workbooks.
 * @throws UsageError when there is no such folder, or nothing in it
 */
export async function listFiles(directory: string, organisation: string): Promise<InputFile[]> {
  const found = await stat(directory).catch(() => null);
  if (found?.isFile()) {
    return [{ path: directory, name: basename(directory), writtenAt: found.mtime.toISOString() }];
  }
  if (!found?.isDirectory()) {
    throw new UsageError({ zh: `找不到目录：${directory}`, en: `No such folder: ${directory}` });
  }
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files: InputFile[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = relative(directory, path).split(sep).join('/');
    const hidden = name.split('/').some((part) => part.startsWith('.'));
    if (hidden || basename(path).endsWith('.json') || resolve(path) === resolve(organisation)) continue;
    files.push({ path, name, writtenAt: (await stat(path)).mtime.toISOString() });
  }
  if (files.length === 0) {
    throw new UsageError({ zh: `目录 ${directory} 里没有文件。`, en: `There are no files in ${directory}.` });
  }
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}
