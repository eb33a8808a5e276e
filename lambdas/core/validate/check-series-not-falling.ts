import { dateOf, numberOf } from '../measure/compile-source.ts';
import { groupKey } from '../measure/evaluate-measure.ts';
import { compareDates } from '../model/compare-dates.ts';
import { compileWhere } from '../model/compile-where.ts';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  formatDecimal,
  negateDecimal,
} from '../model/decimal.ts';
import type { LedgerRow } from '../model/value.ts';
import { rowFinding } from './row-finding.ts';
import type { CompileCheck } from './run-check.ts';
import type { Subject } from './subject.ts';

interface Point {
  readonly row: LedgerRow;
  readonly date: string;
  readonly number: Decimal;
}

/**
 * Within a calendar year, the numbers of a series (rows with equal `by`) do not fall along a date or month. One finding
 * per row that is below the row before it, unless it matches `unless`. Says `row2` and `from` (the row before and its
 * date), `to`, `current`, `previous`, `difference`.
 */
export const compileSeriesNotFalling: CompileCheck<'seriesNotFalling'> = (rule, check) => {
  const matches = compileWhere(check.where);
  const isExcused = check.unless ? compileWhere(check.unless) : () => false;
  const { ledger, along, column } = check;
  return (subject) =>
    seriesOf(subject).flatMap((points) =>
      points.flatMap((point, i) => {
        const before = points[i - 1];
        if (!before || before.date.slice(0, 4) !== point.date.slice(0, 4)) return [];
        if (compareDecimals(point.number, before.number) >= 0 || isExcused(point.row, subject.clock))
          return [];
        return [
          rowFinding(subject, rule, ledger, point.row, [column, along], {
            row2: before.row.row,
            from: before.date,
            to: point.date,
            current: formatDecimal(point.number),
            previous: formatDecimal(before.number),
            difference: formatDecimal(addDecimals(before.number, negateDecimal(point.number))),
          }),
        ];
      }),
    );

  function seriesOf(subject: Subject): Point[][] {
    const series = new Map<string, Point[]>();
    for (const row of subject.rows(ledger)) {
      const group = groupKey(row, check.by);
      const date = dateOf(row.values[along]);
      const number = numberOf(row.values[column])?.amount;
      if (group === null || !date || !number || !matches(row, subject.clock)) continue;
      const points = series.get(group);
      if (points) points.push({ row, date, number });
      else series.set(group, [{ row, date, number }]);
    }
    return [...series.values()].map((points) => points.toSorted((a, b) => compareDates(a.date, b.date)));
  }
};
