import { addSpan } from './add-span.ts';
import { compareDates } from './compare-dates.ts';
import type { Limit, Predicate, SinglePredicate, Where } from './condition.ts';
import { compareDecimals, type Decimal, parseDecimal } from './decimal.ts';
import { firstDay, lastDay, type Period } from './period.ts';
import type { LedgerRow, Value } from './value.ts';
import { valueKey, valueKeys } from './value-key.ts';

/** The time a condition is judged at. The as-of date is the last day of `period`. */
export interface ConditionClock {
  readonly period: Period;
}
export type RowTest = (row: LedgerRow, clock: ConditionClock) => boolean;
type CellTest = (cell: Value | undefined, row: LedgerRow, clock: ConditionClock) => boolean;

/**
 * Compiles a condition once; the closure holds for a row when every predicate does. No condition holds for every row.
 * A cell that is empty or declared not applicable fails every predicate but `filled: false` and `isNot`. `in`, `notIn`
 * and `has` look at every member of a list. A date known by month lies in a period when the month does, is up to the period's
 * end when the month has begun by then, and is before or after another date only when the whole month is.
 */
export function compileWhere(where: Where | undefined): RowTest {
  const tests = Object.entries(where ?? {}).map(([column, predicate]): RowTest => {
    const test = compilePredicate(predicate);
    return (row, clock) => test(row.values[column], row, clock);
  });
  const [first, second] = tests;
  if (!first) return () => true;
  if (!second) return first;
  return (row, clock) => tests.every((test) => test(row, clock));
}

function compilePredicate(predicate: Predicate): CellTest {
  if (!('all' in predicate)) return compileSingle(predicate);
  const tests = predicate.all.map(compileSingle);
  return (cell, row, clock) => tests.every((test) => test(cell, row, clock));
}

function compileSingle(predicate: SinglePredicate): CellTest {
  if ('in' in predicate) {
    const allowed = new Set(predicate.in);
    return (cell) => valueKeys(cell).some((key) => allowed.has(key));
  }
  if ('notIn' in predicate) {
    const refused = new Set(predicate.notIn);
    return (cell) => valueKey(cell) !== null && !valueKeys(cell).some((key) => refused.has(key));
  }
  if ('has' in predicate) return (cell) => valueKeys(cell).includes(predicate.has);
  if ('is' in predicate)
    return (cell) => cell !== undefined && cell !== null && 'bool' in cell && cell.bool === predicate.is;
  if ('isNot' in predicate) {
    const { isNot } = predicate;
    if (typeof isNot !== 'boolean') return (cell) => !valueKeys(cell).some((key) => isNot.includes(key));
    return (cell) => !(cell !== undefined && cell !== null && 'bool' in cell && cell.bool === isNot);
  }
  if ('filled' in predicate) return (cell) => (valueKey(cell) !== null) === predicate.filled;
  if ('inPeriod' in predicate)
    return onDate((date, _, clock) => {
      const { first, last } = boundsOf(clock.period);
      return compareDates(date, first) >= 0 && compareDates(date, last) <= 0;
    });
  if ('upToPeriodEnd' in predicate)
    return onDate((date, _, clock) => compareDates(date, boundsOf(clock.period).last) <= 0);
  if ('inYear' in predicate) return (cell, _, clock) => yearIn(cell) === clock.period.slice(0, 4);
  if ('before' in predicate) return against(predicate.before, (order) => order < 0);
  if ('upTo' in predicate) return against(predicate.upTo, (order) => order <= 0);
  if ('after' in predicate) return against(predicate.after, (order) => order > 0);
  if ('from' in predicate) return against(predicate.from, (order) => order >= 0);
  if ('atLeastColumn' in predicate) return compileAtLeastColumn(predicate.atLeastColumn);
  if ('atLeast' in predicate) return onNumber(predicate.atLeast, (order) => order >= 0);
  return onNumber(predicate.moreThan, (order) => order > 0);
}

/** A date against a limit; fails when the limit is not known. */
function against(limit: Limit, holds: (order: number) => boolean): CellTest {
  const plus = limit === 'asOf' ? undefined : limit.plus;
  const limitOf = (row: LedgerRow, clock: ConditionClock): string | null => {
    const day = limit === 'asOf' || 'asOf' in limit ? boundsOf(clock.period).last : dateIn(row, limit.column);
    return day === null || plus === undefined ? day : addSpan(day, plus);
  };
  return onDate((date, row, clock) => {
    const day = limitOf(row, clock);
    return day !== null && holds(compareDates(date, day));
  });
}

/** The year of a date, or the year itself in a year column. */
function yearIn(cell: Value | undefined): string | null {
  if (cell === undefined || cell === null) return null;
  if ('date' in cell) return cell.date.slice(0, 4);
  return 'number' in cell ? cell.number : null;
}

function dateIn(row: LedgerRow, column: string): string | null {
  const cell = row.values[column];
  return cell !== undefined && cell !== null && 'date' in cell ? cell.date : null;
}

function onDate(test: (date: string, row: LedgerRow, clock: ConditionClock) => boolean): CellTest {
  return (cell, row, clock) =>
    cell !== undefined && cell !== null && 'date' in cell && test(cell.date, row, clock);
}

function onNumber(limit: string, holds: (order: number) => boolean): CellTest {
  const bound: Decimal = parseDecimal(limit);
  return (cell) =>
    cell !== undefined &&
    cell !== null &&
    'number' in cell &&
    holds(compareDecimals(parseDecimal(cell.number), bound));
}

function compileAtLeastColumn(column: string): CellTest {
  return (cell, row) => {
    const other = row.values[column];
    if (!cell || !other || !('number' in cell) || !('number' in other)) return false;
    return compareDecimals(parseDecimal(cell.number), parseDecimal(other.number)) >= 0;
  };
}

interface Bounds {
  readonly first: string;
  readonly last: string;
}
const BOUNDS = new Map<Period, Bounds>();

/** First and last day, worked out once per period: conditions ask for every row. */
function boundsOf(period: Period): Bounds {
  let bounds = BOUNDS.get(period);
  if (!bounds) {
    bounds = { first: firstDay(period), last: lastDay(period) };
    BOUNDS.set(period, bounds);
  }
  return bounds;
}
