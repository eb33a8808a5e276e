import { loadCatalogue } from '../../../lambdas/adapters/local/load-catalogue.ts';
import { PeriodSchema } from '../../../lambdas/core/model/period.ts';
import { buildTemplate } from '../../../lambdas/core/publish/template-workbook.ts';
import { BASES } from './base-drafts.ts';
import { type Draft, type DraftRow, type Fill, row } from './draft.ts';
import { MORE_ROWS } from './more-rows.ts';
import { ORGANISATION } from './organisation.ts';

export const INDEX = await loadCatalogue('catalogue/party-building');

export function draftOf(form: string, fill: Fill = () => {}): Draft {
  const base = BASES[form];
  if (!base) throw new RangeError(`no base for ${form}`);
  const draft = base();
  for (const code of INDEX.forms.get(form)?.ledgers ?? []) {
    const more = code in draft.rows ? undefined : MORE_ROWS[code];
    if (more) draft.rows[code] = more.map((one) => ({ ...one }));
  }
  draft.rows.S03 = summaryRows(form, draft.rows.S03 ?? []);
  fill(draft);
  return draft;
}

/** Every line of the form's summary sheet: as the draft has it, and 0 for what comes from ledgers it does not fill. */
function summaryRows(form: string, typed: readonly DraftRow[]): DraftRow[] {
  const codeOf = ({ indicator }: DraftRow) => indicator && 'text' in indicator && indicator.text;
  return (INDEX.forms.get(form)?.summary ?? []).map(
    (code) => typed.find((one) => codeOf(one) === code) ?? row({ indicator: code, value: 0 }),
  );
}

/** Ledgers of the form the draft says nothing about, not even that they are empty: declared to have no rows. */
export function unmentionedLedgers(draft: Draft): string[] {
  const form = INDEX.forms.get(draft.form);
  return (form?.ledgers ?? []).filter((code) => !(code in draft.rows) && !form?.optional?.includes(code));
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
      zeroReports: [...draft.zeroReports, ...unmentionedLedgers(draft)],
      filledBy: { text: '综合岗' },
      filledOn: { date: '2022-04-02' },
    },
  });
}
