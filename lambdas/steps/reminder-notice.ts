import type { Form } from '../core/model/form.ts';
import { type Period, periodLabel } from '../core/model/period.ts';
import type { UnitPeriods } from '../core/rollup/list-returns.ts';

export interface Overdue {
  readonly form: Form;
  readonly period: Period;
  readonly dueOn: string;
  /** Days from the due day to today; negative before. */
  readonly step: number;
  readonly missing: readonly UnitPeriods[];
  readonly expected: number;
}

/** Names in one notice; robots cut off long messages. */
const MOST_NAMES = 40;

/** What people are told about returns that are not there yet, in Chinese, then in English. */
export function reminderNotice(about: Overdue): { readonly subject: string; readonly text: string } {
  const { form, period, dueOn, step, missing, expected } = about;
  const label = periodLabel(period);
  const names = missing.slice(0, MOST_NAMES).map(({ unit, name }) => `${unit} ${name}`);
  const more = missing.length - names.length;
  const when = step < 0 ? `截止日 ${dueOn}` : step === 0 ? `今天（${dueOn}）截止` : `截止日 ${dueOn} 已过`;
  const due = step < 0 ? `due on ${dueOn}` : step === 0 ? `due today (${dueOn})` : `was due on ${dueOn}`;
  return {
    subject: `《${form.name.zh}》${label}：应报 ${expected} 家，还有 ${missing.length} 家未报，${when}`,
    text: [
      ...names,
      ...(more > 0 ? [`……另有 ${more} 家，完整名单见报送情况`] : []),
      `${form.name.en}, ${period}: ${missing.length} of ${expected} returns missing, ${due}`,
    ].join('\n'),
  };
}
