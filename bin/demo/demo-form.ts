import type { Cadence, Period } from '../../lambdas/core/model/period.ts';
import type { FormulaTable } from './formula.ts';
import type { LedgerEntries } from './ledger-entries.ts';
import type { UnitScope } from './unit-scope.ts';

/**
 * One form of the demo: what units enter, and what must come out, both straight from made-up events and in plain code.
 * Nothing here knows the formulas of the catalogue.
 */
export interface DemoForm {
  readonly code: string;
  readonly cadence: Cadence;
  /**
   * The ledgers as a careful clerk would enter them; registers carry everything known by the end of the period. An empty
   * ledger is declared zero; an optional one that is left out stays empty without a word.
   */
  rows(scope: UnitScope, period: Period): LedgerEntries;
  /** Expected numbers by indicator, of this form or of others that its events decide. */
  readonly formulas: FormulaTable;
}
