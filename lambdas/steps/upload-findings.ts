import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { Finding } from '../core/model/finding.ts';
import { makeFinding } from '../core/model/finding-kind.ts';
import type { Organisation } from '../core/model/organisation.ts';
import { firstDay, lastDay, periodLabel } from '../core/model/period.ts';
import type { SubmissionKey } from '../core/model/submission.ts';
import type { Text } from '../core/model/text.ts';
import { UPLOAD_FINDINGS } from '../core/model/upload-findings.ts';
import type { Identified } from './checker.ts';

const NOWHERE = { sheet: null, cell: null } as const;

/** A workbook about something else than the upload was issued for: said alone, since all else in it is beside the point. */
export function misplacedUpload(
  identified: Identified,
  expected: SubmissionKey,
  index: CatalogueIndex,
): Identified {
  const { key } = identified;
  if (!key || (key.unit === expected.unit && key.form === expected.form && key.period === expected.period)) {
    return identified;
  }
  const findings = [wrongSubmission(expected, key, index)];
  return { ...identified, key: expected, findings, normalised: null, verdict: 'rejected' };
}

function wrongSubmission(expected: SubmissionKey, found: SubmissionKey, index: CatalogueIndex): Finding {
  const differences: Text[] = [];
  const formName = (form: string) => index.forms.get(form)?.name ?? { zh: form, en: form };
  if (expected.form !== found.form) {
    const [is, wanted] = [formName(found.form), formName(expected.form)];
    differences.push({
      zh: `您上传的似乎是《${is.zh}》，这里应报《${wanted.zh}》`,
      en: `this seems to be "${is.en}", but "${wanted.en}" is due here`,
    });
  }
  if (expected.unit !== found.unit) {
    differences.push({
      zh: `表内填报单位的编码是 ${found.unit}，这里应报 ${expected.unit}`,
      en: `it names unit ${found.unit}, but ${expected.unit} is due here`,
    });
  }
  if (expected.period !== found.period) {
    differences.push({
      zh: `表内期间是${periodLabel(found.period)}，这里应报${periodLabel(expected.period)}`,
      en: `it is for ${periodLabel(found.period, 'en')}, but ${periodLabel(expected.period, 'en')} is due here`,
    });
  }
  const all = {
    zh: differences.map(({ zh }) => zh).join('；'),
    en: differences.map(({ en }) => en).join('; '),
  };
  return makeFinding('U001', UPLOAD_FINDINGS.U001, NOWHERE, { differences: all });
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
  return makeFinding(
    'U002',
    UPLOAD_FINDINGS.U002,
    { ...NOWHERE, value: key.unit },
    { unit: key.unit, period: { zh: periodLabel(key.period), en: key.period }, span },
  );
}
