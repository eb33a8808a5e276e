import { basename } from 'node:path';
import { createReadWorker } from '../../lambdas/adapters/local/read-in-worker.ts';
import type { FileVerdict } from '../../lambdas/core/model/file-verdict.ts';
import type { UploadRecord } from '../../lambdas/core/model/upload.ts';
import type { LocalRuntime } from '../../lambdas/runtime/local.ts';
import { createKeyFinder } from '../../lambdas/steps/create-key-finder.ts';
import { currentOrganisation, type Product } from '../open-product.ts';
import { readUploadResult } from '../read-upload-result.ts';
import { bytesOf, type InputFile } from '../run/list-files.ts';
import { repeatVerdict, type SortedFiles, sortFiles } from '../run/sort-files.ts';

export interface SubmittedFile {
  readonly verdict: FileVerdict;
  /** Null for a file that was not sent: a repeat, or one of several that contradict each other. */
  readonly record: UploadRecord | null;
}

/** Sends files in and waits for what becomes of them. Of several, repeats and contradictions are sorted out first. */
export async function submitFiles(
  product: Product,
  files: readonly InputFile[],
  sender: Parameters<LocalRuntime['submitFile']>[2],
): Promise<SubmittedFile[]> {
  const { runtime } = product;
  const sorted = files.length > 1 ? await sort(product, files) : alone(files);
  const uploads: { file: string; id: string }[] = [];
  for (const wave of sorted.waves) {
    for (const file of wave) {
      const id = await runtime.submitFile(await bytesOf(file), basename(file.path), sender);
      uploads.push({ file: file.name, id });
    }
    await runtime.judged();
  }
  await runtime.drain();
  const results = new Map<string, SubmittedFile>();
  for (const { file, id } of uploads) {
    const { verdict, record } = await readUploadResult(runtime, id, file);
    results.set(file, { verdict, record });
  }
  for (const verdict of sorted.conflicting) results.set(verdict.file, { verdict, record: null });
  for (const [file, original] of sorted.repeated) {
    const same = results.get(original);
    if (same) results.set(file, { verdict: repeatVerdict(file, same.verdict), record: null });
  }
  return files.flatMap((file) => results.get(file.name) ?? []);
}

function alone(files: readonly InputFile[]): SortedFiles {
  return { waves: [files], conflicting: [], repeated: new Map() };
}

async function sort(product: Product, files: readonly InputFile[]): Promise<SortedFiles> {
  const reader = createReadWorker();
  try {
    const organisation = await currentOrganisation(product);
    const deps = { reader, findKey: createKeyFinder(product.catalogue), organisation };
    return await sortFiles(files, deps, () => {});
  } finally {
    await reader.close();
  }
}
