import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { Finding } from '../core/model/finding.ts';
import { fillMessage } from '../core/model/message.ts';
import { periodLabel } from '../core/model/period.ts';
import type { SubmissionKey } from '../core/model/submission.ts';

/** The workbook is about something else than the upload was issued for. */
export function wrongSubmission(
  expected: SubmissionKey,
  found: SubmissionKey,
  index: CatalogueIndex,
): Finding {
  return {
    code: 'U001',
    severity: 'error',
    sheet: null,
    cell: null,
    value: null,
    message: fillMessage(
      {
        zh: '上传位置与表内内容不一致：应为 {expected}，表内为 {found}。',
        en: 'The workbook is not the one expected here: expected {expected}, found {found}.',
      },
      { expected: describe(expected, index), found: describe(found, index) },
    ),
    hint: {
      zh: '请核对填报说明页的单位、期间和报表名称，或到对应的单位和期间下上传。',
      en: 'Check unit, period and form on the cover sheet, or upload it where it belongs.',
    },
  };
}

function describe({ unit, form, period }: SubmissionKey, index: CatalogueIndex) {
  const name = index.forms.get(form)?.name ?? { zh: form, en: form };
  return { zh: `${unit} ${periodLabel(period)}《${name.zh}》`, en: `${unit}, ${period}, ${name.en}` };
}
