import { compareDecimals, multiplyDecimals, parseDecimal } from '../model/decimal.ts';
import type { DutyRecord } from '../model/duty-record.ts';
import type { Duty } from '../model/obligation.ts';
import type { DutyInput, DutyNumber } from './duty-input.ts';
import { windowsDue } from './windows.ts';

/**
 * An indicator that reaches its bound at the end of every window. It does not apply where the returns came and give no
 * number, such as a rate over nothing; a number that could have come and did not reaches no bound.
 */
export function judgeRate(input: DutyInput, duty: Extract<Duty, { kind: 'rate' }>): DutyRecord[] {
  const { obligation, unit, today } = input;
  const every = input.every === undefined || input.every === 'week' ? duty.every : input.every;
  return windowsDue(every, duty.by, input.range).flatMap((window) => {
    if (window.period === null || unit.validFrom > window.to) return [];
    if (unit.validTo !== null && unit.validTo < window.to) return [];
    const value = input.valueOf(duty.indicator, window.period);
    const reported = value !== null || input.isReported(duty.indicator, window.period);
    const open = window.due < today ? 'missing' : 'pending';
    const state =
      value === null ? (reported ? 'notApplicable' : open) : isReached(value, duty) ? 'met' : open;
    return [
      {
        obligation: obligation.code,
        unit: unit.code,
        subject: null,
        from: window.from,
        to: window.to,
        due: window.due,
        state,
        need: null,
        done: null,
        doneOn: null,
        noReturn: !reported,
      },
    ];
  });
}

/** A rate is compared by its terms: 1999 of 2000 print as 100.0 % and are not all. */
function isReached(
  { value, exactly }: DutyNumber,
  { atLeast, atMost }: { readonly atLeast?: string | undefined; readonly atMost?: string | undefined },
): boolean {
  const is = exactly ? product(exactly.numerator, exactly.times) : parseDecimal(value);
  const order = (bound: string) => compareDecimals(is, product(bound, exactly?.denominator ?? '1'));
  return (atLeast === undefined || order(atLeast) >= 0) && (atMost === undefined || order(atMost) <= 0);
}

const product = (a: string, b: string) => multiplyDecimals(parseDecimal(a), parseDecimal(b));
