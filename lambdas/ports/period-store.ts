import type { Period } from '../core/model/period.ts';

/** Whether returns of a form for a period are awaited: `open` from its first day, `closed` after its last reminder. */
export interface PeriodState {
  readonly form: string;
  readonly period: Period;
  readonly state: 'open' | 'closed';
  /** Last day on which a return is on time. */
  readonly dueOn: string;
  /** Instant at which this state was recorded. */
  readonly since: string;
}

export interface PeriodStore {
  /** All states ever recorded for the period, one per form. */
  states(period: Period): Promise<PeriodState[]>;
  /** False when that state already stood. */
  put(state: PeriodState): Promise<boolean>;
}
