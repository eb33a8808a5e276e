export interface Problem {
  readonly no: string;
  readonly source: string;
  /** Inspection round or number of the audit it comes from. */
  readonly batch?: string;
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

/** One unit inspected (or evaluated) in one round; headquarters keeps the list. */
export interface Inspection {
  readonly round: string;
  readonly type: string;
  readonly team: string;
  readonly unit: string;
  readonly unitType: string;
  readonly entered: string;
  readonly ended: string;
  readonly reportNo: string;
  readonly reported: string;
  readonly feedback: string;
  /** Null for rounds of last year: their problems are on no list here. */
  readonly problems: readonly Problem[] | null;
}

export interface Audit {
  readonly no: string;
  readonly type: string;
  readonly auditor: string;
  readonly started: string;
  readonly reported: string;
  readonly problems: readonly Problem[];
}

/** One theme at one unit; the stages follow each other. */
export interface Campaign {
  readonly theme: string;
  readonly meetingNo: string;
  readonly deployed: string;
  readonly selfChecked: string;
  readonly toCheck: number;
  readonly checked: number;
  readonly found: number;
  readonly rectified: number;
}

export interface Visit {
  readonly theme: string;
  readonly team: string;
  readonly mode: string;
  readonly date: string;
  readonly units: readonly string[];
  readonly branches: readonly string[];
  readonly speakers: number;
  readonly attendances: number;
  readonly reportNo: string | null;
  readonly years: number | null;
}

export interface SupervisedItem {
  readonly taskNo: string;
  readonly itemNo: number;
  readonly task: string;
  readonly content: string;
  readonly due: string;
  readonly done: string | null;
}

export interface Risk {
  readonly no: string;
  readonly risk: string;
  readonly category: string;
  readonly level: string;
  readonly seen: string;
  readonly planned: string | null;
}

export interface RectificationEvents {
  /** Those of the unit itself, from every source. */
  readonly problems: readonly Problem[];
  /** Null for every unit but headquarters. */
  readonly inspections: readonly Inspection[] | null;
  /** Null for units that are not audited. */
  readonly audits: readonly Audit[] | null;
  readonly campaigns: readonly Campaign[];
  readonly visits: readonly Visit[];
  readonly items: readonly SupervisedItem[];
  readonly risks: readonly Risk[];
}
