import { dateOf } from '../measure/compile-source.ts';
import { groupKey } from '../measure/evaluate-measure.ts';
import { compareDates } from '../model/compare-dates.ts';
import { compileWhere } from '../model/compile-where.ts';
import { firstDay } from '../model/period.ts';
import { rowFinding } from './row-finding.ts';
import type { CompileCheck } from './run-check.ts';

/**
 * A register row dated before the period that the previous report did not hold or, with `dated`, held without that date.
 * Nothing is said where there is no previous report. Says `from`, the first day of the period.
 */
export const compileLateEntry: CompileCheck<'lateEntry'> = (rule, check, index) => {
  const { ledger, column } = check;
  const matches = compileWhere(check.where);
  const key = index.ledgers.get(ledger)?.key ?? [];
  return (subject) => {
    const before = subject.context.previousRows?.[ledger];
    if (!before) return [];
    const held = check.dated ? before.filter((row) => dateOf(row.values[column]) !== null) : before;
    const known = new Set(held.map((row) => groupKey(row, key)));
    const from = firstDay(subject.clock.period);
    return subject.rows(ledger).flatMap((row) => {
      const date = dateOf(row.values[column]);
      const name = groupKey(row, key);
      if (date === null || name === null || known.has(name) || compareDates(date, from) >= 0) return [];
      if (!matches(row, subject.clock)) return [];
      return [rowFinding(subject, rule, ledger, row, [column], { from })];
    });
  };
};
