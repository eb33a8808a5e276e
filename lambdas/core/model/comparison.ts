import type { Period } from './period.ts';

/** A value beside an earlier one. Exact decimals; null where either side is missing. */
export interface Change {
  readonly now: string | null;
  readonly before: string | null;
  /** `now` − `before`; of percentages, in percentage points. */
  readonly change: string | null;
  /** `change` in percent of `before`, one decimal; null for ratios and when `before` is 0. */
  readonly rate: string | null;
}

/** One indicator at one node and period beside what it can be compared with. */
export interface Comparison {
  readonly indicator: string;
  readonly value: string | null;
  readonly carried?: boolean;
  /** One period earlier (环比). */
  readonly previous: Change;
  /** One year earlier, each year as it was (同比). */
  readonly yearAgo: Change;
  /** One year earlier over the units that were there in both, on this period's tree (同口径同比). Null for numbers about the reporting. */
  readonly comparable: Change | null;
  /** From 1 January to the end of the period. Null for numbers about the reporting. */
  readonly cumulative: string | null;
}

/** How many returns of a form were owed inside a stretch of time, and how many of them count. */
export interface FormTally {
  readonly form: string;
  readonly expected: number;
  readonly received: number;
}

/** What the comparisons of one node and period rest on. */
export interface ComparisonBasis {
  readonly previousPeriod: Period;
  readonly yearAgoPeriod: Period;
  /** What had come for each side, by form. */
  readonly tallies: Readonly<Record<'now' | 'previous' | 'yearAgo' | 'cumulative', readonly FormTally[]>>;
}

/** As printed beside the numbers. */
export interface ReportComparisons extends ComparisonBasis {
  readonly rows: readonly Comparison[];
  /** Names of units that the comparable numbers leave out: of this period, and of the year before. */
  readonly opened: readonly string[];
  readonly closed: readonly string[];
}
