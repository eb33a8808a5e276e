import { compileWhere } from '../model/compile-where.ts';
import type { LedgerRow } from '../model/value.ts';
import { valueKey, valueText } from '../model/value-key.ts';
import { rowFinding } from './row-finding.ts';
import type { CompileCheck } from './run-check.ts';

/**
 * Rows (that match) with equal `by` have one value of `column`. One finding per row that differs from the first; says `key` (the
 * shared value), `row2`, `left` (there) and `right` (here).
 */
export const compileConstantPer: CompileCheck<'constantPer'> = (rule, check) => {
  const { ledger, by, column } = check;
  const matches = compileWhere(check.where);
  return (subject) => {
    const firsts = new Map<string, LedgerRow>();
    return subject.rows(ledger).flatMap((row) => {
      if (!matches(row, subject.clock)) return [];
      const group = valueKey(row.values[by]);
      const value = valueKey(row.values[column]);
      if (group === null || value === null) return [];
      const first = firsts.get(group);
      if (!first) {
        firsts.set(group, row);
        return [];
      }
      if (valueKey(first.values[column]) === value) return [];
      return [
        rowFinding(subject, rule, ledger, row, [column, by], {
          key: valueText(row.values[by]) ?? group,
          row2: first.row,
          left: valueText(first.values[column]) ?? '—',
          right: valueText(row.values[column]) ?? '—',
        }),
      ];
    });
  };
};
