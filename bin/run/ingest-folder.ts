import { basename } from 'node:path';
import type { FileVerdict } from '../../lambdas/core/model/file-verdict.ts';
import type { Normalisation } from '../../lambdas/core/model/normalisation.ts';
import type { LocalRuntime } from '../../lambdas/runtime/local.ts';
import { startProgress } from '../output/progress.ts';
import { readUploadResult } from '../read-upload-result.ts';
import { bytesOf } from './list-files.ts';
import { repeatVerdict, type SortedFiles } from './sort-files.ts';

export interface IngestedFile {
  readonly verdict: FileVerdict;
  readonly normalisations: readonly Normalisation[];
  readonly annotated: { readonly fileName: string; readonly bytes: Uint8Array } | null;
}

/** Submits the sorted files, waits until they are rolled up, and says what became of every file, in order of name. */
export async function ingestFolder(runtime: LocalRuntime, sorted: SortedFiles): Promise<IngestedFile[]> {
  const uploads = await submitAll(runtime, sorted.waves);
  const progress = startProgress('逐级汇总');
  await runtime.drain({
    onProgress: ({ handled, open }) => {
      const waiting = Object.values(open).reduce((sum, count) => sum + count, 0);
      progress.update(handled, handled + waiting);
    },
  });
  progress.stop();
  const ingested = new Map<string, IngestedFile>();
  const submitted = [...uploads];
  for (let from = 0; from < submitted.length; from += AT_ONCE) {
    const some = submitted.slice(from, from + AT_ONCE);
    const outcomes = await Promise.all(some.map(([file, id]) => readUploadResult(runtime, id, file)));
    for (const { verdict, normalisations, annotated } of outcomes)
      ingested.set(verdict.file, { verdict, normalisations, annotated });
  }
  for (const verdict of sorted.conflicting) {
    ingested.set(verdict.file, { verdict, normalisations: [], annotated: null });
  }
  for (const [file, original] of sorted.repeated) {
    const same = ingested.get(original);
    if (same)
      ingested.set(file, { verdict: repeatVerdict(file, same.verdict), normalisations: [], annotated: null });
  }
  return [...ingested.values()].sort((a, b) => (a.verdict.file < b.verdict.file ? -1 : 1));
}

const AT_ONCE = 8;

/** Period after period, since a return is also checked against the ones before it. */
async function submitAll(
  runtime: LocalRuntime,
  waves: SortedFiles['waves'],
): Promise<ReadonlyMap<string, string>> {
  const uploads = new Map<string, string>();
  const total = waves.reduce((sum, wave) => sum + wave.length, 0);
  const progress = startProgress('校验文件');
  for (const wave of waves) {
    for (let from = 0; from < wave.length; from += AT_ONCE) {
      await Promise.all(
        wave.slice(from, from + AT_ONCE).map(async (file) => {
          const bytes = await bytesOf(file);
          const id = await runtime.submitFile(bytes, basename(file.path), { receivedAt: file.writtenAt });
          uploads.set(file.name, id);
        }),
      );
    }
    await runtime.judged();
    progress.update(uploads.size, total);
  }
  progress.stop();
  return uploads;
}
