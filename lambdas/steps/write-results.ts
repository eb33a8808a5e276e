import { PREFIXES } from '../contract.ts';
import { encodeJson } from '../core/model/json-bytes.ts';
import { type UploadResult, UploadResultSchema } from '../core/model/upload-result.ts';
import { isAccepted } from '../core/model/verdict.ts';
import type { Log } from '../ports/log.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import type { AnnotateInput, Annotator } from './annotator.ts';

export interface ResultsDeps {
  readonly results: ObjectStore;
  readonly annotate: Annotator;
  readonly log: Log;
}

/** Key of the object with the findings of an upload. */
export function resultKey(uploadId: string): string {
  return `${PREFIXES.results}/${uploadId}/findings.json`;
}

/** Writes what the unit is told: findings and log, and the marked copy of a rejected workbook. The same bytes again. */
export async function writeResults(
  deps: ResultsDeps,
  uploadId: string,
  input: AnnotateInput,
): Promise<string> {
  const { checked, fileName } = input;
  const copy = isAccepted(checked.verdict) ? null : annotateSafely(deps, uploadId, input);
  const annotated = copy && { key: `${PREFIXES.results}/${uploadId}/annotated`, fileName: copy.fileName };
  if (copy && annotated) await deps.results.put(annotated.key, copy.bytes);
  const result: UploadResult = UploadResultSchema.parse({
    uploadId,
    fileName,
    unit: checked.key?.unit ?? null,
    form: checked.key?.form ?? null,
    period: checked.key?.period ?? null,
    verdict: checked.verdict,
    findings: checked.body.findings,
    normalisations: checked.body.normalisations,
    annotated,
  });
  const key = resultKey(uploadId);
  await deps.results.put(key, encodeJson(result));
  return key;
}

/** The findings are what counts: a workbook that cannot be marked still gets them. */
function annotateSafely(deps: ResultsDeps, uploadId: string, input: AnnotateInput) {
  try {
    return deps.annotate(input);
  } catch (error) {
    deps.log.error('a workbook could not be marked', { uploadId, error: String(error) });
    return null;
  }
}
