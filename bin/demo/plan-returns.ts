import { type Cadence, lastDay, type Period, periodsWithin } from '../../lambdas/core/model/period.ts';
import type { Unit } from '../../lambdas/core/model/unit.ts';
import type { Random } from './random.ts';
import { lastDayMade, owes } from './unit-scope.ts';

/** How one return of the year will come in. */
export interface PlannedReturn {
  readonly unit: Unit;
  readonly form: string;
  readonly period: Period;
  readonly fate: 'good' | 'spoilt' | 'broken' | 'missing';
  readonly format: 'xlsx' | 'xls' | 'ods';
  /** The same bytes come a second time under another name. */
  readonly doubled: boolean;
  readonly late: boolean;
  /** When the file was last written. */
  readonly writtenAt: Date;
}

export interface ReturnCalendar {
  readonly year: Period;
  readonly months: number;
  readonly forms: readonly {
    readonly code: string;
    readonly cadence: Cadence;
    readonly dueDays: number;
  }[];
}

/** Every return the units owe in the first months of the year. Without `messy` all of them are good and in time. */
export function planReturns(
  units: readonly Unit[],
  { year, months, forms }: ReturnCalendar,
  messy: boolean,
  random: Random,
): PlannedReturn[] {
  const until = lastDayMade(year, months);
  const planned: PlannedReturn[] = [];
  for (const form of forms) {
    for (const period of periodsWithin(year, form.cadence)) {
      if (lastDay(period) > until) continue;
      for (const unit of units) {
        if (!owes(unit, period)) continue;
        const own = random.fork(`${unit.code} ${form.code} ${period}`);
        const late = messy && own.chance(0.04);
        const afterEnd = late ? form.dueDays + own.int(1, 10) : own.int(1, form.dueDays);
        const fate = !messy
          ? 'good'
          : own.chance(0.03)
            ? 'missing'
            : own.chance(0.03)
              ? 'spoilt'
              : own.chance(0.005)
                ? 'broken'
                : 'good';
        planned.push({
          unit,
          form: form.code,
          period,
          fate,
          format: messy && own.chance(0.04) ? own.pick(['xls', 'ods']) : 'xlsx',
          doubled: messy && fate === 'good' && own.chance(0.01),
          late,
          writtenAt: new Date(Date.parse(`${lastDay(period)}T02:00:00Z`) + afterEnd * 86_400_000),
        });
      }
    }
  }
  return planned;
}
