import { daysBetween } from '../model/compare-dates.ts';
import { type ConditionClock, compileWhere } from '../model/compile-where.ts';
import {
  compareDecimals,
  type Decimal,
  multiplyDecimals,
  negateDecimal,
  parseDecimal,
} from '../model/decimal.ts';
import { leastExact } from '../model/least-exact.ts';
import type { Ledger } from '../model/ledger.ts';
import type { Source } from '../model/measure.ts';
import type { LedgerRow, Qualifier, Value } from '../model/value.ts';
import { valueKeys } from '../model/value-key.ts';

/** A number one row holds. */
export interface RowAmount {
  readonly amount: Decimal;
  readonly qualifier: Qualifier | undefined;
}

/** For whom and when rows are counted. */
export interface MeasureClock extends ConditionClock {
  readonly unit: string;
}

/** Rows of one ledger, ready to be read. */
export interface CompiledSource {
  readonly ledger: string;
  /** Columns whose cells decide the outcome. */
  readonly reads: readonly string[];
  /** The column whose numbers or members are taken; none when rows are counted. */
  readonly column: string | undefined;
  /** The row belongs to the unit and meets the condition. */
  readonly matches: (row: LedgerRow, clock: MeasureClock) => boolean;
  /** The number of the row; null when a cell it needs is missing. */
  readonly amountOf: (row: LedgerRow) => RowAmount | null;
  /** The members a distinct count takes from the row. */
  readonly membersOf: (row: LedgerRow) => readonly string[];
  /** When the row happened, for the latest value; empty when unknown. */
  readonly dateOf: (row: LedgerRow) => string;
}

export function compileSource(source: Source, ledger: Ledger | undefined): CompiledSource {
  const { column, times, days, least, where } = source;
  const named = [column, times, days?.from, days?.to, ...(least ?? [])].filter((key) => key !== undefined);
  const { dateColumn, ownerColumn } = ledger ?? {};
  const meets = compileWhere(where);
  const owner = ownerColumn === undefined ? [] : [ownerColumn];
  return {
    ledger: source.ledger,
    reads: [...new Set([...named, ...Object.keys(where ?? {}), ...owner])],
    column: column ?? days?.to ?? least?.[0],
    matches:
      ownerColumn === undefined
        ? meets
        : (row, clock) => isOwnRow(row, ownerColumn, clock.unit) && meets(row, clock),
    amountOf: source.minus ? negated(compileAmount(source)) : compileAmount(source),
    membersOf: (row) => (column === undefined ? [] : valueKeys(row.values[column])),
    dateOf: (row) => (dateColumn === undefined ? '' : (dateOf(row.values[dateColumn]) ?? '')),
  };
}

/** A blank owner means the reporting unit. */
export function isOwnRow(row: LedgerRow, ownerColumn: string, unit: string): boolean {
  const keys = valueKeys(row.values[ownerColumn]);
  return keys.length === 0 || keys.includes(unit);
}

function negated(amountOf: CompiledSource['amountOf']): CompiledSource['amountOf'] {
  return (row) => {
    const taken = amountOf(row);
    return taken && { ...taken, amount: negateDecimal(taken.amount) };
  };
}

function compileAmount({ column, times, days, least }: Source): CompiledSource['amountOf'] {
  if (days)
    return (row) => {
      const from = dateOf(row.values[days.from]);
      const to = dateOf(row.values[days.to]);
      const length = from && to ? daysBetween(from, to) : null;
      return length === null
        ? null
        : { amount: { coefficient: BigInt(length), scale: 0 }, qualifier: undefined };
    };
  if (least)
    return (row) => {
      const left = numberOf(row.values[least[0]]);
      const right = numberOf(row.values[least[1]]);
      if (!left || !right) return null;
      return compareDecimals(left.amount, right.amount) <= 0 ? left : right;
    };
  if (column === undefined) return () => null;
  if (times === undefined) return (row) => numberOf(row.values[column]);
  return (row) => {
    const left = numberOf(row.values[column]);
    const right = numberOf(row.values[times]);
    if (!left || !right) return null;
    return {
      amount: multiplyDecimals(left.amount, right.amount),
      qualifier: leastExact(left.qualifier, right.qualifier),
    };
  };
}

/** The number in a cell; null when there is none. */
export function numberOf(value: Value | undefined): RowAmount | null {
  if (value === undefined || value === null || !('number' in value)) return null;
  return { amount: parseDecimal(value.number), qualifier: value.qualifier };
}

/** The day or month in a cell; null when there is none. */
export function dateOf(value: Value | undefined): string | null {
  return value !== undefined && value !== null && 'date' in value ? value.date : null;
}
