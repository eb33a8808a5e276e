import { numberOf } from '../measure/compile-source.ts';
import { absolute } from '../measure/within-printed.ts';
import { compileWhere } from '../model/compile-where.ts';
import { addDecimals, type Decimal, formatDecimal, negateDecimal } from '../model/decimal.ts';
import { compileReference, unreadableRows } from './matching-rows.ts';
import { rowFinding } from './row-finding.ts';
import { ledgerName } from './row-words.ts';
import type { CompileCheck } from './run-check.ts';

/**
 * `column` = number of rows of `details` that belong to the row. Says `left` (as typed), `right` = `count` = `expected`
 * (rows found), `difference`, and the details ledger as `ledger`. Silent where rows that cannot be identified, each with
 * its own finding, may be the ones missed.
 */
export const compileCountMatches: CompileCheck<'countMatches'> = (rule, check, index) => {
  const { ledger, column, details } = check;
  const matches = compileWhere(check.where);
  const reference = compileReference(details);
  return (subject) => {
    const countOf = reference(subject);
    if (!countOf) return [];
    const unread = unreadableRows(subject, details);
    return subject.rows(ledger).flatMap((row) => {
      const typed = matches(row, subject.clock) ? numberOf(row.values[column])?.amount : undefined;
      const count = typed ? countOf(row) : null;
      if (!typed || count === null) return [];
      const found: Decimal = { coefficient: BigInt(count), scale: 0 };
      const difference = absolute(addDecimals(typed, negateDecimal(found)));
      if (difference.coefficient === 0n || isMadeUpBy(typed, count, unread)) return [];
      return [
        rowFinding(subject, rule, ledger, row, [column, ...Object.keys(details.on)], {
          left: formatDecimal(typed),
          right: count,
          count,
          expected: count,
          difference: formatDecimal(difference),
          ledger: ledgerName(index, details.ledger),
        }),
      ];
    });
  };
};

function isMadeUpBy({ coefficient, scale }: Decimal, count: number, unread: number): boolean {
  const lacking = coefficient - BigInt(count) * 10n ** BigInt(scale);
  return lacking > 0n && lacking <= BigInt(unread) * 10n ** BigInt(scale);
}
