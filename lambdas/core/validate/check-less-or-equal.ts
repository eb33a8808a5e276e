import { compileWhere } from '../model/compile-where.ts';
import { addDecimals, compareDecimals, formatDecimal, negateDecimal } from '../model/decimal.ts';
import { compileOperand } from './operand.ts';
import { rowFinding } from './row-finding.ts';
import type { CompileCheck } from './run-check.ts';

/** In-row: left ≤ right. Says `left`, `right`, `difference`. */
export const compileLessOrEqual: CompileCheck<'lessOrEqual'> = (rule, check, index) => {
  const left = compileOperand(check.left);
  const right = compileOperand(check.right);
  const matches = compileWhere(check.where);
  const fallback = index.ledgers.get(check.ledger)?.key[0] ?? '';
  const [first = fallback, ...others] = [...left.columns, ...right.columns];
  return (subject) =>
    subject.rows(check.ledger).flatMap((row) => {
      if (!matches(row, subject.clock)) return [];
      const a = left.read(row);
      const b = right.read(row);
      if (!a || !b || compareDecimals(a, b) <= 0) return [];
      return [
        rowFinding(subject, rule, check.ledger, row, [first, ...others], {
          left: formatDecimal(a),
          right: formatDecimal(b),
          difference: formatDecimal(addDecimals(a, negateDecimal(b))),
        }),
      ];
    });
};
