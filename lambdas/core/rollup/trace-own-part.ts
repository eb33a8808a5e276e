import { compareDecimals, parseDecimal } from '../model/decimal.ts';
import type { PartValue } from '../model/part-value.ts';
import type { Head } from '../model/submission.ts';
import type { TraceInput } from './build-trace.ts';
import { numberOf } from './combine-values.ts';
import { countingHeads } from './counting-heads.ts';
import { foldOverTime } from './fold-over-time.ts';
import { periodSpans } from './period-spans.ts';
import { formCovers } from './rollup-form.ts';
import type { TraceEntry, TraceSubject, TraceSubmission } from './trace.ts';

/** What one unit contributes to a branch: its entries in order of period, and their fold. */
export interface OwnContribution {
  readonly entries: readonly TraceEntry[];
  readonly value: PartValue | null;
}

type PartSubject = Extract<TraceSubject, { kind: 'part' }>;

/** A unit's submissions that carry a part, each with its value, and which of them made the fold over time. */
export function traceOwnPart(input: TraceInput, subject: PartSubject, unit: string): OwnContribution {
  const { index, tree, period } = input;
  const { key, part } = subject;
  const form = index.forms.get(subject.form);
  if (!form || !formCovers(form, period)) return { entries: [], value: null };
  const heads = countingHeads(tree, input.headsOf(unit, form.code), unit, form, period);
  const dated = heads.flatMap(({ period: at, head }) => {
    const value = head.parts[key];
    return value ? [{ period: at, value, head }] : [];
  });
  const formPeriods = periodSpans(period, form.cadence).map((span) => span.period);
  const alive = tree.recordOn(unit, tree.day) !== undefined;
  const value = foldOverTime(part, period, dated, formPeriods, alive);
  if (!value) return { entries: [], value };
  const same = (one: PartValue) =>
    compareDecimals(parseDecimal(numberOf(one)), parseDecimal(numberOf(value))) === 0;
  const latest = dated.at(-1)?.period;
  const used = (one: (typeof dated)[number]) => {
    if (part.overTime === 'last') return one.period === latest;
    if (part.overTime === 'none') return one.period === period;
    return part.overTime === 'sum' || part.overTime === 'distinct' || same(one.value);
  };
  const entries = dated.map((one) => ({
    form: form.code,
    period: one.period,
    value: one.value,
    used: used(one),
    submission: submissionOf(one.head),
    places: input.lineageOf?.(one.head, key) ?? [],
  }));
  return { entries, value };
}

export function submissionOf(head: Head): TraceSubmission {
  const { unit, version, fileName, contentHash, uploadId, late } = head;
  return { unit, version, fileName, contentHash, uploadId, late };
}
