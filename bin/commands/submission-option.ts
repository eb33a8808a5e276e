import type { CatalogueIndex } from '../../lambdas/core/model/catalogue-index.ts';
import { cadenceOf } from '../../lambdas/core/model/period.ts';
import { type SubmissionKey, SubmissionKeySchema } from '../../lambdas/core/model/submission.ts';
import { UsageError } from '../output/usage-error.ts';
import { periodOption } from './options.ts';

export interface SubmissionFlags {
  readonly unit: string;
  readonly form: string;
  readonly period: string;
}

/** @throws UsageError when there is no such form, or it is not due for such a period */
export function submissionOption(index: CatalogueIndex, flags: SubmissionFlags): SubmissionKey {
  const form = index.forms.get(flags.form);
  if (!form) {
    throw new UsageError({
      zh: `没有报表“${flags.form}”。可选：${[...index.forms.values()].map((one) => `${one.code}（${one.name.zh}）`).join('、')}`,
      en: `No form "${flags.form}". Known: ${[...index.forms.keys()].join(', ')}`,
    });
  }
  const period = periodOption(flags.period);
  if (cadenceOf(period) !== form.cadence) {
    throw new UsageError({
      zh: `《${form.name.zh}》不按“${period}”这样的期间报送。`,
      en: `"${form.name.en}" is due each ${form.cadence}: ${period} does not fit.`,
    });
  }
  const key = SubmissionKeySchema.safeParse({ unit: flags.unit, form: flags.form, period });
  if (key.success) return key.data;
  throw new UsageError({
    zh: `单位编码“${flags.unit}”写法不对。`,
    en: `"${flags.unit}" is no unit code.`,
  });
}
