export interface Problem {
  readonly no: string;
  readonly source: string;
  readonly category: string;
  readonly found: string;
  readonly description: string;
  readonly due: string;
  readonly finished: string | null;
  readonly closed: string | null;
  readonly tasks: readonly Task[];
}

export interface Task {
  readonly no: string;
  readonly assigned: string;
  readonly measure: string;
  readonly due: string;
  readonly finished: string | null;
}

export interface RectificationEvents {
  readonly problems: readonly Problem[];
}
