import { groupKey } from '../measure/evaluate-measure.ts';
import { compileWhere } from '../model/compile-where.ts';
import type { LedgerRow } from '../model/value.ts';
import { rowFinding } from './row-finding.ts';
import { ledgerName } from './row-words.ts';
import type { CompileCheck } from './run-check.ts';

/**
 * No row that matches `when` has a counterpart in the other ledger. One finding per row, at the last column of `on`; says
 * the other ledger as `ledger` and the counterpart's row as `row2`.
 */
export const compileAbsent: CompileCheck<'absent'> = (rule, check, index) => {
  const { ledger, in: other } = check;
  const when = compileWhere(check.when);
  const where = compileWhere(other.where);
  const own = Object.keys(other.on);
  const theirs = Object.values(other.on);
  const [last = '', ...before] = [...own].reverse();
  return (subject) => {
    const counterparts = new Map<string, LedgerRow>();
    for (const row of subject.rows(other.ledger)) {
      const key = where(row, subject.clock) ? groupKey(row, theirs) : null;
      if (key !== null && !counterparts.has(key)) counterparts.set(key, row);
    }
    return subject.rows(ledger).flatMap((row) => {
      const key = when(row, subject.clock) ? groupKey(row, own) : null;
      const found = key === null ? undefined : counterparts.get(key);
      if (!found) return [];
      const words = { ledger: ledgerName(index, other.ledger), row2: found.row };
      return [rowFinding(subject, rule, ledger, row, [last, ...before], words)];
    });
  };
};
