import { ruleFinding } from '../model/rule-finding.ts';
import { valueKeys } from '../model/value-key.ts';
import { columnLabel, ledgerName } from './row-words.ts';
import type { CompileCheck } from './run-check.ts';

/**
 * Every entry headquarters issued to the unit comes back in the ledger's column; said for the sheet, since the row is
 * not there. Says `key` = `value` = `expected` (the entry), `column`, `ledger`.
 */
export const compileIssuedReturned: CompileCheck<'issuedReturned'> = (rule, check, index) => (subject) => {
  const { ledger, column } = check;
  const issued = subject.context.lists?.[check.list];
  if (!issued || !subject.ledgers.includes(ledger)) return [];
  const returned = new Set(subject.rows(ledger).flatMap((row) => valueKeys(row.values[column])));
  return [...new Set(issued)]
    .filter((entry) => !returned.has(entry))
    .map((entry) =>
      ruleFinding(rule, subject.sheetOf(ledger), {
        key: entry,
        value: entry,
        expected: entry,
        column: columnLabel(index, ledger, column),
        ledger: ledgerName(index, ledger),
      }),
    );
};
