import type { Period } from '../../lambdas/core/model/period.ts';
import type { UnitScope } from './unit-scope.ts';

/** One return: the unit with what happened at it, and the period of the form. */
export interface Leaf {
  readonly scope: UnitScope;
  readonly period: Period;
}

/**
 * A number of each return of a form, in the unit it is printed in, with at most four digits after the point; null where
 * the return does not carry it. Returns add up over time (`sum`), or the latest (`last`) or greatest (`max`) one counts.
 */
export interface Amount {
  readonly form: string;
  readonly over: 'sum' | 'last' | 'max';
  /** How units come together: added up unless said otherwise; `own`: a unit's own matter. */
  readonly units?: 'own' | 'max';
  readonly value: (leaf: Leaf) => number | null;
}

/** Names of what is counted once, however many returns and units name it; null where the return does not carry them. */
export interface Heads {
  readonly form: string;
  /** Only the latest return of a unit counts. */
  readonly over?: 'last';
  readonly heads: (leaf: Leaf) => Iterable<string> | null;
}

export type Term = Amount | Heads;

export interface Ratio {
  readonly numerator: Term;
  readonly denominator: Term;
  readonly decimals: number;
  /** 100 for percentages, 1 for means. */
  readonly times: number;
}

/** Terms added up once they are known, null while a form of theirs has no period inside the one asked for. */
export interface Total {
  readonly total: readonly Term[];
}

export type Formula = Term | Ratio | Total;

/** By indicator code. */
export type FormulaTable = Readonly<Record<string, Formula>>;

export function percent(numerator: Term, denominator: Term, decimals = 1): Ratio {
  return { numerator, denominator, decimals, times: 100 };
}

export function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
