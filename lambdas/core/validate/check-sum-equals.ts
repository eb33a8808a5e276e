import { numberOf } from '../measure/compile-source.ts';
import { absolute } from '../measure/within-printed.ts';
import { compileWhere } from '../model/compile-where.ts';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  formatDecimal,
  negateDecimal,
  parseDecimal,
  ZERO,
} from '../model/decimal.ts';
import { rowFinding } from './row-finding.ts';
import type { CompileCheck } from './run-check.ts';

/**
 * In-row: `parts` add up to `total` within the tolerance. Says `total` = `left`, their sum as `parts` = `right` =
 * `expected`, and `difference`.
 */
export const compileSumEquals: CompileCheck<'sumEquals'> = (rule, check) => {
  const { ledger } = check;
  const matches = compileWhere(check.where);
  const tolerance = parseDecimal(check.tolerance);
  return (subject) =>
    subject.rows(ledger).flatMap((row) => {
      if (!matches(row, subject.clock)) return [];
      const total = numberOf(row.values[check.total])?.amount;
      const parts: Decimal[] = [];
      for (const column of check.parts) {
        const part = numberOf(row.values[column]);
        if (part) parts.push(part.amount);
      }
      if (!total || parts.length < check.parts.length) return [];
      const sum = parts.reduce(addDecimals, ZERO);
      const difference = absolute(addDecimals(total, negateDecimal(sum)));
      if (compareDecimals(difference, tolerance) <= 0) return [];
      return [
        rowFinding(subject, rule, ledger, row, [check.total, ...check.parts], {
          total: formatDecimal(total),
          parts: formatDecimal(sum),
          left: formatDecimal(total),
          right: formatDecimal(sum),
          expected: formatDecimal(sum),
          difference: formatDecimal(difference),
        }),
      ];
    });
};
