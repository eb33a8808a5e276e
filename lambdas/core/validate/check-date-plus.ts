import { dateOf, numberOf } from '../measure/compile-source.ts';
import { addSpan } from '../model/add-span.ts';
import { compareDates } from '../model/compare-dates.ts';
import { formatDecimal } from '../model/decimal.ts';
import { rowFinding } from './row-finding.ts';
import type { CompileCheck } from './run-check.ts';

/** Spans are written with at most this many years. */
const MOST_YEARS = 999;

/**
 * In-row: `column` is the day `years` whole years after `from`; 29 February moves to the 28th. A month and a day inside
 * it agree. Says `expected` (the day it should be), `left` (`from` as read) and `right` (the years).
 */
export const compileDatePlus: CompileCheck<'datePlus'> = (rule, check) => (subject) =>
  subject.rows(check.ledger).flatMap((row) => {
    const date = dateOf(row.values[check.column]);
    const from = dateOf(row.values[check.from]);
    const years = numberOf(row.values[check.years])?.amount;
    if (!date || !from || !years || years.scale !== 0) return [];
    if (years.coefficient < 0n || years.coefficient > MOST_YEARS) return [];
    const expected = addSpan(from, `${years.coefficient}y`);
    if (expected === null || compareDates(date, expected) === 0) return [];
    const columns = [check.column, check.from, check.years] as const;
    return [
      rowFinding(subject, rule, check.ledger, row, columns, {
        expected,
        left: from,
        right: formatDecimal(years),
      }),
    ];
  });
