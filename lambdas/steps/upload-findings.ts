import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { Finding } from '../core/model/finding.ts';
import { fillMessage } from '../core/model/message.ts';
import type { Organisation } from '../core/model/organisation.ts';
import { firstDay, lastDay, periodLabel } from '../core/model/period.ts';
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

/** The unit is known but did not live in the period: nothing it sends for it can count. Null when it did. */
export function unitNotThen(organisation: Organisation, key: SubmissionKey): Finding | null {
  const records = organisation.units.filter((unit) => unit.code === key.unit);
  const lived = records.some(
    (unit) =>
      unit.validFrom <= lastDay(key.period) &&
      (unit.validTo === null || unit.validTo >= firstDay(key.period)),
  );
  if (lived) return null;
  const span = records.map((unit) => `${unit.validFrom} — ${unit.validTo ?? ''}`).join('; ');
  return {
    code: 'U002',
    severity: 'error',
    sheet: null,
    cell: null,
    value: key.unit,
    message: fillMessage(
      {
        zh: '单位 {unit} 在{period}不在单位名录的有效期内（{span}），本文件没有采用。',
        en: 'Unit {unit} is not in the organisation in {period} (it is from {span}); the file was not taken.',
      },
      { unit: key.unit, period: { zh: periodLabel(key.period), en: key.period }, span },
    ),
    hint: {
      zh: '请核对填报期间；如名录的启用、停用日期有误，请联系总部更正。',
      en: 'Check the period; if the dates in the organisation list are wrong, ask headquarters to correct them.',
    },
  };
}
