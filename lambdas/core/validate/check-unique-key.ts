import { groupKey, groupLabel } from '../measure/evaluate-measure.ts';
import type { LedgerRow } from '../model/value.ts';
import { rowFinding } from './row-finding.ts';
import { columnLabels } from './row-words.ts';
import type { CompileCheck } from './run-check.ts';

/**
 * The key of a ledger is unique in the file: of the one the rule names, else of every ledger that has no rule of its
 * own. One finding per repetition, naming the first row as `row2`.
 */
export const compileUniqueKey: CompileCheck<'uniqueKey'> = (rule, check, index) => {
  const own = new Set(
    index.rules.flatMap(({ check: { kind, ...more } }) =>
      kind === 'uniqueKey' && 'ledger' in more && more.ledger !== undefined ? [more.ledger] : [],
    ),
  );
  const applies = (code: string) => (check.ledger === undefined ? !own.has(code) : code === check.ledger);
  return (subject) =>
    subject.ledgers.filter(applies).flatMap((code) => {
      const key = index.ledgers.get(code)?.key ?? [];
      const [first, ...others] = key.toReversed();
      if (first === undefined) return [];
      const firsts = new Map<string, LedgerRow>();
      return subject.rows(code).flatMap((row) => {
        const group = groupKey(row, key);
        if (group === null) return [];
        const before = firsts.get(group);
        if (!before) {
          firsts.set(group, row);
          return [];
        }
        return [
          rowFinding(subject, rule, code, row, [first, ...others], {
            row2: before.row,
            key: groupLabel(group),
            column: columnLabels(index, code, key),
          }),
        ];
      });
    });
};
