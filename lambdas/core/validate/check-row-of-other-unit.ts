import { isOwnRow } from '../measure/compile-source.ts';
import type { Rule } from '../model/rule.ts';
import { rowFinding } from './row-finding.ts';
import type { RunCheck } from './run-check.ts';

/** Rows that belong to another unit are told: they are kept but counted there. */
export function compileRowOfOtherUnit(rule: Rule): RunCheck {
  return (subject) =>
    subject.ledgers.flatMap((code) => {
      const column = subject.index.ledgers.get(code)?.ownerColumn;
      if (column === undefined) return [];
      return subject
        .rows(code)
        .filter((row) => !isOwnRow(row, column, subject.clock.unit))
        .map((row) => rowFinding(subject, rule, code, row, [column]));
    });
}
