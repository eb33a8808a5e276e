import type { CatalogueIndex } from '../model/catalogue-index.ts';
import type { Form } from '../model/form.ts';
import { cadenceOf, type Period } from '../model/period.ts';
import { periodSpans } from './period-spans.ts';

/** True when the form has facts for the period: a quarterly form has none for a month. */
export function formCovers(form: Form, period: Period): boolean {
  return periodSpans(period, form.cadence).length > 0;
}

/** The form of a rollup. @throws RangeError when it is unknown or the period is finer than its cadence */
export function rollupForm(index: CatalogueIndex, code: string, period: Period): Form {
  const form = index.forms.get(code);
  if (!form) throw new RangeError(`unknown form: ${code}`);
  if (!formCovers(form, period))
    throw new RangeError(
      `form ${code} is due each ${form.cadence}: it has no ${cadenceOf(period)} ${period}`,
    );
  return form;
}
