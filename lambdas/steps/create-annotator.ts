import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import { periodLabel } from '../core/model/period.ts';
import { annotateUpload } from '../core/workbook/annotate-upload.ts';
import type { Annotator } from './annotator.ts';
import { localMinute } from './local-day.ts';

/** The marked copy of a readable workbook: its own file where that can be marked, else a fresh .xlsx of the same content. */
export function createAnnotator(index: CatalogueIndex, utcOffset = 480): Annotator {
  return ({ bytes, fileName, read, checked, checkedAt }) => {
    if (!read.ok) return null;
    const { key } = checked;
    const copy = annotateUpload(bytes, read.workbook, {
      verdict: checked.verdict,
      findings: checked.body.findings,
      context: {
        unit: key?.unit ?? null,
        form: key ? (index.forms.get(key.form)?.name.zh ?? key.form) : null,
        period: key ? periodLabel(key.period) : null,
        fileName,
        checkedAt: localMinute(checkedAt, utcOffset),
      },
    });
    return { bytes: copy.bytes, fileName: annotatedName(fileName, copy.inPlace) };
  };
}

/** @example annotatedName('一月.xls', false) → '一月-校验结果.xlsx' */
function annotatedName(fileName: string, inPlace: boolean): string {
  const dot = fileName.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [fileName.slice(0, dot), fileName.slice(dot)] : [fileName, ''];
  return `${stem}-校验结果${inPlace && /^\.xls[xm]$/i.test(extension) ? extension : '.xlsx'}`;
}
