import type { Form } from '../model/form.ts';
import type { OrgTree } from '../model/org-tree.ts';
import type { Period } from '../model/period.ts';
import type { Head } from '../model/submission.ts';
import { isAccepted } from '../model/verdict.ts';
import { type PeriodSpan, periodSpans } from './period-spans.ts';

/** True for a head with something to count: accepted and not withdrawn. */
export function isCounting(head: Head): boolean {
  return !head.withdrawn && isAccepted(head.verdict);
}

/** True when the unit lived on some day of the form period; what is dated outside its life does not count. */
export function livedIn(tree: OrgTree, unit: string, span: PeriodSpan): boolean {
  return tree.recordOn(unit, span.to, span.from) !== undefined;
}

/** A head of one unit that counts, with its form period. */
export interface CountingHead {
  readonly span: PeriodSpan;
  readonly period: Period;
  readonly head: Head;
}

/**
 * The heads of one unit that count for a form and period, in order of form period. Of two heads of one form period the
 * later version counts.
 */
export function countingHeads(
  tree: OrgTree,
  heads: readonly Head[],
  unit: string,
  form: Form,
  period: Period,
): CountingHead[] {
  const latest = new Map<Period, Head>();
  for (const head of heads) {
    if (head.unit !== unit || head.form !== form.code) continue;
    const other = latest.get(head.period);
    if (!other || other.version < head.version) latest.set(head.period, head);
  }
  return periodSpans(period, form.cadence).flatMap((span) => {
    const head = latest.get(span.period);
    if (!head || !isCounting(head) || !livedIn(tree, unit, span)) return [];
    return [{ span, period: span.period, head }];
  });
}
