import { compileWhere } from '../model/compile-where.ts';
import type { Predicate } from '../model/condition.ts';
import { comparedColumns } from '../model/predicate-limit.ts';
import type { LedgerRow } from '../model/value.ts';
import { valueKey, valueText } from '../model/value-key.ts';
import { rowFinding } from './row-finding.ts';
import { columnLabels } from './row-words.ts';
import type { CompileCheck } from './run-check.ts';

/**
 * In-row: rows that match `when` match `must`. One finding per row, at the first column that fails; `column` names all
 * that do, `left` is the value of the first column of `when`, `expected` the values that would do. An empty cell fails
 * only where the rule asks whether it is filled.
 */
export const compileRequires: CompileCheck<'requires'> = (rule, check, index) => {
  const { ledger } = check;
  const when = compileWhere(check.when);
  const conditions = Object.keys(check.when);
  const demands = Object.entries(check.must).map(([column, predicate]) => ({
    column,
    predicate,
    holds: compileWhere({ [column]: predicate }),
  }));
  return (subject) =>
    subject.rows(ledger).flatMap((row) => {
      const refused = (column: string) => subject.isRefused(ledger, row, column);
      if (!when(row, subject.clock) || conditions.some(refused)) return [];
      const failing = demands.filter(
        ({ column, predicate, holds }) =>
          !holds(row, subject.clock) && isJudgeable(row, column, predicate) && !refused(column),
      );
      const [first, ...others] = failing.map(({ column }) => column);
      if (first === undefined) return [];
      const reason = conditions[0];
      const expected = failing.flatMap(({ predicate }) => ('in' in predicate ? predicate.in : []));
      return [
        rowFinding(subject, rule, ledger, row, [first, ...others], {
          column: columnLabels(index, ledger, [first, ...others]),
          left: (reason && valueText(row.values[reason])) ?? '—',
          ...(expected.length > 0 ? { expected: expected.join('、') } : {}),
        }),
      ];
    });
};

/** Whether the cells a demand compares are there; their absence has its own finding. */
function isJudgeable(row: LedgerRow, column: string, predicate: Predicate): boolean {
  if ('filled' in predicate || 'isNot' in predicate) return true;
  const filled = (key: string) => valueKey(row.values[key]) !== null;
  return [column, ...comparedColumns(predicate)].every(filled);
}
