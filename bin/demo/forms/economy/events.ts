import type { Period } from '../../../../lambdas/core/model/period.ts';

/** Of one month, in million yuan; cumulative numbers follow from the months. */
export interface MonthFigures {
  readonly month: Period;
  readonly output: number;
  readonly added: number;
  readonly invested: number;
  readonly newAssets: number;
  readonly revenue: number;
  readonly profit: number;
  /** Output of the same month a year ago; null where nobody knows. */
  readonly outputYearAgo: number | null;
}

/** A key project. Money in million yuan. */
export interface KeyProject {
  readonly no: string;
  readonly title: string;
  readonly isProvincial: boolean;
  readonly planned: number;
  readonly started: string;
  /** Invested in each month. */
  readonly invested: ReadonlyMap<Period, number>;
}

/** A project of investors, from first talks on; days on which it went a step further. */
export interface InvestorProject {
  readonly no: string;
  readonly title: string;
  readonly industry: string;
  /** Million yuan. */
  readonly planned: number;
  readonly steps: readonly { readonly status: string; readonly day: string }[];
}

export interface EconomyEvents {
  readonly months: readonly MonthFigures[];
  /** Revenue meant for the year, in million yuan; null where none was set. */
  readonly target: number | null;
  /** Null for units that have none of these. */
  readonly keyProjects: readonly KeyProject[] | null;
  readonly projects: readonly InvestorProject[] | null;
}
