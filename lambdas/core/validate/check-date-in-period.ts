import type { CatalogueIndex } from '../model/catalogue-index.ts';
import { firstDay, lastDay, type Period, periodHolds, yearOf } from '../model/period.ts';
import type { Rule } from '../model/rule.ts';
import { eventDates } from './event-dates.ts';
import { isInFuture } from './is-in-future.ts';
import { rowFinding } from './row-finding.ts';
import type { RunCheck } from './run-check.ts';

/**
 * Rows of event ledgers happened in the period. A date outside the report year is left to the rule for it; where the
 * catalogue has none, it is an error here whatever the severity. Dates after the day of the upload are left to the rule
 * on future dates. Says `from` and `to`, the bounds of the period.
 */
export function compileDateInPeriod(rule: Rule, index: CatalogueIndex): RunCheck {
  const yearHasRule = index.rules.some((one) => one.check.kind === 'dateInYear');
  const outsideYear: Rule = { ...rule, severity: 'error' };
  return (subject) => {
    const { period } = subject.clock;
    const bounds = { from: firstDay(period), to: lastDay(period) };
    return eventDates(subject).flatMap(({ ledger, column, row, date }) => {
      if (periodHolds(period, date) || isInFuture(subject, ledger, column, date)) return [];
      const inYear = isInYear(period, date);
      if (!inYear && yearHasRule) return [];
      return [rowFinding(subject, inYear ? rule : outsideYear, ledger.code, row, [column], bounds)];
    });
  };
}

/** Rows of event ledgers happened in the report year. Says `from` and `to`, the bounds of the year. */
export function compileDateInYear(rule: Rule): RunCheck {
  return (subject) => {
    const { period } = subject.clock;
    const bounds = { from: `${yearOf(period)}-01-01`, to: `${yearOf(period)}-12-31` };
    return eventDates(subject).flatMap(({ ledger, column, row, date }) => {
      if (isInYear(period, date) || isInFuture(subject, ledger, column, date)) return [];
      return [rowFinding(subject, rule, ledger.code, row, [column], bounds)];
    });
  };
}

function isInYear(period: Period, date: string): boolean {
  return date.startsWith(`${yearOf(period)}-`);
}
