import type { Period } from '../../../../lambdas/core/model/period.ts';

/** What really happened in the made-up unit. Workbooks are written from this, and so are the expected totals. */
export interface Meeting {
  readonly no: string;
  readonly type: string;
  readonly date: string;
  readonly title: string;
  readonly invited: number;
  readonly attended: number;
  readonly mode: string;
  readonly branchVenue: boolean;
  readonly topics: readonly string[];
  readonly items: readonly AgendaItem[];
  readonly studies: readonly Study[];
}

export interface AgendaItem {
  readonly title: string;
  readonly categories: readonly string[];
  readonly decision: string;
}

export interface Study {
  readonly content: string;
  readonly category: string;
}

/** One row of a branch's life; an occasion may take several, which then share a link. */
export interface Life {
  readonly branch: string;
  readonly type: string;
  readonly date: string;
  readonly topic: string;
  readonly tags: readonly string[];
  readonly invited: number;
  readonly attended: number;
  readonly appraisedWell: number | null;
  readonly link: string | null;
}

export interface Lecture {
  readonly lecturer: string;
  readonly post: string;
  readonly type: string;
  readonly venue: string;
  readonly date: string;
  readonly branch: string | null;
  readonly audience: number;
  readonly serial: number;
}

export interface Duty {
  readonly member: string;
  readonly type: string;
  readonly target: string;
  readonly date: string;
  readonly talks: number | null;
}

export interface Activity {
  readonly no: string;
  readonly type: string;
  readonly title: string;
  readonly start: string;
  readonly end: string | null;
  /** Unit that held it, when another; it is counted there. */
  readonly otherHost: string | null;
  readonly body: string | null;
  readonly audience: string | null;
  readonly festival: string | null;
  readonly session: number | null;
  readonly mode: string;
  readonly people: number;
}

/** What happened at a unit in one month. */
export interface MeetingMonth {
  readonly meetings: readonly Meeting[];
  readonly lives: readonly Life[];
  readonly lectures: readonly Lecture[];
  readonly duties: readonly Duty[];
  readonly activities: readonly Activity[];
}
export type MeetingEvents = ReadonlyMap<Period, MeetingMonth>;
