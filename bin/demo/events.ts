import type { Period } from '../../lambdas/core/model/period.ts';

/** What really happened in the made-up group. Workbooks are written from this, and so are the expected totals. */
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

export interface TrainingClass {
  readonly no: string;
  readonly title: string;
  readonly categories: readonly string[];
  /** 本单位 or 上级. */
  readonly level: string;
  readonly planned: boolean;
  /** Plan this class fulfils. */
  readonly planNo: string | null;
  readonly start: string;
  readonly end: string;
  readonly days: string;
  readonly hours: string;
  readonly people: number;
  readonly attendances: number;
  readonly mode: string;
}

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

export interface PartyOrganisation {
  readonly no: string;
  readonly name: string;
  readonly type: string;
  readonly established: string;
  readonly abolished: string | null;
  readonly members: number;
  readonly probationary: number;
  readonly seats: number;
  readonly seated: number;
  readonly hasSecretary: boolean;
  readonly term: 3 | 5;
}

export interface BaseNumbers {
  readonly staff: number;
  readonly members: number;
  readonly probationary: number;
  readonly divisionCadres: number;
  readonly middleCadres: number;
  readonly leaders: number;
  readonly branchSecretaries: number;
  readonly workers: number;
  readonly needyStaff: number;
  readonly organisationsDue: number;
}

/** The numbers a unit can only type, by indicator code. */
export type TypedNumbers = Readonly<Record<string, string>>;

/** One unit's year. Maps are by month, base numbers by quarter, typed numbers by both. */
export interface UnitYear {
  readonly unit: string;
  readonly meetings: ReadonlyMap<Period, readonly Meeting[]>;
  readonly classes: ReadonlyMap<Period, readonly TrainingClass[]>;
  readonly problems: readonly Problem[];
  readonly organisations: readonly PartyOrganisation[];
  readonly base: ReadonlyMap<Period, BaseNumbers>;
  readonly typed: ReadonlyMap<Period, TypedNumbers>;
}
