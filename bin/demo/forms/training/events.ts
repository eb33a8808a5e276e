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

/** By month. */
export interface TrainingEvents {
  readonly classes: ReadonlyMap<Period, readonly TrainingClass[]>;
}
