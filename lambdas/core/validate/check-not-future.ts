import { dateOf } from '../measure/compile-source.ts';
import { compareDates } from '../model/compare-dates.ts';
import type { Rule } from '../model/rule.ts';
import { rowFinding } from './row-finding.ts';
import type { RunCheck } from './run-check.ts';

/** Columns marked `notFuture` hold no date after the day of the upload. Says `to`, that day. */
export function compileNotFuture(rule: Rule): RunCheck {
  return (subject) => {
    const { receivedOn } = subject.context;
    return subject.ledgers.flatMap((code) => {
      const columns = subject.index.ledgers.get(code)?.columns.filter((column) => column.notFuture) ?? [];
      if (columns.length === 0) return [];
      return subject.rows(code).flatMap((row) =>
        columns.flatMap(({ key }) => {
          const date = dateOf(row.values[key]);
          if (date === null || compareDates(date, receivedOn) <= 0) return [];
          return [rowFinding(subject, rule, code, row, [key], { to: receivedOn })];
        }),
      );
    });
  };
}
