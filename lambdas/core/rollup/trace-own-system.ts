import type { Form } from '../model/form.ts';
import type { TraceInput } from './build-trace.ts';
import { combineValues } from './combine-values.ts';
import { countingHeads } from './counting-heads.ts';
import { owedPeriods, owesForm } from './owed-periods.ts';
import { formCovers } from './rollup-form.ts';
import type { SystemNumber } from './system-number.ts';
import type { TraceEntry } from './trace.ts';
import { type OwnContribution, submissionOf } from './trace-own-part.ts';

/** What one unit contributes to a number about the reporting: itself, what it owes, or its submissions. */
export function traceOwnSystem(input: TraceInput, system: SystemNumber, unit: string): OwnContribution {
  const { tree, period, index } = input;
  if (system === 'units') {
    const reports = tree.recordOn(unit, tree.day)?.reports === true;
    return summed(reports ? [{ form: null, period, value: { n: '1' }, used: true, places: [] }] : []);
  }
  if (system === 'obligationsDue' || system === 'obligationsMet') {
    const duties = input.obligationsOf?.(unit);
    if (!duties || duties.due === 0) return summed([]);
    const n = String(system === 'obligationsDue' ? duties.due : duties.met);
    return summed([{ form: null, period, value: { n }, used: true, places: [] }]);
  }
  const forms = [...index.forms.values()].filter((form) => formCovers(form, period));
  return summed(forms.flatMap((form) => entriesOfForm(input, system, unit, form)));
}

function entriesOfForm(
  input: TraceInput,
  system: Exclude<SystemNumber, 'units' | 'obligationsDue' | 'obligationsMet'>,
  unit: string,
  form: Form,
): TraceEntry[] {
  const { tree, period } = input;
  const blank = { form: form.code, used: true, places: [] };
  if (system === 'expected')
    return owedPeriods(tree, unit, form, period).map((at) => ({ ...blank, period: at, value: { n: '1' } }));
  const heads = countingHeads(tree, input.headsOf(unit, form.code), unit, form, period);
  return heads.flatMap(({ period: at, span, head }) => {
    if (!owesForm(tree, unit, form, span) || (system === 'late' && !head.late)) return [];
    const amount = system === 'received' || system === 'late' ? 1 : head.counts[system];
    return [{ ...blank, period: at, value: { n: String(amount) }, submission: submissionOf(head) }];
  });
}

function summed(entries: readonly TraceEntry[]): OwnContribution {
  return {
    entries,
    value: combineValues(
      'sum',
      entries.map((entry) => entry.value),
    ),
  };
}
