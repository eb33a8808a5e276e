import { firstDay, lastDay, type Period, periodsWithin } from '../../lambdas/core/model/period.ts';
import type { Unit } from '../../lambdas/core/model/unit.ts';
import type { UnitYear } from './events.ts';
import type { Formula, Plain } from './formulas.ts';

export interface ExpectedValue {
  readonly node: string;
  readonly period: string;
  readonly indicator: string;
  readonly value: string | null;
  readonly numerator?: string | null;
  readonly denominator?: string | null;
}

/** What headquarters holds of the year: who is in the group, what happened, and which returns it accepted. */
export interface Received {
  readonly units: readonly Unit[];
  readonly years: ReadonlyMap<string, UnitYear>;
  isAccepted(unit: string, form: string, period: Period): boolean;
}

export function cadenceOfForm(form: string): 'month' | 'quarter' {
  return form === 'organisation' ? 'quarter' : 'month';
}

/** Units that lived at any time of the period. */
export function membersOf(units: readonly Unit[], period: Period): Unit[] {
  return units.filter(
    (unit) =>
      unit.validFrom <= lastDay(period) && (unit.validTo === null || unit.validTo >= firstDay(period)),
  );
}

/** Hundredths as a plain decimal without trailing zeros. */
export function plainNumber(hundredths: number): string {
  const sign = hundredths < 0 ? '-' : '';
  const digits = String(Math.abs(hundredths)).padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0+$/, '');
}

/** Adds up one indicator by walking down the tree, without any of the product's folding. */
export function expectIndicator(
  received: Received,
  indicator: string,
  formula: Formula,
  periods: readonly Period[],
): ExpectedValue[] {
  return periods.flatMap((period) => {
    const members = membersOf(received.units, period);
    return members.map((unit) => {
      const at = { node: unit.code, period, indicator };
      const add = (part: Plain) => addUp(received, part, unit, members, period);
      if (!('numerator' in formula)) {
        const value = add(formula);
        return { ...at, value: value === null ? null : plainNumber(value) };
      }
      const numerator = add(formula.numerator);
      const denominator = add(formula.denominator);
      return {
        ...at,
        value: quotient(numerator, denominator, formula.times, formula.decimals),
        numerator: numerator === null ? null : plainNumber(numerator),
        denominator: denominator === null ? null : plainNumber(denominator),
      };
    });
  });
}

export function quotient(
  numerator: number | null,
  denominator: number | null,
  times: number,
  decimals: number,
): string | null {
  if (numerator === null || denominator === null || denominator === 0) return null;
  const scale = 10n ** BigInt(decimals);
  const doubled = (2n * BigInt(numerator) * BigInt(times) * scale) / BigInt(denominator) + 1n;
  const rounded = String(doubled / 2n).padStart(decimals + 1, '0');
  const text = `${rounded.slice(0, -decimals)}.${rounded.slice(-decimals)}`;
  return text.replace(/\.?0+$/, '');
}

function addUp(
  received: Received,
  part: Plain,
  unit: Unit,
  members: readonly Unit[],
  period: Period,
): number | null {
  const values = [ownValue(received, part, unit, period)];
  if (!part.own) {
    for (const child of members.filter((member) => member.parent === unit.code)) {
      values.push(addUp(received, part, child, members, period));
    }
  }
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

function ownValue(received: Received, part: Plain, unit: Unit, period: Period): number | null {
  const year = received.years.get(unit.code);
  if (!year) return null;
  const values = periodsWithin(period, cadenceOfForm(part.form))
    .filter((own) => received.isAccepted(unit.code, part.form, own))
    .map((own) => part.value({ year, period: own }))
    .filter((value) => value !== null);
  if (values.length === 0) return null;
  if (part.over === 'sum') return values.reduce((sum, value) => sum + value, 0);
  const closed = unit.validTo !== null && unit.validTo < lastDay(period);
  return closed ? null : (values.at(-1) ?? null);
}
