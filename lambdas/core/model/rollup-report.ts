import type { ReportComparisons } from './comparison.ts';
import type { DutyCounts } from './duty-record.ts';
import type { Finding } from './finding.ts';
import type { Cadence, Period } from './period.ts';
import type { IndicatorValue } from './rollup.ts';

/** Everything a printed rollup shows, ready to be laid out: no lookup, no computation is left to the renderer. */
export interface RollupReport {
  /** @example '2022年度党建工作汇总' */
  readonly title: string;
  readonly node: { readonly code: string; readonly name: string };
  readonly period: Period;
  /** Local time of making, as printed. @example '2022-04-06 09:30' */
  readonly generatedAt: string;
  /** Periods of the columns: finer ones inside `period` in order, each quarter, half and year after its last month. */
  readonly columns: readonly Period[];
  readonly indicators: readonly ReportIndicator[];
  /** Values of the node for `columns` and of every unit for `period`. What is absent was not reported. */
  readonly values: readonly IndicatorValue[];
  /** The node first, then everything below it, parents before children. */
  readonly units: readonly ReportUnit[];
  /** One entry per reporting unit, form and form period inside `period`. */
  readonly returns: readonly ReportReturn[];
  readonly findings: readonly ReportFinding[];
  /** Of the node and period; absent where nobody asked for them. */
  readonly comparisons?: ReportComparisons;
  /** One entry per reporting unit and obligation. */
  readonly duties: readonly ReportDuty[];
  /** Targets of the year the period is, at the node and below it. */
  readonly targets: readonly ReportTarget[];
}

/** A figure planned for the year beside what came of it, as printed. */
export interface ReportTarget {
  readonly unit: string;
  readonly unitName: string;
  readonly indicator: string;
  readonly name: string;
  /** Measure word. */
  readonly measure: string;
  readonly value: string;
  readonly actual: string | null;
  readonly completion: string | null;
  readonly reached: boolean | null;
  /** What may be said of it. */
  readonly claim: string | null;
  readonly source?: string | undefined;
}

/** How many duties of a unit whose due day lies in the period are in each state. */
export interface ReportDuty extends Readonly<DutyCounts> {
  readonly unit: string;
  readonly obligation: string;
  readonly name: string;
}

export interface ReportIndicator {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  /** Digits after the point when printed. */
  readonly decimals: number;
  /** Heading under which it is printed. @example '会议与议题月报' */
  readonly group: string;
  /** How often the returns come that feed it, when not monthly: it has no value for finer periods. */
  readonly cadence?: Cadence;
  /** Forms whose returns feed it: it is incomplete while one of them is. */
  readonly forms: readonly string[];
}

export interface ReportUnit {
  readonly code: string;
  readonly name: string;
  /** 0 for the node itself. */
  readonly depth: number;
  readonly hasChildren: boolean;
}

/**
 * Whether a unit's return for one form and form period counts. `received` and `late` count; `rejected` was sent but
 * holds errors (or could not be read) and no earlier version counts; `pending` is not due yet; `missing` is overdue.
 */
export type ReturnState = 'received' | 'late' | 'rejected' | 'missing' | 'pending';

export interface ReportReturn {
  readonly unit: string;
  readonly unitName: string;
  readonly form: string;
  readonly formName: string;
  readonly period: Period;
  readonly state: ReturnState;
  /** Last day on which it is on time. */
  readonly dueOn: string;
}

/** A finding with the workbook it was found in. */
export interface ReportFinding {
  readonly unit: string;
  readonly unitName: string;
  readonly formName: string;
  readonly period: string;
  readonly file: string;
  readonly finding: Finding;
  /** What the unit said about it; an empty text confirms the content. */
  readonly explanation?: { readonly text: string; readonly by: string; readonly at: string };
}
