import { loadCatalogue } from '../../../lambdas/adapters/local/load-catalogue.ts';
import { PeriodSchema } from '../../../lambdas/core/model/period.ts';
import { buildTemplate } from '../../../lambdas/core/publish/template-workbook.ts';
import { BASES } from './base-drafts.ts';
import type { Draft, Fill } from './draft.ts';
import { ORGANISATION } from './organisation.ts';

export const INDEX = await loadCatalogue('catalogue/party-building');

export function draftOf(form: string, fill: Fill = () => {}): Draft {
  const base = BASES[form];
  if (!base) throw new RangeError(`no base for ${form}`);
  const draft = base();
  fill(draft);
  return draft;
}

/** The draft typed into the product's own template. */
export function makeReturn(draft: Draft): Uint8Array {
  const form = INDEX.forms.get(draft.form);
  const unit = ORGANISATION.units.find(({ code }) => code === draft.unit);
  if (!form || !unit) throw new RangeError(`no form ${draft.form} or unit ${draft.unit}`);
  return buildTemplate({
    index: INDEX,
    form,
    unit,
    period: PeriodSchema.parse(draft.period),
    content: {
      rows: draft.rows,
      zeroReports: draft.zeroReports,
      filledBy: { text: '综合岗' },
      filledOn: { date: '2022-04-02' },
    },
  });
}
