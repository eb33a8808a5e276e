import {
  type Cadence,
  firstDay,
  lastDay,
  type Period,
  periodsWithin,
} from '../../lambdas/core/model/period.ts';
import type { Unit } from '../../lambdas/core/model/unit.ts';
import type { Formula, Leaf, Term } from './formula.ts';
import type { UnitScope } from './unit-scope.ts';

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
  readonly scopes: ReadonlyMap<string, UnitScope>;
  cadenceOf(form: string): Cadence;
  isAccepted(unit: string, form: string, period: Period): boolean;
}

/** Numbers are held as whole ten-thousandths: sums of them are exact. */
const SCALE = 10_000;

/** Units that lived at any time of the period. */
export function membersOf(units: readonly Unit[], period: Period): Unit[] {
  return units.filter(
    (unit) =>
      unit.validFrom <= lastDay(period) && (unit.validTo === null || unit.validTo >= firstDay(period)),
  );
}

/** The number without trailing zeros. */
export function plainNumber(value: number): string {
  const scaled = Math.round(value * SCALE);
  const digits = String(Math.abs(scaled)).padStart(5, '0');
  return `${scaled < 0 ? '-' : ''}${digits.slice(0, -4)}.${digits.slice(-4)}`.replace(/\.?0+$/, '');
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
      const read = (term: Term) => readTerm(received, term, unit, members, period);
      const print = (value: number | null) => (value === null ? null : plainNumber(value));
      if ('total' in formula) {
        const covered = formula.total.every(
          ({ form }) => periodsWithin(period, received.cadenceOf(form)).length > 0,
        );
        return { ...at, value: print(covered ? addUp(formula.total.map(read)) : null) };
      }
      if (!('numerator' in formula)) return { ...at, value: print(read(formula)) };
      const numerator = read(formula.numerator);
      const denominator = read(formula.denominator);
      return {
        ...at,
        value: quotient(numerator, denominator, formula.times, formula.decimals),
        numerator: print(numerator),
        denominator: print(denominator),
      };
    });
  });
}

/** Rounded half away from zero. */
export function quotient(
  numerator: number | null,
  denominator: number | null,
  times: number,
  decimals: number,
): string | null {
  if (numerator === null || denominator === null || denominator === 0) return null;
  const whole = (value: number) => BigInt(Math.abs(Math.round(value * SCALE)));
  const doubled = (2n * whole(numerator) * BigInt(times) * 10n ** BigInt(decimals)) / whole(denominator) + 1n;
  const digits = String(doubled / 2n).padStart(decimals + 1, '0');
  const at = digits.length - decimals;
  const text = decimals === 0 ? digits : `${digits.slice(0, at)}.${digits.slice(at)}`.replace(/\.?0+$/, '');
  return numerator < 0 !== denominator < 0 && text !== '0' ? `-${text}` : text;
}

/** What one return says of a term: a number, or how many different names. */
export function readLeaf(term: Term, leaf: Leaf): number | null {
  if ('value' in term) return term.value(leaf);
  const heads = term.heads(leaf);
  return heads && new Set(heads).size;
}

function readTerm(
  received: Received,
  term: Term,
  unit: Unit,
  members: readonly Unit[],
  period: Period,
): number | null {
  if ('heads' in term) return headsBelow(received, term, unit, members, period)?.size ?? null;
  const own = ownLeaves(received, term.form, unit, period).map((leaf) => term.value(leaf));
  const known = own.filter((value) => value !== null);
  const value = term.over === 'sum' ? addUp(known) : term.over === 'max' ? greatest(known) : null;
  const values = [term.over === 'last' ? latest(unit, period, known) : value];
  if (term.units !== 'own') {
    for (const child of members.filter((member) => member.parent === unit.code)) {
      values.push(readTerm(received, term, child, members, period));
    }
  }
  return term.units === 'max' ? greatest(values) : addUp(values);
}

function headsBelow(
  received: Received,
  term: Extract<Term, { heads: unknown }>,
  unit: Unit,
  members: readonly Unit[],
  period: Period,
): Set<string> | null {
  const returns = ownLeaves(received, term.form, unit, period).flatMap((leaf) => {
    const heads = term.heads(leaf);
    return heads ? [new Set(heads)] : [];
  });
  const last = latest(unit, period, returns);
  const sets = term.over === 'last' ? (last ? [last] : []) : returns;
  for (const child of members.filter((member) => member.parent === unit.code)) {
    const below = headsBelow(received, term, child, members, period);
    if (below) sets.push(below);
  }
  return sets.length === 0 ? null : new Set(sets.flatMap((set) => [...set]));
}

function ownLeaves(received: Received, form: string, unit: Unit, period: Period): Leaf[] {
  const scope = received.scopes.get(unit.code);
  if (!scope) return [];
  return periodsWithin(period, received.cadenceOf(form))
    .filter((own) => received.isAccepted(unit.code, form, own))
    .map((own) => ({ scope, period: own }));
}

/** A unit that closed before the period ended has no closing stock. */
function latest<T>(unit: Unit, period: Period, known: readonly T[]): T | null {
  const closed = unit.validTo !== null && unit.validTo < lastDay(period);
  return closed ? null : (known.at(-1) ?? null);
}

function addUp(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return null;
  return known.reduce((total, value) => total + Math.round(value * SCALE), 0) / SCALE;
}

function greatest(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.max(...known);
}
