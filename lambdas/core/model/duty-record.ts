/**
 * `met` in time, `late` after the due day, `missing` overdue, `pending` not due yet, `notApplicable` nothing to do in this
 * window.
 */
export type DutyState = 'met' | 'late' | 'missing' | 'pending' | 'notApplicable';

/** How many duties are in each state. */
export type DutyCounts = Record<DutyState, number>;

export function noDuties(): DutyCounts {
  return { met: 0, late: 0, missing: 0, pending: 0, notApplicable: 0 };
}

/** What became of one obligation of one unit (and actor, or row) in one window. Days are `2022-03-05`. */
export interface DutyRecord {
  readonly obligation: string;
  readonly unit: string;
  /** The actor or the row; null when the unit itself owes it. */
  readonly subject: string | null;
  readonly from: string;
  readonly to: string;
  /** Last day on which it is in time; with the time of day where the hours count. */
  readonly due: string;
  readonly state: DutyState;
  /** How many are needed, and how many there are; null for rates. */
  readonly need: number | null;
  readonly done: number | null;
  /** Day on which it was fulfilled. */
  readonly doneOn: string | null;
  /** No accepted return of the window could have shown it. */
  readonly noReturn: boolean;
}

/** Duties whose day has passed, and those of them that were done, in time or late. */
export interface DutyCount {
  readonly due: number;
  readonly met: number;
}
