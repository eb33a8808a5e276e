import { basename } from 'node:path';
import type { FileVerdict } from '../../lambdas/core/model/file-verdict.ts';
import type { Normalisation } from '../../lambdas/core/model/normalisation.ts';
import type { LocalRuntime } from '../../lambdas/runtime/local.ts';
import { mapAtOnce } from '../../lambdas/steps/map-at-once.ts';
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
  const outcomes = await mapAtOnce(
    submitted,
    ([file, id]) => readUploadResult(runtime, id, file),
    FILES_AT_ONCE,
  );
  for (const { verdict, normalisations, annotated } of outcomes)
    ingested.set(verdict.file, { verdict, normalisations, annotated });
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

const FILES_AT_ONCE = 8;

/** Period after period, since a return is also checked against the ones before it. */
async function submitAll(
  runtime: LocalRuntime,
  waves: SortedFiles['waves'],
): Promise<ReadonlyMap<string, string>> {
  const uploads = new Map<string, string>();
  const total = waves.reduce((sum, wave) => sum + wave.length, 0);
  const progress = startProgress('校验文件');
  for (const wave of waves) {
    const submit = async (file: (typeof wave)[number]) => {
      const bytes = await bytesOf(file);
      const id = await runtime.submitFile(bytes, basename(file.path), { receivedAt: file.writtenAt });
      uploads.set(file.name, id);
    };
    await mapAtOnce(wave, submit, FILES_AT_ONCE);
    await runtime.judged();
    progress.update(uploads.size, total);
  }
  progress.stop();
  return uploads;
}
