import type { Workbook } from '../model/workbook.ts';
import type { AnnotationInput } from './annotate-input.ts';
import { annotateWorkbook } from './annotate-workbook.ts';
import { rebuildAnnotated } from './rebuild-annotated.ts';
import { UnpatchableWorkbookError } from './unpatchable-error.ts';

/**
 * The annotated copy of any upload that could be read: the clerk's own file where it can be edited in place
 * (.xlsx, .xlsm), else a fresh .xlsx with the same content. Always an Office Open XML workbook; `inPlace` tells
 * whether it may keep the name of the original.
 */
export function annotateUpload(
  original: Uint8Array,
  workbook: Workbook,
  input: AnnotationInput,
): { readonly bytes: Uint8Array; readonly inPlace: boolean } {
  if (workbook.format === 'xlsx') {
    try {
      return { bytes: annotateWorkbook(original, input), inPlace: true };
    } catch (error) {
      if (!(error instanceof UnpatchableWorkbookError)) throw error;
    }
  }
  return { bytes: rebuildAnnotated(workbook, input), inPlace: false };
}
