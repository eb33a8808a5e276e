import type { Form } from '../model/form.ts';
import type { OrgTree } from '../model/org-tree.ts';
import { firstDay, lastDay, type Period, periodsWithin } from '../model/period.ts';
import type { Head } from '../model/submission.ts';
import { isAccepted } from '../model/verdict.ts';

/**
 * The heads of one unit that count for a form and period, by form period in order: accepted, not withdrawn, and
 * for a time in which the unit lived. Of two heads of one form period the later version counts.
 */
export function countingHeads(
  tree: OrgTree,
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
    const lived = tree.recordOn(unit, lastDay(formPeriod), firstDay(formPeriod)) !== undefined;
    if (head && lived && !head.withdrawn && isAccepted(head.verdict)) counting.set(formPeriod, head);
  }
  return counting;
}
