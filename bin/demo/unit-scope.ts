import { type Cadence, lastDay, type Period, periodsWithin } from '../../lambdas/core/model/period.ts';
import type { Unit } from '../../lambdas/core/model/unit.ts';
import type { Random } from './random.ts';

/** One unit and the part of a year that is made up for it. */
export interface UnitScope {
  readonly unit: Unit;
  /** Every unit of the made-up group. */
  readonly group: readonly Unit[];
  readonly year: Period;
  /** The periods for which the unit owes a return of this cadence, in order. */
  owed(cadence: Cadence): readonly Period[];
  /** The unit's stream of choices; fork it by a label of your own. */
  readonly random: Random;
}

/** True when the unit lives on the last day of the period, and so owes its returns. */
export function owes(unit: Unit, period: Period): boolean {
  const day = lastDay(period);
  return unit.validFrom <= day && (unit.validTo === null || unit.validTo >= day);
}

/** Last day of the first `months` months of a year. */
export function lastDayMade(year: Period, months: number): string {
  return lastDay(periodsWithin(year, 'month')[months - 1] ?? year);
}

export function makeScope(
  unit: Unit,
  group: readonly Unit[],
  year: Period,
  months: number,
  random: Random,
): UnitScope {
  const until = lastDayMade(year, months);
  const owed = (cadence: Cadence) =>
    periodsWithin(year, cadence).filter((period) => lastDay(period) <= until && owes(unit, period));
  return { unit, group, year, owed, random };
}

/** What happened at a unit, made up when first asked for: forms may look at each other's events in any order. */
export function perUnit<T>(make: (scope: UnitScope) => T): (scope: UnitScope) => T {
  const made = new WeakMap<UnitScope, { readonly events: T }>();
  return (scope) => {
    const known = made.get(scope) ?? { events: make(scope) };
    made.set(scope, known);
    return known.events;
  };
}
