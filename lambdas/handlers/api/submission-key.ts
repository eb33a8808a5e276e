import type { CatalogueIndex } from '../../core/model/catalogue-index.ts';
import type { Form } from '../../core/model/form.ts';
import { cadenceOf } from '../../core/model/period.ts';
import type { SubmissionKey } from '../../core/model/submission.ts';
import type { Target } from './api-env.ts';
import { ApiProblem } from './problem.ts';

const CADENCES = { month: '月', quarter: '季度', half: '半年', year: '年度' } as const;

/** The form, when unit, form and period go together. @throws ApiProblem saying which does not */
export function checkKey(catalogue: CatalogueIndex, { tree }: Target, key: SubmissionKey): Form {
  const { unit, period } = key;
  const form = catalogue.forms.get(key.form);
  if (!form)
    throw new ApiProblem('not-found', {
      text: { zh: `没有报表“${key.form}”。`, en: `There is no form "${key.form}".` },
    });
  if (cadenceOf(period) !== form.cadence)
    throw new ApiProblem('wrong-period', {
      text: {
        zh: `《${form.name.zh}》按${CADENCES[form.cadence]}报送，期间“${period}”不合适。`,
        en: `"${form.name.en}" is due each ${form.cadence}; the period ${period} does not fit.`,
      },
    });
  if (!tree.units.has(unit))
    throw new ApiProblem('not-found', {
      text: {
        zh: `单位“${unit}”不在 ${period} 的单位名录中。`,
        en: `Unit "${unit}" is not in the organisation of ${period}.`,
      },
    });
  return form;
}
