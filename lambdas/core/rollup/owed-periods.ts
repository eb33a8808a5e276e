import type { Form } from '../model/form.ts';
import type { OrgTree } from '../model/org-tree.ts';
import { lastDay, type Period, periodsWithin } from '../model/period.ts';

/** True when the unit owes the form for that form period: it lived on its last day, reports, and the form is its. */
export function owesForm(tree: OrgTree, unit: string, form: Form, formPeriod: Period): boolean {
  const record = tree.recordOn(unit, lastDay(formPeriod));
  return record?.reports === true && (record.forms.length === 0 || record.forms.includes(form.code));
}

/** The form periods inside `period` that the unit owes, in order. */
export function owedPeriods(tree: OrgTree, unit: string, form: Form, period: Period): Period[] {
  return periodsWithin(period, form.cadence).filter((part) => owesForm(tree, unit, form, part));
}
