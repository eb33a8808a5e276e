import type { FileVerdict } from '../lambdas/core/model/file-verdict.ts';
import { decodeJson } from '../lambdas/core/model/json-bytes.ts';
import type { Normalisation } from '../lambdas/core/model/normalisation.ts';
import { RefusedError } from '../lambdas/core/model/refused-error.ts';
import type { UploadRecord } from '../lambdas/core/model/upload.ts';
import { UploadResultSchema } from '../lambdas/core/model/upload-result.ts';
import type { LocalRuntime } from '../lambdas/runtime/local.ts';

export interface UploadOutcome {
  readonly record: UploadRecord;
  readonly verdict: FileVerdict;
  readonly normalisations: readonly Normalisation[];
  /** The marked copy, when there is one. */
  readonly annotated: { readonly fileName: string; readonly bytes: Uint8Array } | null;
}

/** What a finished upload was told. @throws RefusedError when it is not finished: its message went to the dead letters */
export async function readUploadResult(
  { deps }: LocalRuntime,
  id: string,
  file: string,
): Promise<UploadOutcome> {
  const record = await deps.uploads.upload(id);
  if (!record?.verdict || record.state !== 'done') {
    throw new RefusedError({
      zh: `${file}：处理没有完成，可用 huibao redrive 重试。`,
      en: `${file} was not finished: try huibao redrive.`,
    });
  }
  const object = record.resultKey === null ? null : await deps.results.get(record.resultKey);
  const result = object ? UploadResultSchema.parse(decodeJson(object.bytes)) : null;
  const { unit, form, period, verdict } = record;
  const copy = result?.annotated ? await deps.results.get(result.annotated.key) : null;
  return {
    record,
    verdict: { file, unit, form, period, verdict, findings: result?.findings ?? [] },
    normalisations: result?.normalisations ?? [],
    annotated: copy && result?.annotated ? { fileName: result.annotated.fileName, bytes: copy.bytes } : null,
  };
}
