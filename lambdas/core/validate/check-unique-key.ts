import { groupKey, groupLabel } from '../measure/evaluate-measure.ts';
import type { Rule } from '../model/rule.ts';
import type { LedgerRow } from '../model/value.ts';
import { rowFinding } from './row-finding.ts';
import { columnLabels } from './row-words.ts';
import type { RunCheck } from './run-check.ts';

/** The key of every ledger is unique in the file. One finding per repetition, naming the first row as `row2`. */
export function compileUniqueKey(rule: Rule): RunCheck {
  return (subject) =>
    subject.ledgers.flatMap((code) => {
      const key = subject.index.ledgers.get(code)?.key ?? [];
      const [first, ...others] = key.toReversed();
      if (first === undefined) return [];
      const firsts = new Map<string, LedgerRow>();
      return subject.rows(code).flatMap((row) => {
        const group = groupKey(row, key);
        const before = group === null ? undefined : firsts.get(group);
        if (group !== null && !before) firsts.set(group, row);
        if (group === null || !before) return [];
        return [
          rowFinding(subject, rule, code, row, [first, ...others], {
            row2: before.row,
            key: groupLabel(group),
            column: columnLabels(subject.index, code, key),
          }),
        ];
      });
    });
}
