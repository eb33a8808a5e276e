import type { Period } from '../../../../lambdas/core/model/period.ts';

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

/** Someone who sat in a class. */
export interface Trainee {
  readonly classNo: string;
  readonly person: string;
  readonly kinds: readonly string[];
  readonly hours: string;
  /** Unit of the person, when another; counted there. */
  readonly otherUnit: string | null;
  readonly atSuperior: boolean;
}

export interface Talk {
  readonly no: string;
  readonly format: string;
  readonly category: string | null;
  readonly date: string;
  readonly onSite: number;
  /** Null without branch venues. */
  readonly venues: { readonly count: number; readonly people: number } | null;
  /** Unit that held it, when another; it is counted there. */
  readonly otherHost: string | null;
}

export interface Handout {
  readonly title: string;
  readonly date: string;
  readonly copies: number;
  readonly to: string;
  readonly people: number;
}

export interface Publication {
  readonly article: string;
  readonly title: string;
  readonly date: string;
  readonly outlet: string;
  readonly level: string;
  readonly reprint: boolean;
}

/** What happened at a unit in one month. */
export interface TrainingMonth {
  readonly classes: readonly TrainingClass[];
  /** Null at a unit that keeps no roster. */
  readonly trainees: readonly Trainee[] | null;
  readonly talks: readonly Talk[];
  readonly handouts: readonly Handout[];
  readonly publications: readonly Publication[];
  /** Theme and focus of the month, when there were any. */
  readonly theme: { readonly theme: string; readonly focus: string } | null;
}
export type TrainingEvents = ReadonlyMap<Period, TrainingMonth>;
