import { type CatalogueIndex, totalTermKey } from '../model/catalogue-index.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Period } from '../model/period.ts';
import { formCovers } from './rollup-form.ts';

/** Whether every term of a total can be known for the period: a month says nothing about a quarterly form. */
export function coversTotal(
  index: CatalogueIndex,
  { code, computation }: Indicator,
  period: Period,
): boolean {
  if (!('total' in computation)) return true;
  return computation.total.of.every((_, i) => {
    const part = index.parts.get(index.termParts.get(totalTermKey(code, i)) ?? '');
    const form = part && index.forms.get(part.form);
    return form !== undefined && formCovers(form, period);
  });
}
