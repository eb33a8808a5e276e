import type { ConditionClock } from '../model/compile-where.ts';
import type { Decimal } from '../model/decimal.ts';
import type { PartValue } from '../model/part-value.ts';
import type { LedgerRow } from '../model/value.ts';
import type { CompiledSource } from './compile-source.ts';

/** What one row gave to a number. */
export interface Contribution {
  readonly row: LedgerRow;
  readonly source: CompiledSource;
  readonly amount: Decimal;
}

/** A number and the rows it was made from: their amounts add up to it exactly. */
export interface TallyResult {
  readonly value: PartValue;
  /** The value as a number; the size of a set. */
  readonly number: Decimal;
  readonly contributions: readonly Contribution[];
}

/** Collects one number row by row. Rows come ordered by sheet and row, ledger after ledger. */
export interface Tally {
  take(source: CompiledSource, row: LedgerRow, clock: ConditionClock): void;
  /**
   * Null where the rows give no number: no row held a value to take the largest, smallest or latest of, or base
   * numbers were asked for and every cell was blank. Counts and sums without a matching row are 0.
   */
  settle(): TallyResult | null;
}

export const ONE: Decimal = { coefficient: 1n, scale: 0 };
