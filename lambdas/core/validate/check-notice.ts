import { compileWhere } from '../model/compile-where.ts';
import { rowFinding } from './row-finding.ts';
import type { CompileCheck } from './run-check.ts';

/** Rows that match are told, one finding each, at `column`. */
export const compileNotice: CompileCheck<'notice'> = (rule, check) => {
  const when = compileWhere(check.when);
  return (subject) =>
    subject
      .rows(check.ledger)
      .filter((row) => when(row, subject.clock))
      .map((row) => rowFinding(subject, rule, check.ledger, row, [check.column]));
};
