import type { Evidence } from '../model/evidence.ts';
import type { Form } from '../model/form.ts';
import type { Frequency, Obligation } from '../model/obligation.ts';
import type { Period } from '../model/period.ts';

/** A submission that counts, as duties see it. */
export interface ShownReturn {
  readonly period: Period;
  readonly evidence: Evidence;
}

/** A number as it is printed; of a rate, what it is exactly: numerator × times ÷ denominator. */
export interface DutyNumber {
  readonly value: string;
  readonly exactly?: { readonly numerator: string; readonly denominator: string; readonly times: string };
}

/** Everything one unit's duty is judged by. */
export interface DutyInput {
  readonly obligation: Obligation;
  /** How often, when the unit's profile says otherwise. */
  readonly every?: Frequency;
  readonly unit: { readonly code: string; readonly validFrom: string; readonly validTo: string | null };
  /** Windows and deadlines whose due day lies between these days, both of one year. */
  readonly range: { readonly from: string; readonly to: string };
  /** The counting submissions of this year and the last that carry a ledger, in order of period. */
  readonly returnsWith: (ledger: string) => readonly ShownReturn[];
  /** The counting submissions of a form of this year and the last; `late` when the first of them was. */
  readonly returnsOf: (form: string) => readonly {
    readonly period: Period;
    readonly receivedOn: string;
    readonly late: boolean;
  }[];
  readonly form: (code: string) => Form | undefined;
  readonly isRegister: (ledger: string) => boolean;
  /** The unit's number for a period; null when there is none. */
  readonly valueOf: (indicator: string, period: Period) => DutyNumber | null;
  /** A counting submission of the form that carries the indicator lies in the period. */
  readonly isReported: (indicator: string, period: Period) => boolean;
  /** Mondays of weeks that are exempt. */
  readonly exemptWeeks: ReadonlySet<string>;
  readonly today: string;
  /** First day from which duties are judged; windows that begin before it are left out. */
  readonly since: string;
}
