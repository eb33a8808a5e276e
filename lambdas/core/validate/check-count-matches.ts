import { numberOf } from '../measure/compile-source.ts';
import { absolute } from '../measure/within-printed.ts';
import { compileWhere } from '../model/compile-where.ts';
import { addDecimals, type Decimal, formatDecimal, negateDecimal } from '../model/decimal.ts';
import { compileReference } from './matching-rows.ts';
import { rowFinding } from './row-finding.ts';
import { ledgerName } from './row-words.ts';
import type { CompileCheck } from './run-check.ts';

/**
 * `column` = number of rows of `details` that belong to the row. Says `left` (as typed), `right` = `count` = `expected`
 * (rows found), `difference`, and the details ledger as `ledger`.
 */
export const compileCountMatches: CompileCheck<'countMatches'> = (rule, check, index) => {
  const { ledger, column, details } = check;
  const matches = compileWhere(check.where);
  const reference = compileReference(details);
  return (subject) => {
    const countOf = reference(subject);
    if (!countOf) return [];
    return subject.rows(ledger).flatMap((row) => {
      const typed = matches(row, subject.clock) ? numberOf(row.values[column])?.amount : undefined;
      const count = typed ? countOf(row) : null;
      if (!typed || count === null) return [];
      const found: Decimal = { coefficient: BigInt(count), scale: 0 };
      const difference = absolute(addDecimals(typed, negateDecimal(found)));
      if (difference.coefficient === 0n) return [];
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
