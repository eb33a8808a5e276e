import type { Part } from '../model/indicator.ts';
import type { PartValue } from '../model/part-value.ts';
import type { Period } from '../model/period.ts';
import { combineValues, settleValue } from './combine-values.ts';

export interface DatedValue {
  readonly period: Period;
  readonly value: PartValue;
}

/**
 * One unit's value of a part for `period` from its form periods inside it.
 * @param dated values of different form periods, in any order
 * @param formPeriods all form periods inside `period`, in order
 * @param alive false when the unit closed before the period ended: it has flows but no closing stock
 */
export function foldOverTime(
  part: Part,
  period: Period,
  dated: readonly DatedValue[],
  formPeriods: readonly Period[],
  alive: boolean,
): PartValue | null {
  const folded = foldPeriods(part, period, dated, formPeriods, alive);
  return folded && settleValue(folded, part.overUnits === 'distinct');
}

function foldPeriods(
  part: Part,
  period: Period,
  dated: readonly DatedValue[],
  formPeriods: readonly Period[],
  alive: boolean,
): PartValue | null {
  if (part.overTime === 'none') return dated.find((one) => one.period === period)?.value ?? null;
  if (part.overTime === 'last') return alive ? lastValue(dated, formPeriods) : null;
  return combineValues(
    part.overTime,
    dated.map((one) => one.value),
  );
}

function lastValue(dated: readonly DatedValue[], formPeriods: readonly Period[]): PartValue | null {
  const byPeriod = new Map(dated.map((one) => [one.period, one.value]));
  const last = formPeriods.findLast((formPeriod) => byPeriod.has(formPeriod));
  const value = last && byPeriod.get(last);
  if (!value) return null;
  return last === formPeriods.at(-1) ? value : { ...value, carried: true };
}
