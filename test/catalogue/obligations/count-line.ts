import type { Ledgers } from '../indicator-cases.ts';

export type Every = 'week' | 'month' | 'quarter' | 'half' | 'year';

/** Rows of a ledger that show something on a day, by an actor where each owes it. `n` tells rows of one kind apart. */
export type Shown = (day: string, who: string, n: number) => Ledgers;

/** What is asked so often of a unit, or of two actors on its list, written down by hand from the calendar of duties. */
export interface CountLine {
  readonly code: string;
  readonly type: string;
  readonly form: string;
  readonly every: Every;
  /** Month and day, or the day of every month. */
  readonly by?: string;
  readonly least?: number;
  readonly who?: readonly [string, string];
  /** Each of them shows it. */
  readonly anyOf: readonly Shown[];
  /** Rows that look like it and show nothing. */
  readonly near: readonly Shown[];
  /** Known by month alone: dated on the first of it. */
  readonly monthOnly?: true;
}

/** Windows with their days and neighbours: a leap day, the ends of years and halves, weeks over New Year. */
export const WINDOWS: Readonly<Record<Every, readonly (readonly [string, string, string, string])[]>> = {
  // day before, first day, last day, day after
  week: [
    ['2022-12-25', '2022-12-26', '2023-01-01', '2023-01-02'],
    ['2024-02-25', '2024-02-26', '2024-03-03', '2024-03-04'],
  ],
  month: [
    ['2024-01-31', '2024-02-01', '2024-02-29', '2024-03-01'],
    ['2022-11-30', '2022-12-01', '2022-12-31', '2023-01-01'],
  ],
  quarter: [
    ['2023-12-31', '2024-01-01', '2024-03-31', '2024-04-01'],
    ['2022-09-30', '2022-10-01', '2022-12-31', '2023-01-01'],
  ],
  half: [
    ['2023-12-31', '2024-01-01', '2024-06-30', '2024-07-01'],
    ['2022-06-30', '2022-07-01', '2022-12-31', '2023-01-01'],
  ],
  year: [['2023-12-31', '2024-01-01', '2024-12-31', '2025-01-01']],
};
