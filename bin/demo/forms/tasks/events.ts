export interface Task {
  readonly list: string;
  readonly no: string;
  readonly type: string;
  readonly area: string | null;
  readonly subject: string;
  readonly due: string;
  /** When it was done; a task given up never is. */
  readonly done: string | null;
  /** When it was given up. */
  readonly dropped: string | null;
  readonly measures: readonly Measure[];
}

export interface Measure {
  readonly due: string;
  readonly done: string | null;
}
