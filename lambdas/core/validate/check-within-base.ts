import { partNumber } from '../measure/compare-summary.ts';
import { numberOf } from '../measure/compile-source.ts';
import { compileWhere } from '../model/compile-where.ts';
import { addDecimals, compareDecimals, formatDecimal, negateDecimal } from '../model/decimal.ts';
import { indicatorWords } from './indicator-words.ts';
import { knownNumber } from './known-number.ts';
import { rowFinding } from './row-finding.ts';
import type { CompileCheck } from './run-check.ts';

/** In-row: a number does not exceed the unit's base number. Says `left`, `base` = `right`, `difference`, `indicator`. */
export const compileWithinBase: CompileCheck<'withinBase'> = (rule, check, index) => {
  const { ledger, column } = check;
  const matches = compileWhere(check.where);
  const { indicator, unit } = indicatorWords(index, check.indicator);
  return (subject) => {
    const part = knownNumber(subject, check.indicator);
    if (!part) return [];
    const base = partNumber(part);
    return subject.rows(ledger).flatMap((row) => {
      const typed = matches(row, subject.clock) ? numberOf(row.values[column])?.amount : undefined;
      if (!typed || compareDecimals(typed, base) <= 0) return [];
      return [
        rowFinding(subject, rule, ledger, row, [column], {
          left: formatDecimal(typed),
          right: formatDecimal(base),
          base: formatDecimal(base),
          difference: formatDecimal(addDecimals(typed, negateDecimal(base))),
          ...(indicator === undefined ? {} : { indicator }),
          ...(unit === undefined ? {} : { unit }),
        }),
      ];
    });
  };
};
