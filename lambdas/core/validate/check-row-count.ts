import { compileWhere } from '../model/compile-where.ts';
import { rowFinding } from './row-finding.ts';
import type { CompileCheck } from './run-check.ts';

/** At most `max` rows that match. One finding, at the first row too many; says `count` (rows) and `expected` (max). */
export const compileRowCount: CompileCheck<'rowCount'> = (rule, check, index) => {
  const { ledger, max } = check;
  const matches = compileWhere(check.where);
  const columns = Object.keys(check.where ?? {});
  const [first = '', ...others] = [...columns, ...(index.ledgers.get(ledger)?.key ?? [])];
  return (subject) => {
    const rows = subject.rows(ledger).filter((row) => matches(row, subject.clock));
    const row = rows[max];
    if (!row) return [];
    const words = { count: rows.length, expected: max, left: rows.length, right: max };
    return [rowFinding(subject, rule, ledger, row, [first, ...others], words)];
  };
};
