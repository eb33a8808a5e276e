import type { Parts } from './part-value.ts';
import type { Period } from './period.ts';
import type { LedgerRow, LedgerRows } from './value.ts';

/** What earlier submissions and headquarters know about the unit, for checks that look beyond the workbook. */
export interface CheckContext {
  /** Day of the upload, `2022-04-03`. */
  readonly receivedOn: string;
  /** Parts of the same form one period earlier and one year earlier, when accepted ones exist. */
  readonly previousPeriod?: Parts;
  readonly previousYear?: Parts;
  /** Parts of the unit's latest accepted base numbers (any form) not later than the period. */
  readonly base?: Parts;
  /** Rows of the unit's previous accepted version of registers. */
  readonly previousRows?: LedgerRows;
  /** Period `previousRows` belong to; one period earlier when not said. */
  readonly previousRowsPeriod?: Period;
  /** Registers as they stood in the last accepted version of the year before, when a rule asks for them. */
  readonly lastYearRows?: LedgerRows;
  /** Rows of the summary sheet of the same form exactly one period earlier, when an accepted one exists. */
  readonly previousSummary?: readonly LedgerRow[];
  /** Reference lists of the unit, by list name. */
  readonly lists?: Readonly<Record<string, readonly string[]>>;
}
