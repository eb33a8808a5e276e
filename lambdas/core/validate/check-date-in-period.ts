import { dateOf } from '../measure/compile-source.ts';
import { firstDay, lastDay, periodHolds, yearOf } from '../model/period.ts';
import type { Rule } from '../model/rule.ts';
import { isInFuture } from './is-in-future.ts';
import { rowFinding } from './row-finding.ts';
import type { RunCheck } from './run-check.ts';

/**
 * Rows of event ledgers happened in the period. A date outside the report year is an error whatever the rule's
 * severity. Dates after the day of the upload are left to the rule on future dates. Says `from` and `to`.
 */
export function compileDateInPeriod(rule: Rule): RunCheck {
  return (subject) => {
    const { period } = subject.clock;
    const bounds = { from: firstDay(period), to: lastDay(period) };
    const outsideYear: Rule = { ...rule, severity: 'error' };
    return subject.ledgers.flatMap((code) => {
      const ledger = subject.index.ledgers.get(code);
      const column = ledger?.dateColumn;
      if (ledger?.kind !== 'event' || column === undefined) return [];
      return subject.rows(code).flatMap((row) => {
        const date = dateOf(row.values[column]);
        if (date === null || periodHolds(period, date) || isInFuture(subject, ledger, column, date))
          return [];
        const inYear = date.startsWith(`${yearOf(period)}-`);
        return [rowFinding(subject, inYear ? rule : outsideYear, code, row, [column], bounds)];
      });
    });
  };
}
