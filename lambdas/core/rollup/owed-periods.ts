import type { Form } from '../model/form.ts';
import type { OrgTree } from '../model/org-tree.ts';
import type { Period } from '../model/period.ts';
import { type PeriodSpan, periodSpans } from './period-spans.ts';

/** True when the unit owes the form for that form period: it lived on its last day, reports, and the form is its. */
export function owesForm(tree: OrgTree, unit: string, form: Form, span: PeriodSpan): boolean {
  const record = tree.recordOn(unit, span.to);
  return record?.reports === true && (record.forms.length === 0 || record.forms.includes(form.code));
}

/** The form periods inside `period` that the unit owes, in order. */
export function owedPeriods(tree: OrgTree, unit: string, form: Form, period: Period): Period[] {
  const owed = periodSpans(period, form.cadence).filter((span) => owesForm(tree, unit, form, span));
  return owed.map((span) => span.period);
}
