import { groupBy } from '../model/group-by.ts';
import type { Period } from '../model/period.ts';
import { enclosingPeriods } from '../model/period.ts';
import type { ReportReturn } from '../model/rollup-report.ts';

/** How many returns were owed and what became of them. */
export interface ReturnTally {
  readonly expected: number;
  readonly received: number;
  readonly late: number;
  readonly rejected: number;
  readonly missing: number;
  readonly pending: number;
}

export function tallyReturns(returns: readonly ReportReturn[]): ReturnTally {
  const count = (state: ReportReturn['state']) => returns.filter((each) => each.state === state).length;
  const late = count('late');
  return {
    expected: returns.length,
    received: count('received') + late,
    late,
    rejected: count('rejected'),
    missing: count('missing'),
    pending: count('pending'),
  };
}

/** Returns of each form inside each column's period: key from `completenessKey`. */
export function tallyByFormAndColumn(
  returns: readonly ReportReturn[],
  columns: readonly Period[],
): ReadonlyMap<string, ReturnTally> {
  const wanted = new Set<string>(columns);
  const entries = returns.flatMap((each) =>
    enclosingPeriods(each.period)
      .filter((period) => wanted.has(period))
      .flatMap((period) => [completenessKey(each.form, period), completenessKey(null, period)])
      .map((key) => ({ key, each })),
  );
  const groups = groupBy(entries, ({ key }) => key);
  return new Map([...groups].map(([key, group]) => [key, tallyReturns(group.map(({ each }) => each))]));
}

/** `form` null stands for all forms together. */
export function completenessKey(form: string | null, period: string): string {
  return `${form ?? ''}\n${period}`;
}

/** @example 58/60 → 96.7% */
export function percentText(part: number, whole: number): string {
  return whole === 0 ? '—' : `${(Math.round((part * 1000) / whole) / 10).toFixed(1)}%`;
}
