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

/** By month. */
export interface MeetingEvents {
  readonly meetings: ReadonlyMap<Period, readonly Meeting[]>;
}
