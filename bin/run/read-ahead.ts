import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { ReadResult } from '../../lambdas/core/model/read-result.ts';
import type { WorkbookReader } from '../../lambdas/ports/workbook-reader.ts';
import { bytesOf, type InputFile } from './list-files.ts';

export interface ReadFile {
  readonly file: InputFile;
  /** Name of an earlier file with the same bytes; that one is not read again. */
  readonly sameAs: string | null;
  readonly read: Promise<ReadResult> | null;
}

/** Files being read while an earlier one is looked at: the reader is a thread of its own. */
const AHEAD = 8;

/** Reads the files in order, some ahead of the one that is asked for. */
export async function* readAhead(
  files: readonly InputFile[],
  reader: WorkbookReader,
): AsyncGenerator<ReadFile> {
  const firstOf = new Map<string, string>();
  const begun: ReadFile[] = [];
  for (const file of files) {
    const bytes = await bytesOf(file);
    const hash = createHash('sha256').update(bytes).digest('hex');
    const sameAs = firstOf.get(hash) ?? null;
    if (sameAs === null) firstOf.set(hash, file.name);
    begun.push({ file, sameAs, read: sameAs === null ? reader.read(bytes, basename(file.path)) : null });
    const next = begun.length > AHEAD ? begun.shift() : undefined;
    if (next) yield next;
  }
  yield* begun;
}
