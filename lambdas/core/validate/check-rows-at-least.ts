import { compileWhere } from '../model/compile-where.ts';
import { periodLabel } from '../model/period.ts';
import { ruleFinding } from '../model/rule-finding.ts';
import { ledgerName } from './row-words.ts';
import type { CompileCheck } from './run-check.ts';

/**
 * At least `min` rows that match, also of a ledger declared empty. Silent while the ledger was not reported or a cell the
 * condition reads cannot be read. One finding, at the sheet; says `ledger`, `count` (rows), `expected` (min) and `period`.
 */
export const compileRowsAtLeast: CompileCheck<'rowsAtLeast'> = (rule, check, index) => {
  const { ledger, min } = check;
  const matches = compileWhere(check.where);
  const columns = Object.keys(check.where ?? {});
  return (subject) => {
    if (!subject.isReported(ledger) || subject.hasFaults(ledger, columns)) return [];
    const count = subject.rows(ledger).filter((row) => matches(row, subject.clock)).length;
    if (count >= min) return [];
    const { period } = subject.clock;
    const words = {
      ledger: ledgerName(index, ledger),
      count,
      expected: min,
      left: count,
      right: min,
      period: { zh: periodLabel(period), en: periodLabel(period, 'en') },
    };
    return [ruleFinding(rule, subject.sheetOf(ledger), words)];
  };
};
