import type { Form } from '../model/form.ts';
import { type Period, periodsWithin } from '../model/period.ts';
import type { Head } from '../model/submission.ts';
import { isAccepted } from '../model/verdict.ts';

/**
 * The heads of one unit that count for a form and period, by form period in order: accepted and not withdrawn. Of two
 * heads of one form period the later version counts.
 */
export function countingHeads(
  heads: readonly Head[],
  unit: string,
  form: Form,
  period: Period,
): Map<Period, Head> {
  const latest = new Map<Period, Head>();
  for (const head of heads) {
    if (head.unit !== unit || head.form !== form.code) continue;
    const other = latest.get(head.period);
    if (!other || other.version < head.version) latest.set(head.period, head);
  }
  const counting = new Map<Period, Head>();
  for (const formPeriod of periodsWithin(period, form.cadence)) {
    const head = latest.get(formPeriod);
    if (head && !head.withdrawn && isAccepted(head.verdict)) counting.set(formPeriod, head);
  }
  return counting;
}
